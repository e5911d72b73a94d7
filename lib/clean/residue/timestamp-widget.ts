import { comparable } from '../../text/comparable';
import { HAS } from '../../text/scan';
import { type Hinted, matches } from '../hinted';
import { type Line, oncePerLine } from '../line';
import type { ResidueRule } from '../story-view';
import { COUNTED_THINGS } from './counter';
import { isSectionName } from './section-label';

const N = '[0-9\u0660-\u0669\u06f0-\u06f9]';
const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|fevr|mars|avr|mai|juin|juil|août|aout|sept|déc|ene|abr|ago|dic|jän|mär|okt|dez|gen|mag|giu|lug|set|ott|fev|out|янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|يناير|فبراير|مارس|ابريل|أبريل|مايو|يونيو|يوليو|اغسطس|أغسطس|سبتمبر|اكتوبر|أكتوبر|نوفمبر|ديسمبر|كانون|شباط|اذار|آذار|نيسان|ايار|أيار|حزيران|تموز|اب|آب|ايلول|أيلول|تشرين|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند|maart|mrt|mei|okt|augusti|maj|maí|júní|júlí|ágúst|tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta|stycznia|lutego|kwietnia|czerwca|lipca|sierpnia|września|października|listopada|grudnia|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|júna|júla|január|február|március|április|május|június|július|augusztus|szeptember|október|ianuarie|iunie|iulie|noiembrie|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|ιαν|φεβ|μαρ|απρ|μαΐ|ιουν|ιουλ|αυγ|σεπ|οκτ|νοε|δεκ|בינואר|בפברואר|במרץ|באפריל|במאי|ביוני|ביולי|באוגוסט|בספטמבר|באוקטובר|בנובמבר|בדצמבר|जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर|agustus|desember)[\\p{L}]{0,9}\\.?';
const CLOCK = `${N}{1,2}[:.h]${N}{2}(?:[:.]${N}{2})?(?:\\s?[ap]\\.?m\\.?)?(?:\\s?(?:uhr|hrs?|h|jst|kst|hkt|sgt|msk|wib|wita|sast|aest|aedt|gmt|utc|bst|cet|cest|est|edt|et|pst|pdt|pt|ist|[+-]${N}{1,2}:?(?:${N}{2})?|\\([a-z]{2,5}\\)))?`;
const DAY =
  '(?:(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun|lun|mar|mer|jeu|ven|sam|dim|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mo|di|mi|do|fr|sa|so|mon|diens|mitt|donners|frei|sams|sonn|man|tir|ons|tors|fre|lør|lör|søn|sön|maan|dins|woens|donder|vrij|zater|zon|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|poniedział|wtor|śro|czwar|piąt|sobo|niedzi|pond|úter|stř|čtvr|pát|sob|ned|hétfő|kedd|szer|csüt|pént|szom|vas|mier|joi|vine|sâmb|dumi|понеділок|вівторок|середа|четвер|субота|неділя)[\\p{L}]{0,6}\\.?,?\\s)?';
const ORDINAL = '(?:st|nd|rd|th|er|º|\\.)?';
const DATE = [
  `${N}{4}[-/.]${N}{1,2}[-/.]${N}{1,2}(?:t${N}{2}:${N}{2}(?::${N}{2})?(?:z|[+-]${N}{2}:?${N}{2})?)?`,
  `${N}{1,2}[-/.]${N}{1,2}[-/.]${N}{2,4}`,
  `${N}{4}\\s?[年년]\\s?${N}{1,2}\\s?[月월]\\s?${N}{1,2}\\s?[日일](?:\\s?[(（][月火水木金土日월화수목금토일一二三四五六][)）])?`,
  `${N}{4}\\.\\s(?:${N}{1,2}\\.\\s${N}{1,2}|${MONTH}\\s${N}{1,2})\\.?`,
  `${DAY}${N}{1,2}${ORDINAL}\\s(?:de\\s)?${MONTH}(?:,?\\s(?:de\\s)?${N}{4})?`,
  `${DAY}${MONTH}\\s${N}{1,2}${ORDINAL}(?:,?\\s${N}{4})?`,
].join('|');
const ACT =
  '(?:first )?(?:published|posted|updated|last updated|last modified|modified|created|date|publication date|issued|upd|publié|publiée|mis à jour|modifié|publicado|actualizado|actualizada|última actualización|veröffentlicht|aktualisiert|zuletzt aktualisiert|stand|atualizado|atualizada|pubblicato|aggiornato|ultimo aggiornamento|опубликовано|обновлено|дата|yayınlanma|yayın tarihi|güncelleme|son güncelleme|giriş|نشر|نشر في|نشر بتاريخ|تاريخ النشر|اخر تحديث|آخر تحديث|تحديث|تاریخ انتشار|انتشار|به روز رسانی|آخرین به روزرسانی|gepubliceerd|geplaatst|bijgewerkt|laatst bijgewerkt|laatste update|publicerad|publicerat|uppdaterad|senast uppdaterad|publisert|oppdatert|sist oppdatert|offentliggjort|opdateret|publiceret|senest opdateret|julkaistu|päivitetty|birt|uppfært|opublikowano|aktualizacja|zaktualizowano|data publikacji|publikováno|aktualizováno|zveřejněno|publikované|aktualizované|megjelent|frissítve|publicat|actualizat|опубліковано|оновлено|δημοσίευση|δημοσιεύτηκε|τελευταία ενημέρωση|ενημέρωση|פורסם|עודכן|प्रकाशित|अपडेटेड|अपडेट|diterbitkan|diperbarui|cập nhật|公開日時?|公開|最終更新日?|更新日時?|配信|기사입력|최종수정|입력|수정|등록|승인|发布时间|更新时间|发布于|發布時間|更新時間|imechapishwa|gepubliseer)';
const LINK_WORD = '(?:\\s?[:|–—-]\\s?|\\s(?:le|on|at|el|am|em|il|à|às|um|alle|в|في|در)\\s|\\s)';
const UNIT =
  '(?:s|sec|secs|seconds?|m|min|mins|minutes?|h|hr|hrs|hours?|d|days?|w|wk|wks|weeks?|mo|months?|y|yr|yrs|years?|minuto|minutos|hora|horas|días?|dias?|semanas?|mes|meses|heures?|jours?|semaines?|mois|ans?|minuten?|stunden?|std|tagen?|wochen?|monaten?|minuti?|or[ae]|giorni?|settiman[ae]|mesi|минут[уы]?|час(?:а|ов)?|дн(?:я|ей)|день|недел[юиь]|месяц(?:а|ев)?|dakika|saat|gün|hafta|ay|دقيقة|دقائق|ساعة|ساعات|ساعتين|يوم|أيام|أسبوع|أسابيع|شهر|أشهر|دقیقه|ساعت|روز|هفته|ماه)';

/** What a page calls the time to read, before the figure. */
const READING_LABEL =
  '(?:lesedauer|lesezeit|reading time|leestijd|lästid|lesetid|læsetid|lukuaika|czas czytania|doba čtení|čas čítania|olvasási idő|timp de citire|час читання|χρόνος ανάγνωσης|זמן קריאה|waktu baca|thời gian đọc|読了時間|阅读时间|閱讀時間|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|время чтения|okuma süresi)';
/** Units of the languages that the other patterns do not have. */
const OTHER_UNIT =
  '(?:uur|uren|dagen|dag|weken|maanden|minuten|minuut|timmar|timme|dagar|dygn|veckor|minuter|timer|time|dage|dager|uger|uker|minutter|tuntia|tunti|päivää|viikkoa|minuuttia|godzin[yęa]?|minut[yęa]?|dni|dzień|tygodni[ea]?|hodin(?:ami|y|ou|u)?|minutami|dny|dňami|dní|ore|oră|zile|minute|годин[аиу]?|хвилин[иу]?|дні|днів|ώρες|ώρα|ημέρες|λεπτά|שעות|שעה|ימים|דקות|घंटे|दिन|मिनट|jam|hari|menit|minggu|giờ|ngày|phút|tuần|時間|分|日|週間|시간|분|일|小时|分钟|天|小時|分鐘|perc|óra|min)';

/** The parts of a stamp in the order in which they are tried; separate, since one pattern of them all is too large to be compiled. */
const PARTS: readonly { pattern: RegExp; isTime: boolean }[] = [
  // Before the dates: `julkaistu 12.` would pass for a day of July.
  { pattern: `${ACT}(?=[\\s:：|–—-]|${N}|$)`, isTime: false },
  { pattern: DATE, isTime: true },
  { pattern: CLOCK, isTime: true },
  { pattern: `${N}{1,6}\\s?(?:${COUNTED_THINGS})(?![\\p{L}])`, isTime: false },
  { pattern: `${READING_LABEL}\\s?:?\\s?(?:ca\\.? )?${N}{1,3}\\s?${UNIT}(?!\\p{L})\\.?`, isTime: true },
  {
    pattern:
      '(?:le|on|at|el|am|em|il|à|às|a las|um|alle|в|saat|ساعت|الساعة|في|در|t|op|om|kl\\.?|klo|den|o|o godz\\.?|la|о|στις|ב|pukul|lúc|오전|오후|午前|午後|上午|下午)(?=[\\s:0-9])',
    isTime: false,
  },
  { pattern: '[\\s,.|｜•·()/:：–—-]+', isTime: false },
].map(({ pattern, isTime }) => ({ pattern: new RegExp(`(?:${pattern})`, 'uy'), isTime }));

const AGO = new RegExp(
  `^(?:${ACT}${LINK_WORD})?(?:(?:about|over|almost|an?|${N}{1,3})\\s?${UNIT}\\sago|${N}{1,2}${UNIT}|il y a (?:environ )?(?:une?|${N}{1,3})\\s?${UNIT}|hace (?:una?|${N}{1,3})\\s?${UNIT}|vor (?:eine[rnm]?|${N}{1,3})\\s?${UNIT}|há (?:uma?|${N}{1,3})\\s?${UNIT}|${N}{1,3}\\s?${UNIT} (?:fa|atrás|назад|önce|پیش|قبل)|(?:منذ|قبل) (?:${N}{1,3} )?${UNIT}|just now|yesterday|today|moments ago|à l’instant|hier|ayer|gestern|heute|ieri|вчера|сегодня|dün|bugün|أمس|اليوم|دیروز|امروز)(?:${LINK_WORD}?(?:${CLOCK}))?$`,
  'u',
);
const READING_TIME = new RegExp(
  `^(?:(?:reading time|read time|estimated reading time|time to read|temps de lecture|lecture|tiempo de lectura|lesezeit|tempo de leitura|tempo di lettura|время чтения|okuma süresi|وقت القراءة|مدة القراءة|زمان مطالعه)\\s?[:~]?\\s?${N}{1,3}\\s?${UNIT}|${N}{1,3}[\\s-]?${UNIT}\\.?\\s(?:read|reading time|de lecture|de lectura|de leitura|di lettura|lesezeit|lesen|чтения|okuma|للقراءة|قراءة|مطالعه))$`,
  'u',
);
const OTHER_AGO = new RegExp(
  `^(?:${N}{1,3}\\s?${OTHER_UNIT}\\s?(?:geleden|sedan|siden|sitten|temu|тому|yang lalu|lalu|trước|前|전|पहले)|(?:for|før) ${N}{1,3} ${OTHER_UNIT} siden|(?:před|pred|acum|πριν(?: από)?|לפני) ${N}{1,3} ${OTHER_UNIT})$`,
  'u',
);
const OTHER_READING_TIME = new RegExp(
  `^(?:${READING_LABEL}\\s?:?\\s?(?:ca\\.? )?${N}{1,3}\\s?${OTHER_UNIT}\\.?|${N}{1,3}\\s?${OTHER_UNIT}\\.?\\s(?:lezen|leestijd|läsning|lästid|lesetid|læsning|læsetid|lukuaika|czytania|čtení|čítania|olvasás|citire|читання|קריאה|baca|đọc|min read))$`,
  'u',
);

/** How long ago, over text in small letters. */
export const TIME_AGO: Hinted = {
  hints: [
    /ago|il y a|hace|vor |há | fa|atrás|назад|önce|پیش|قبل|منذ|now|yesterday|today|instant|hier|ayer|gestern|heute|ieri|вчера|сегодня|dün|bugün|أمس|اليوم|دیروز|امروز|[0-9\u0660-\u0669\u06f0-\u06f9]\p{L}|geleden|sedan|siden|sitten|temu|тому|lalu|trước|前|전|पहले|před|pred |acum|πριν|לפני/u,
  ],
  patterns: [AGO, OTHER_AGO],
};
const saysAgo = matches(TIME_AGO);

/** How long the page takes to read, over text in small letters. */
export const TIME_TO_READ: Hinted = {
  hints: [
    /read|lect|lese|leit|lett|чтени|okuma|قراءة|مطالعه|leestijd|lezen|läsning|lästid|læs|lukuaika|czyta|čten|číta|olvas|citire|читан|ανάγνωσ|קריאה|baca|đọc|読了|阅读|閱讀/u,
  ],
  patterns: [READING_TIME, OTHER_READING_TIME],
};
const isReadingTime = matches(TIME_TO_READ);

const MAX_CHARACTERS = 110;

/** `Published 6 May 2025 at 08:15 AM CEST, last updated 6 May 2025 at 10:02 AM CEST` and no more. */
const MAX_WORDS = 18;

/** Without a figure in it, no such text is longer: `Last updated on over an hour ago`, `mis à jour le il y a environ une heure`. */
const MAX_WORDS_WITHOUT_FIGURES = 10;

/** Whether the line is a date, a time or a reading time and nothing else. */
export const isTimestamp = oncePerLine((line) => {
  if (line.text.length > MAX_CHARACTERS || line.words > MAX_WORDS || line.key === '') return false;
  const hasFigures = (line.has & HAS.figure) !== 0;
  if (!hasFigures && line.words > MAX_WORDS_WITHOUT_FIGURES) return false;
  // Lower-cased once: with the flag for it, these patterns grow so large that the engine no longer compiles them.
  const text = line.text.toLowerCase();
  if (hasFigures && (isStamp(text) || isReadingTime(text) || isStampOfSection(line.text))) return true;
  return saysAgo(text);
});

/** Whether the text is made of dates, times, words for publishing and what separates them, with a date or a time among them. */
function isStamp(text: string): boolean {
  let at = 0;
  let hasTime = false;
  while (at < text.length) {
    const part = PARTS.find(({ pattern }) => {
      pattern.lastIndex = at;
      return pattern.test(text);
    });
    if (!part) return false;
    at = part.pattern.lastIndex;
    hasTime ||= part.isTime;
  }
  return hasTime;
}

/** Where a section's name may end: at a digit, at a capital right after a small letter, or after one or two words. */
const SECTION_ENDS = [/^[^\p{N}]{2,24}?(?=\s?\p{N})/u, /^.{2,24}?\p{Ll}(?=\p{Lu})/u, /^\S+(?=\s)/u, /^\S+\s\S+(?=\s)/u];

/** Whether the text is a section's name, with or without a space after it, and then a stamp: `Economy12 May 2025 14 comments`. */
function isStampOfSection(text: string): boolean {
  return SECTION_ENDS.some((pattern) => {
    const section = pattern.exec(text)?.[0];
    return (
      section !== undefined && isSectionName(comparable(section)) && isStamp(text.slice(section.length).toLowerCase())
    );
  });
}

/** What a stamp looks like whatever its figures: the times of a chronicle look alike. */
const shape = (line: Line): string => line.text.replace(/\p{N}+/gu, '0');

/** Finds date and time widgets outside the text; inside, a date alone is a subheading of a chronicle and stays, and so does one like it above the text. */
export const timestampWidget: ResidueRule = (view) => {
  const bodyEnd = view.bodyEnd();
  const stamps = view.open().filter((index) => isTimestamp(view.line(index)));
  if (stamps.length === 0) return [];
  const inText = new Set(
    stamps.filter((index) => !view.isOutsideBody(index, bodyEnd)).map((index) => shape(view.line(index))),
  );
  return view.propose('timestamp-widget', (line, index) => {
    if (!isTimestamp(line)) return null;
    const isReading = isReadingTime(line.text.toLowerCase());
    if (index === view.head.bodyStart - 1 && inText.has(shape(line)) && !isReading) return null;
    if (view.isOutsideBody(index, bodyEnd) && view.head.title !== null)
      return 'When the page was made, not part of the text';
    return isReading ? 'How long the page takes to read' : null;
  });
};
