import { comparable } from '../../text/comparable';
import type { Line } from '../line';
import type { ResidueRule } from '../story-view';
import { anyOf, beginsWith, listed } from '../wording';

/** Words that lead to the page a text was taken from, alone on their line. */
const isLink = anyOf(
  listed(`
  Source | Read more | Read the full story | Read full story | Read full article | Read the full article
  Full story | Full article | Original article | Original source | Original story | Original post | View original
  View original article | See original | Read original | Read the original | Read the original article
  Continue reading | Link to source | Link to original | Go to source | Source link | Via | المصدر | مصدر
  رابط المصدر | اقرأ المزيد | إقرأ المزيد | المقال الأصلي | Lire la suite | Lire l’article complet
  Article original | Voir la source | Leer más | Fuente | Artículo original | Leer artículo completo | Ver fuente
  Quelle | Zur Quelle | Weiterlesen | Mehr lesen | Originalartikel | Zum Originalartikel | Fonte | Leia mais
  Artigo original | Ver fonte | Leggi tutto | Articolo originale | Vai alla fonte | Источник | Читать далее
  Оригинал | Подробнее | Ссылка на источник | Kaynak | Devamını oku | Haberin kaynağı | Haberin devamı | منبع
  ادامه مطلب | لینک منبع
  Bron | Lees verder | Lees het hele artikel | Lees het volledige artikel | Källa | Läs hela artikeln | Läs mer
  Les hele saken | Les mer | Læs hele artiklen | Læs mere | Lähde | Lue koko juttu | Lue lisää | Heimild | Lesa meira
  Źródło | Czytaj dalej | Czytaj całość | Czytaj więcej | Zdroj | Celý článek | Číst dál | Číst více | Čítať ďalej
  Celý článok | Forrás | Tovább | Bővebben | Tovább a cikkre | Eredeti cikk | Sursa | Sursă | Citește mai mult
  Citește mai departe | Citește tot articolul | Джерело | Читати далі | Детальніше | Πηγή | Διαβάστε περισσότερα
  Συνέχεια ανάγνωσης | מקור | המשך קריאה | לכתבה המלאה | स्रोत | और पढ़ें | पूरी खबर पढ़ें | Sumber | Baca selengkapnya
  Selengkapnya | Baca seterusnya | Nguồn | Xem tiếp | Đọc tiếp | 出典 | 続きを読む | 記事全文を読む | 全文を読む | 元記事 | 출처 | 원문보기 | 원문 보기
  기사 원문 보기 | 来源 | 查看原文 | 阅读全文 | 阅读原文 | 原文链接 | 继续阅读 | 來源 | 閱讀全文 | 閱讀原文 | 原文網址 | 繼續閱讀 | Chanzo | Soma zaidi
  Oorspronklike artikel
`),
);

/** The same words before the name or the address of the source. */
const namesSource = beginsWith(
  listed(`
  Source | Via | Read the full story at | Read full story at | Read the full story on | Read the full article at
  Read the full article on | Read full article at | Read more at | Read more on | Read the original at
  Read the original article at | Original article at | Original article | Original source | Continue reading at
  Continue reading on | View original at | View the original article at | See the full story at | Full story at
  Link | From | المصدر | مصدر | نقلا عن | اقرأ المزيد على | Lire la suite sur | Lire l’article complet sur
  Source originale | Fuente | Leer más en | Leer artículo completo en | Quelle | Weiterlesen auf | Weiterlesen bei
  Fonte | Leia mais em | Leia a matéria completa em | Continua a leggere su | Leggi tutto su | Источник
  Читать далее на | Читать полностью на | Kaynak | Devamını oku | منبع | ادامه مطلب در
  Bron | Lees verder op | Lees het hele artikel op | Lees het volledige artikel op | Källa | Läs hela artikeln på
  Läs mer på | Kilde | Les hele saken på | Les mer på | Læs hele artiklen på | Læs mere på | Lähde | Lue koko juttu
  Heimild | Źródło | Czytaj dalej na | Czytaj więcej na | Zdroj | Celý článek na | Celý článok na | Forrás | Sursa
  Sursă | Citește mai mult pe | Citește tot articolul pe | Джерело | Читати далі на | Πηγή | Διαβάστε περισσότερα στο
  מקור | स्रोत | Sumber | Baca selengkapnya di | Nguồn | Xem thêm tại | 出典 | 情報元 | 출처 | 来源 | 文章来源 | 消息来源 | 來源 | 資料來源
  文章來源 | Chanzo
`),
);

/** An outlet's name or a web address after the words has no more words than this; longer lines are sentences. */
const MAX_WORDS_AFTER = 6;
const ARROW_END = /[»›→>↗⟶➜]\s*$/u;
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|\b[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.\p{L}{2,24}(?:\/\S*)?$/iu;
const AFTER_COLON = /^[\p{L}\s’']{1,40}[:：|–—-]\s*\S/u;

/** A link stands at the end; a `Source:` with more than this below it belongs to a table or a list of references. */
const MAX_LINES_BELOW = 3;
const MAX_CHARACTERS = 200;

/** Finds the link back to the page that the text was taken from. */
export const sourceLink: ResidueRule = (view) => {
  const bodyEnd = view.bodyEnd();
  const found: ReturnType<ResidueRule> = [];
  // Upwards, so that links below a link do not hide it, however many there are.
  let linesBelow = 0;
  for (const index of [...view.kept()].reverse()) {
    const line = view.line(index);
    const isLast = index > bodyEnd && linesBelow <= MAX_LINES_BELOW;
    if (line.text.length <= MAX_CHARACTERS && !view.isStructure(index) && isLinkBack(line, isLast)) {
      const reason = 'A link to the page that the text was taken from';
      found.push({ index, residue: 'source-link', reason, evidence: { text: line.text } });
    } else linesBelow++;
  }
  return found.reverse();
};

/** A link with an arrow is one anywhere, one without only at the end. */
const isLinkBack = (line: Line, isLast: boolean): boolean =>
  (isLink(line.key) && ARROW_END.test(line.text)) || (isLast && isSourceLink(line));

/** Whether the words are a link to a source: alone, or before a name or an address. */
function isSourceLink(line: Line): boolean {
  if (isLink(line.key)) return true;
  const words = namesSource(line.key);
  if (words === null) return false;
  const rest = line.key.slice(words.length).trim();
  if (ADDRESS.test(rest)) return rest.split(' ').length <= MAX_WORDS_AFTER;
  const isNamed = rest !== '' && rest.split(' ').length <= MAX_WORDS_AFTER;
  if (words === comparable('From') || words === comparable('Link')) return false;
  return isNamed && (AFTER_COLON.test(line.text) || ARROW_END.test(line.text));
}
