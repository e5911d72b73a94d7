/**
 * Month names as dates print them, in lower case, whole and shortened: English, French, Spanish, German, Italian, Portuguese, Turkish,
 * Russian, Arabic (both sets of names, and the Maghreb's), the Gregorian months in Persian, and below those in other languages of Europe,
 * Asia and Africa. A name that means two months in two languages has the commoner one: “listopada” is November.
 */
const GREGORIAN: readonly string[] = [
  'january jan janvier janv enero ene januar jänner jän gennaio gen janeiro ocak oca января январь янв يناير جانفي ژانویه januari januára janúar januarie stycznia sty ledna január ian ianuarie січня януари јануара siječnja jaanuar tammikuuta tammikuu ιανουαρίου ינואר בינואר जनवरी gener มกราคม|كانون الثاني|کانون الثاني',
  'february feb février fevrier févr fév febrero februar febbraio fevereiro fev şubat şub февраля февраль фев فبراير فيفري شباط فوریه فوریهٔ februari februára febrúar februarie lutego lut února február лютого февруари фебруара veljače veebruar helmikuuta helmikuu φεβρουαρίου פברואר בפברואר फरवरी फ़रवरी febrer กุมภาพันธ์',
  'march mar mars marzo märz maerz mär março marco mart марта март мар مارس آذار maart mrt marts marca března március martie березня ožujka märts maaliskuuta maaliskuu μαρτίου מרץ במרץ मार्च maret mac machi març มีนาคม',
  'april apr avril avr abril abr aprile nisan nis апреля апрель апр أبريل ابريل إبريل أفريل نيسان آوریل aprill apríl apríla kwietnia kwi dubna április aprilie квітня април априла travnja huhtikuuta huhtikuu απριλίου אפריל באפריל अप्रैल aprili เมษายน',
  'may mai mayo maggio mag maio mayıs мая май مايو ماي أيار ایار می مه mei maj maja mája května május maí травня маја svibnja toukokuuta toukokuu μαΐου μαίου מאי במאי मई maig พฤษภาคม',
  'june jun juin junio juni giugno giu junho haziran haz июня июнь июн يونيو يونيه جوان حزيران ژوئن júní júna czerwca cze června június iunie червня юни јуна lipnja juuni kesäkuuta kesäkuu ιουνίου יוני ביוני जून junie juny มิถุนายน',
  'july jul juillet juil julio juli luglio lug julho temmuz tem июля июль июл يوليو يوليه جويلية تموز ژوئیه ژوئیهٔ جولای júlí júla lipca lip července július iulie липня юли јула srpnja juuli heinäkuuta heinäkuu ιουλίου יולי ביולי जुलाई julie julai juliol กรกฎาคม',
  'august aug août aout agosto ago ağustos ağu августа август авг أغسطس اغسطس أوت آب اوت augustus augusti ágúst augusta sierpnia sie srpna augusztus серпня kolovoza elokuuta elokuu αυγούστου אוגוסט באוגוסט अगस्त agustus ogos agosti agost สิงหาคม',
  'september sep sept septembre septiembre setiembre settembre set setembro eylül eyl сентября сентябрь сен сент سبتمبر أيلول سپتامبر września wrz září szeptember septembrie septembra вересня септември септембра rujna syyskuuta syyskuu σεπτεμβρίου ספטמבר בספטמבר सितंबर सितम्बर septemba กันยายน',
  'october oct octobre octubre oktober okt ottobre ott outubro out ekim eki октября октябрь окт أكتوبر اكتوبر اكتبر اکتبر október októbra października paź října octombrie жовтня октомври октобра oktoober lokakuuta lokakuu οκτωβρίου אוקטובר באוקטובר अक्टूबर अक्तूबर oktoba ตุลาคม|تشرين الأول|تشرين الاول',
  'november nov novembre noviembre novembro kasım kas ноября ноябрь ноя نوفمبر نوامبر nóvember listopada lis listopadu noiembrie novembra листопада ноември новембра studenoga studenog marraskuuta marraskuu νοεμβρίου נובמבר בנובמבר नवंबर नवम्बर novemba พฤศจิกายน|تشرين الثاني',
  'december dec décembre decembre déc diciembre dic dezember dez dicembre dezembro aralık ara декабря декабрь дек ديسمبر دسامبر desember des grudnia gru prosince decembrie decembra грудня декември децембра prosinca detsember joulukuuta joulukuu δεκεμβρίου דצמבר בדצמבר दिसंबर दिसम्बर disember desemba desembre ธันวาคม|كانون الأول|كانون الاول',
];

/** Months of the Persian solar calendar. */
const PERSIAN = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');

/** A month by its number, 1…12, and whether it belongs to the Persian solar calendar. */
export type Month = { number: number; isPersian: boolean };

const MONTHS: ReadonlyMap<string, Month> = new Map([
  ...GREGORIAN.flatMap((line, at) => {
    const [words = '', ...phrases] = line.split('|');
    return [...words.split(' '), ...phrases].map((name): [string, Month] => [
      name,
      { number: at + 1, isPersian: false },
    ]);
  }),
  ...PERSIAN.map((name, at): [string, Month] => [name, { number: at + 1, isPersian: true }]),
]);

/** The month of a name in any of the languages, or null; case and a trailing stop do not matter. */
export const monthOf = (name: string): Month | null => MONTHS.get(name.toLowerCase().replace(/\.$/, '')) ?? null;

/** A month that a line names, `[start, end)` in UTF-16 units. */
export type NamedMonth = { month: Month; start: number; end: number };

const WORDS = /[\p{L}\p{M}]+/gu;
/** Where a template glued a name to what stands before it: `HealthDECEMBER`, `HEALTHDecember`. */
const GLUED = /(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

/**
 * Finds the months that a line names in any of the languages. A name may be glued to what stands before it, but not be the end of a word.
 * Each word is looked up: making one pattern of all names ready was an eighth of the time of reading pages.
 * @returns in the order of the line
 */
export function findMonths(line: string): NamedMonth[] {
  const words = [...line.matchAll(WORDS)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  return words.flatMap(({ word, start, end }, at) => {
    const next = words[at + 1];
    const ofTwo = next && next.start === end + 1 ? monthOf(line.slice(start, next.end)) : null;
    if (next && ofTwo) return { month: ofTwo, start, end: next.end };
    const name = monthOf(word) ? word : (word.split(GLUED).at(-1) ?? '');
    const month = monthOf(name);
    return month ? { month, start: end - name.length, end } : [];
  });
}
