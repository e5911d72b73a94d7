import { type DateOrder, findDates, readDate } from '../../../text/dates';
import type { PageElement, PageSnippet } from '../page';
import type { PageReading } from '../scoring/features';
import { figureOf } from './lead-image';

/** Blocks around the headline and the beginning of the text in which the date of the story stands. */
const BLOCKS_BEFORE = 3;
const BLOCKS_AFTER = 8;
const BLOCKS_BEYOND = 5;
/** Longest block that is read for a date: a dateline or byline, not a sentence of the story. */
const MAX_WORDS = 25;
/** Units before a date in which the word stands that says what the date is of. */
const LABEL_UNITS = 40;
/** Figures, a name and a time leave no more than this around a date that stands alone. */
const MAX_ALONE_UNITS = 60;

const CHANGED =
  /(?:updated?|modified|reviewed|edited|revised|changed|aktualisiert|mise? à jour|modifiée?|actualizad[oa]|aggiornat[oa]|atualizad[oa]|modificat[oa]|güncelle\p{L}*|обновлен[оа]|изменен[оа]|bijgewerkt|gewijzigd|uppdaterad|oppdatert|opdateret|endret|päivitetty|aktualizacja|zaktualizowano|aktualizováno|upraveno|frissítve|módosítva|actualizat|ενημερώθηκε|ενημέρωση|עודכן|diperbarui|cập nhật|оновлено|更新日?時?|修改|수정|업데이트|geändert|bearbeitet|تحديث|محدث|به‌?روز\p{L}*|بروزرسانی)\P{L}*(?:on|at|le|am|em|il|el|the|:)?\P{L}*$/iu;
const PUBLISHED =
  /(?:published|posted|first|created|written|publiée?|veröffentlicht|erschienen|publicad[oa]|pubblicat[oa]|yayın\p{L}*|опубликован[оа]|gepubliceerd|geplaatst|publicerad|publisert|publiceret|udgivet|julkaistu|opublikowano|publikacji|publikováno|vydáno|közzétéve|megjelent|publicat|δημοσιεύτηκε|δημοσίευση|פורסם|diterbitkan|dipublikasikan|опубліковано|公開日?|掲載日?|配信日?|投稿日?|发布|發布|發佈|发表|입력|등록|게재|نشر|منتشر|انتشار)(?:\P{L}+(?:on|at|le|am|em|il|el|the|by|online|date))*\P{L}*$/iu;
/** What the story itself says of its first printing, anywhere in the page. */
const ORIGINALLY = /\boriginally (?:published|appeared|posted)\b/i;

/** What a date beside the story is of: its printing, a later change, or nothing is said. */
export type DateRole = 'published' | 'changed' | 'unsaid';
/** `isBelow`: it stands after the headline, where only the story's own date stands. */
export type ShownDate = { date: string; role: DateRole; isBelow: boolean };

function roleOf(before: string): DateRole {
  const label = before.slice(-LABEL_UNITS);
  if (CHANGED.test(label)) return 'changed';
  return PUBLISHED.test(label) ? 'published' : 'unsaid';
}

function roleOfNames(element: PageElement): DateRole {
  const names = `${element.names} ${element.attributes.get('itemprop') ?? ''} ${element.attributes.get('property') ?? ''}`;
  if (/updat|modif/i.test(names) && !/publish/i.test(names)) return 'changed';
  return /publish|posted|pubdate/i.test(names) && !/updat|modif/i.test(names) ? 'published' : 'unsaid';
}

/** Longest stretch of a block in which a snippet's surroundings are looked up. */
const MAX_AROUND_UNITS = 2_000;

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The end of the block above, where a label may stand alone. */
const above = ({ page }: PageReading, index: number): string =>
  spaced((page.blocks[index - 1]?.text ?? '').slice(-2 * LABEL_UNITS));

/** What stands before a snippet: in its own block, else the end of the block above. */
function before(snippet: PageSnippet, text: string, reading: PageReading): string {
  const block = spaced((reading.page.blocks[snippet.blockIndex]?.text ?? '').slice(0, MAX_AROUND_UNITS));
  const at = text === '' ? -1 : block.indexOf(text);
  if (at > 0) return block.slice(0, at);
  return at === 0 ? above(reading, snippet.blockIndex) : '';
}

function ofSnippet(snippet: PageSnippet, reading: PageReading, order: DateOrder): ShownDate[] {
  const { element, blockIndex } = snippet;
  const { attributes } = element;
  const isMarked =
    element.tag === 'time' || /date/i.test(attributes.get('itemprop') ?? attributes.get('property') ?? '');
  const isNamed = /date|time|publish|posted/i.test(element.names);
  const text = spaced(snippet.text);
  const stamp = isMarked ? readDate(attributes.get('datetime') ?? attributes.get('content') ?? '', order) : null;
  const printed = isMarked || (isNamed && text.length <= 2 * MAX_ALONE_UNITS) ? findDates(text, order) : [];
  const dates = stamp ? [{ date: stamp, start: printed[0]?.start ?? 0 }] : printed;
  return dates.map(({ date, start }) => {
    const said = roleOf(start > 0 ? text.slice(0, start) : before(snippet, text, reading));
    return { date, role: said === 'unsaid' ? roleOfNames(element) : said, isBelow: blockIndex > reading.titleIndex };
  });
}

/**
 * The dates that a reader sees around the headline; those below it come first, since other stories' dates stand above.
 * @param mainFrom index of the first block of the main text, or −1
 */
export function shownDates(reading: PageReading, mainFrom: number, order: DateOrder): ShownDate[] {
  const { page, texts, titleIndex } = reading;
  const anchor = titleIndex >= 0 ? titleIndex : Math.max(0, mainFrom);
  const from = Math.max(0, anchor - BLOCKS_BEFORE);
  const to = Math.min(
    page.blocks.length - 1,
    Math.max(anchor, Math.min(mainFrom, anchor + BLOCKS_AFTER)) + BLOCKS_BEYOND,
  );
  const near = page.snippets.filter(({ blockIndex }) => blockIndex >= from && blockIndex <= to);
  const shown = near.flatMap((snippet) => ofSnippet(snippet, reading, order));
  for (let index = from; index <= to; index += 1) {
    // A caption's date is the picture's.
    if ((texts[index]?.words ?? 0) > MAX_WORDS || figureOf(page.blocks[index]?.element ?? null)) continue;
    const text = spaced(page.blocks[index]?.text ?? '');
    for (const { date, start } of findDates(text, order)) {
      const said = roleOf(start === 0 ? above(reading, index) : text.slice(0, start));
      shown.push({ date, role: said, isBelow: index > titleIndex });
    }
  }
  return [...shown.filter(({ isBelow }) => isBelow), ...shown.filter(({ isBelow }) => !isBelow)];
}

/** The day of the first printing as the page itself tells it in words (“originally published on …”); null where it tells none. */
export function originalDate(reading: PageReading, order: DateOrder): string | null {
  for (const [index, block] of reading.page.blocks.entries()) {
    if ((reading.texts[index]?.words ?? 0) > 2 * MAX_WORDS || !ORIGINALLY.test(block.text)) continue;
    const found = findDates(block.text, order).find(({ start }) => ORIGINALLY.test(block.text.slice(0, start)));
    if (found) return found.date;
  }
  return null;
}

/**
 * The first date of the page that is said to be that of the printing, or else the first below the headline that stands alone on its
 * line, however far down.
 */
export function farDate(
  { page, titleIndex }: PageReading,
  order: DateOrder,
  wanted: 'published' | 'unsaid',
): string | null {
  for (let index = wanted === 'unsaid' ? titleIndex + 1 : 0; index < page.blocks.length; index += 1) {
    const text = page.blocks[index]?.text ?? '';
    if (text.length > MAX_ALONE_UNITS) continue;
    const [first] = findDates(text, order);
    if (!first || (wanted === 'unsaid' && first.start > 0)) continue;
    const label = first.start === 0 ? (page.blocks[index - 1]?.text ?? '') : text.slice(0, first.start);
    if (roleOf(label) === wanted) return first.date;
  }
  return null;
}

/** Longest line that may hold the page's only date. */
const MAX_LONE_UNITS = 200;

/** The day of a date in ISO 8601, in the zone in which it is written. */
export const dayOf = (date: string): string => date.slice(0, 'YYYY-MM-DD'.length);

/**
 * The only day that the page's `time` elements give, else the only one in its short lines below the headline (above it stands the day of
 * the visit) that are no running text; null where there are several or none.
 */
export function loneDate({ page, texts, titleIndex }: PageReading, order: DateOrder): string | null {
  const times = page.snippets
    .filter(({ element }) => element.tag === 'time')
    .map(({ element }) => readDate(element.attributes.get('datetime') ?? '', order));
  const printed = page.blocks
    .filter(({ text }, index) => index > titleIndex && text.length <= MAX_LONE_UNITS && !texts[index]?.proseWords)
    .flatMap(({ text }) => findDates(text, order).map(({ date }) => date));
  return oneDay(times.filter((date) => date !== null)) ?? oneDay(printed);
}

/** The first of dates that are all of one day. */
const oneDay = (dates: readonly string[]): string | null =>
  new Set(dates.map(dayOf)).size === 1 ? (dates[0] ?? null) : null;
