/**
 * Month names as dates print them, in lower case, whole and shortened: English, French, Spanish, German, Italian, Portuguese, Turkish,
 * Russian, Arabic (both sets of names, and the Maghreb's) and the Gregorian months in Persian.
 */
const GREGORIAN: readonly string[] = [
  'january jan janvier janv enero ene januar jänner jän gennaio gen janeiro ocak oca января январь янв يناير جانفي ژانویه|كانون الثاني|کانون الثاني',
  'february feb février fevrier févr fév febrero februar febbraio fevereiro fev şubat şub февраля февраль фев فبراير فيفري شباط فوریه فوریهٔ',
  'march mar mars marzo märz maerz mär março marco mart марта март мар مارس آذار',
  'april apr avril avr abril abr aprile nisan nis апреля апрель апр أبريل ابريل إبريل أفريل نيسان آوریل',
  'may mai mayo maggio mag maio mayıs мая май مايو ماي أيار ایار می مه',
  'june jun juin junio juni giugno giu junho haziran haz июня июнь июн يونيو يونيه جوان حزيران ژوئن',
  'july jul juillet juil julio juli luglio lug julho temmuz tem июля июль июл يوليو يوليه جويلية تموز ژوئیه ژوئیهٔ جولای',
  'august aug août aout agosto ago ağustos ağu августа август авг أغسطس اغسطس أوت آب اوت',
  'september sep sept septembre septiembre setiembre settembre set setembro eylül eyl сентября сентябрь сен сент سبتمبر أيلول سپتامبر',
  'october oct octobre octubre oktober okt ottobre ott outubro out ekim eki октября октябрь окт أكتوبر اكتوبر اكتبر اکتبر|تشرين الأول|تشرين الاول',
  'november nov novembre noviembre novembro kasım kas ноября ноябрь ноя نوفمبر نوامبر|تشرين الثاني',
  'december dec décembre decembre déc diciembre dic dezember dez dicembre dezembro aralık ara декабря декабрь дек ديسمبر دسامبر|كانون الأول|كانون الاول',
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

/** All names as one alternation of a regular expression, the longest first; to be used with the flags `i` and `u`. */
export const MONTH_PATTERN = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join('|');
