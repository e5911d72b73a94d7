import { comparable } from '../../text/comparable';
import { HAS } from '../../text/scan';
import { type Hinted, matches } from '../hinted';
import { type Line, oncePerLine } from '../line';
import type { ResidueRule } from '../story-view';
import { COUNTED_THINGS } from './counter';
import { isSectionName } from './section-label';

const N = '[0-9\u0660-\u0669\u06f0-\u06f9]';
const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|fevr|mars|avr|mai|juin|juil|août|aout|sept|déc|ene|abr|ago|dic|jän|mär|okt|dez|gen|mag|giu|lug|set|ott|fev|out|янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|يناير|فبراير|مارس|ابريل|أبريل|مايو|يونيو|يوليو|اغسطس|أغسطس|سبتمبر|اكتوبر|أكتوبر|نوفمبر|ديسمبر|كانون|شباط|اذار|آذار|نيسان|ايار|أيار|حزيران|تموز|اب|آب|ايلول|أيلول|تشرين|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند)[\\p{L}]{0,9}\\.?';
const CLOCK = `${N}{1,2}[:.h]${N}{2}(?:[:.]${N}{2})?(?:\\s?[ap]\\.?m\\.?)?(?:\\s?(?:uhr|gmt|utc|bst|cet|cest|est|edt|et|pst|pdt|pt|ist|[+-]${N}{1,2}:?(?:${N}{2})?|\\([a-z]{2,5}\\)))?`;
const DAY =
  '(?:(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun|lun|mar|mer|jeu|ven|sam|dim|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mo|di|mi|do|fr|sa|so|mon|diens|mitt|donners|frei|sams|sonn)[\\p{L}]{0,6}\\.?,?\\s)?';
const ORDINAL = '(?:st|nd|rd|th|er|º|\\.)?';
const DATE = [
  `${N}{4}[-/.]${N}{1,2}[-/.]${N}{1,2}(?:t${N}{2}:${N}{2}(?::${N}{2})?(?:z|[+-]${N}{2}:?${N}{2})?)?`,
  `${N}{1,2}[-/.]${N}{1,2}[-/.]${N}{2,4}`,
  `${DAY}${N}{1,2}${ORDINAL}\\s(?:de\\s)?${MONTH}(?:,?\\s(?:de\\s)?${N}{4})?`,
  `${DAY}${MONTH}\\s${N}{1,2}${ORDINAL}(?:,?\\s${N}{4})?`,
].join('|');
const ACT =
  '(?:first )?(?:published|posted|updated|last updated|last modified|modified|created|date|publication date|issued|upd|publié|publiée|mis à jour|modifié|publicado|actualizado|actualizada|última actualización|veröffentlicht|aktualisiert|zuletzt aktualisiert|stand|atualizado|atualizada|pubblicato|aggiornato|ultimo aggiornamento|опубликовано|обновлено|дата|yayınlanma|yayın tarihi|güncelleme|son güncelleme|giriş|نشر|نشر في|نشر بتاريخ|تاريخ النشر|اخر تحديث|آخر تحديث|تحديث|تاریخ انتشار|انتشار|به روز رسانی|آخرین به روزرسانی)';
const LINK_WORD = '(?:\\s?[:|–—-]\\s?|\\s(?:le|on|at|el|am|em|il|à|às|um|alle|в|في|در)\\s|\\s)';
const UNIT =
  '(?:s|sec|secs|seconds?|m|min|mins|minutes?|h|hr|hrs|hours?|d|days?|w|wk|wks|weeks?|mo|months?|y|yr|yrs|years?|minuto|minutos|hora|horas|días?|dias?|semanas?|mes|meses|heures?|jours?|semaines?|mois|ans?|minuten?|stunden?|std|tagen?|wochen?|monaten?|minuti?|or[ae]|giorni?|settiman[ae]|mesi|минут[уы]?|час(?:а|ов)?|дн(?:я|ей)|день|недел[юиь]|месяц(?:а|ев)?|dakika|saat|gün|hafta|ay|دقيقة|دقائق|ساعة|ساعات|ساعتين|يوم|أيام|أسبوع|أسابيع|شهر|أشهر|دقیقه|ساعت|روز|هفته|ماه)';

/** The parts of a stamp in the order in which they are tried; separate, since one pattern of them all is too large to be compiled. */
const PARTS: readonly { pattern: RegExp; isTime: boolean }[] = [
  { pattern: DATE, isTime: true },
  { pattern: CLOCK, isTime: true },
  { pattern: `${N}{1,6}\\s?(?:${COUNTED_THINGS})(?![\\p{L}])`, isTime: false },
  { pattern: `${ACT}(?=[\\s:|–—-]|$)`, isTime: false },
  { pattern: '(?:le|on|at|el|am|em|il|à|às|a las|um|alle|в|saat|ساعت|الساعة|في|در|t)(?=[\\s:])', isTime: false },
  { pattern: '[\\s,|•·()/:–—-]+', isTime: false },
].map(({ pattern, isTime }) => ({ pattern: new RegExp(`(?:${pattern})`, 'uy'), isTime }));

const AGO = new RegExp(
  `^(?:${ACT}${LINK_WORD})?(?:(?:about|over|almost|an?|${N}{1,3})\\s?${UNIT}\\sago|${N}{1,2}${UNIT}|il y a (?:environ )?(?:une?|${N}{1,3})\\s?${UNIT}|hace (?:una?|${N}{1,3})\\s?${UNIT}|vor (?:eine[rnm]?|${N}{1,3})\\s?${UNIT}|há (?:uma?|${N}{1,3})\\s?${UNIT}|${N}{1,3}\\s?${UNIT} (?:fa|atrás|назад|önce|پیش|قبل)|(?:منذ|قبل) (?:${N}{1,3} )?${UNIT}|just now|yesterday|today|moments ago|à l’instant|hier|ayer|gestern|heute|ieri|вчера|сегодня|dün|bugün|أمس|اليوم|دیروز|امروز)(?:${LINK_WORD}?(?:${CLOCK}))?$`,
  'u',
);
const READING_TIME = new RegExp(
  `^(?:(?:reading time|read time|estimated reading time|time to read|temps de lecture|lecture|tiempo de lectura|lesezeit|tempo de leitura|tempo di lettura|время чтения|okuma süresi|وقت القراءة|مدة القراءة|زمان مطالعه)\\s?[:~]?\\s?${N}{1,3}\\s?${UNIT}|${N}{1,3}[\\s-]?${UNIT}\\.?\\s(?:read|reading time|de lecture|de lectura|de leitura|di lettura|lesezeit|lesen|чтения|okuma|للقراءة|قراءة|مطالعه))$`,
  'u',
);
/** How long ago, over text in small letters. */
export const TIME_AGO: Hinted = {
  hints: [
    /ago|il y a|hace|vor |há | fa|atrás|назад|önce|پیش|قبل|منذ|now|yesterday|today|instant|hier|ayer|gestern|heute|ieri|вчера|сегодня|dün|bugün|أمس|اليوم|دیروز|امروز|[0-9\u0660-\u0669\u06f0-\u06f9]\p{L}/u,
  ],
  patterns: [AGO],
};
const saysAgo = matches(TIME_AGO);

/** How long the page takes to read, over text in small letters. */
export const TIME_TO_READ: Hinted = {
  hints: [/read|lect|lese|leit|lett|чтени|okuma|قراءة|مطالعه/u],
  patterns: [READING_TIME],
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
