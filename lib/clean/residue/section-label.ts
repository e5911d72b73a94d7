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
