import { isLabelShaped, oncePerLine } from '../line';
import type { ResidueRule } from '../story-view';
import { anyOf, listed } from '../wording';

/** Sections that most outlets have; a test over comparable text. */
export const isSectionName = anyOf(
  listed(`
  World | World news | News | Latest | Latest news | Breaking | Breaking news | Top news | Top stories | Politics
  Opinion | Analysis | Comment | Commentary | Editorial | Column | Explainer | Exclusive | Feature | Features
  Interview | Monitor | Business | Economy | Markets | Money | Finance | Companies | Energy | Technology | Tech
  Science | Health | Environment | Climate | Culture | Arts | Books | Film | Music | Entertainment | Lifestyle
  Life | Style | Travel | Food | Sport | Sports | Football | Education | Society | Law | Crime | Local | National
  International | Regional | Africa | Asia | Europe | Americas | Middle East | US | UK | Weather | Media
  Religion | History | Live | Premium | Varieties | Press release | Investigation | In depth | Today | Home
  العالم | عالم | أخبار | الأخبار | عاجل | سياسة | السياسة | رأي | الرأي | تحليل | اقتصاد | الاقتصاد | رياضة
  ثقافة | صحة | علوم | تكنولوجيا | منوعات | محليات | العالم العربي | الشرق الأوسط | تقارير | مقالات | تحقيقات
  المرصد | بيئة | مجتمع | Monde | International | Actualités | Actualité | À la une | Politique | Société
  Économie | Opinions | Tribune | Analyse | Culture | Sciences | Santé | Environnement | Transports | Planète
  Sports | Régions | Moyen-Orient | Afrique | Mundo | Internacional | Noticias | Última hora | Política | Economía
  Opinión | Análisis | Cultura | Ciencia | Salud | Deportes | Sociedad | Medio ambiente | Tecnología
  Nachrichten | Welt | Ausland | Inland | Politik | Wirtschaft | Meinung | Analyse | Kultur | Wissen
  Wissenschaft | Gesundheit | Gesellschaft | Umwelt | Panorama | Eilmeldung | Notícias | Últimas notícias
  Economia | Opinião | Análise | Ciência | Saúde | Esportes | Desporto | Esporte | Sociedade | Meio ambiente
  Tecnologia | Mondo | Esteri | Cronaca | Politica | Opinioni | Analisi | Scienza | Salute | Sport | Società
  Ambiente | Ultime notizie | Notizie | В мире | Новости | Мир | Политика | Экономика | Мнение | Мнения | Анализ
  Аналитика | Культура | Наука | Здоровье | Спорт | Общество | Срочно | Происшествия | Dünya | Gündem | Haberler
  Son dakika | Siyaset | Ekonomi | Görüş | Analiz | Kültür | Kültür Sanat | Bilim | Sağlık | Spor | Çevre | Yaşam
  Teknoloji | جهان | اخبار | سیاسی | سیاست | اقتصادی | دیدگاه | فرهنگ | فرهنگی | ورزش | ورزشی | سلامت | جامعه
  اجتماعی | فوری | علمی
  Binnenland | Buitenland | Nieuws | Economie | Politiek | Cultuur | Wetenschap | Gezondheid | Opinie | Misdaad
  Inrikes | Utrikes | Nyheter | Vetenskap | Hälsa | Ledare | Debatt | Nöje | Innenriks | Utenriks | Økonomi | Helse
  Vitenskap | Meninger | Sporten | Indland | Udland | Nyheder | Videnskab | Sundhed | Kotimaa | Ulkomaat | Uutiset
  Talous | Kulttuuri | Urheilu | Terveys | Mielipide | Politiikka | Innlent | Erlent | Fréttir | Viðskipti | Íþróttir
  Menning | Kraj | Świat | Wiadomości | Gospodarka | Polityka | Kultura | Nauka | Zdrowie | Społeczeństwo | Domácí
  Zahraniční | Zprávy | Ekonomika | Politika | Věda | Zdraví | Názory | Z domova | Ze světa | Domov | Svet | Správy
  Zahraničie | Veda | Zdravie | Belföld | Külföld | Hírek | Gazdaság | Politikai | Kultúra | Tudomány | Egészség
  Vélemény | Știri | Actualitate | Externe | Politică | Cultură | Știință | Sănătate | Societate | Новини | Україна
  Світ | Політика | Економіка | Здоров’я | Суспільство | Ελλάδα | Κόσμος | Πολιτική | Οικονομία | Πολιτισμός | Επιστήμη
  Υγεία | Κοινωνία | Αθλητισμός | Ειδήσεις | חדשות | כלכלה | פוליטיקה | ספורט | תרבות | בעולם | דעות | בריאות | देश
  विदेश | दुनिया | राजनीति | खेल | मनोरंजन | बिज़नेस | स्वास्थ्य | समाचार | Berita | Nasional | Internasional
  Olahraga | Kesehatan | Hukum | Budaya | Dunia | Sukan | Thời sự | Thế giới | Kinh doanh | Kinh tế | Xã hội
  Pháp luật | Văn hóa | Giải trí | Thể thao | Sức khỏe | Giáo dục | 国内 | 国際 | 社会 | 政治 | 経済 | 文化 | スポーツ | 科学 | 健康 | 地域
  ニュース | オピニオン | 社説 | 정치 | 경제 | 사회 | 문화 | 국제 | 스포츠 | 오피니언 | 사설 | 전국 | 세계 | 연예 | 国际 | 经济 | 财经 | 体育 | 娱乐 | 科技 | 国内新闻 | 评论
  新闻 | 國際 | 經濟 | 財經 | 體育 | 娛樂 | 社會 | 生活 | 兩岸 | 焦點 | 評論 | 新聞 | 要聞 | Habari | Siasa | Uchumi | Michezo | Kimataifa | Afya
  Nuus | Ezemidlalo | Izindaba
`),
);

/** Short headings of the text itself, not of the site. */
const isOwnHeading = anyOf(
  listed(`
  Introduction | Summary | Overview | Abstract | Background | Contents | Table of contents | Preface | Foreword | Key points
  Key takeaways | Conclusion | مقدمة | ملخص | Résumé | Sommaire | Introducción | Resumen | Einleitung | Zusammenfassung
  Introdução | Resumo | Introduzione | Sommario | Введение | Giriş | Özet | مقدمه | خلاصه
`),
);

const SEPARATOR = /\s*[|/›>»•·,]\s*/u;
const MAX_LABELS_ON_A_LINE = 3;
const MAX_PART_WORDS = 3;
const MAX_LABEL_LINE_CHARACTERS = 80;

/** Whether the line is one or several known section names. */
export const isSectionLabel = oncePerLine((line) => {
  if (line.text.length > MAX_LABEL_LINE_CHARACTERS) return false;
  if (isSectionName(line.key)) return true;
  const parts = line.key.split(SEPARATOR);
  return (
    parts.length > 1 &&
    parts.length <= MAX_LABELS_ON_A_LINE &&
    parts.some(isSectionName) &&
    parts.every((part) => part.split(' ').length <= MAX_PART_WORDS)
  );
});

/** Finds the names of sections: every short label above the headline, and known section names down to the text. */
export const sectionLabel: ResidueRule = (view) => {
  const { title, bodyStart } = view.head;
  return view.propose('section-label', (line, index) => {
    if (index >= bodyStart) return null;
    if (isSectionLabel(line)) return 'The name of a section, not of the story';
    const isAbove = title !== null && index < title && isLabelShaped(line) && !isOwnHeading(line.key);
    return isAbove ? 'A short label above the headline' : null;
  });
};
