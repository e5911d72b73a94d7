import { metaOf } from '../reading';
import type { PageReading } from '../scoring/features';
import { isNameShaped, MAX_NAME_UNITS } from './author-names';
import { figureOf } from './lead-image';
import { lastPart } from './title-parts';

/** Blocks below the headline in which a bare name is taken for the author's. */
const BARE_NAME_BLOCKS = 4;
/** The same for one that stands alone in bold at the beginning of the text. */
const SIGNED_BLOCKS = 6;
/** More blocks of one shape than this are a list. */
const MAX_ALIKE = 3;
/** Longest part of a line of names that is cut at commas: what is longer is a sentence that happens to hold a name. */
const MAX_LISTED_WORDS = 12;
/** Share of “I”, “my” and “me” among the words from which a page is somebody's own. */
const OWN_VOICE_SHARE = 0.005;
const FIRST_PERSON = /\b(?:I|I['’](?:m|ve|ll|d)|my|me)\b/g;

/** Those who write for many papers, and sign with their own name; behind it stands where from. */
const AGENCY =
  /^(?:AFP|AP|DPA|dpa|APA|ANSA|EFE|Reuters|Bloomberg|NTB|TT|Ritzau|ANP|Belga|SDA|sda|PAP|ČTK|MTI|TASS|ТАСС|Xinhua|PTI|ANI|IANS|Kyodo|Jiji|CNA|AAP|PA Media|共同|時事|中央社|연합뉴스)(?:, \p{Lu}[\p{L} .'’-]{1,30})?$/u;

/** The name of an agency that stands alone in the lines right below the headline; null where there is none. */
export function agencyName({ page, titleIndex }: PageReading): string | null {
  if (titleIndex < 0) return null;
  const lines = page.blocks.slice(titleIndex + 1, titleIndex + 1 + BARE_NAME_BLOCKS).map(({ text }) => text);
  return lines.find((line) => AGENCY.test(line))?.split(', ')[0] ?? null;
}

/** Words that the page writes in lower case: a name's words are not among them, a section's or product's are. */
function lowerCaseWords(reading: PageReading): Set<string> {
  const words = new Set<string>();
  for (const { text } of reading.page.blocks)
    for (const word of text.match(/\b[a-zà-ÿ][a-zà-ÿ'-]+/g) ?? []) words.add(word);
  return words;
}

const isUncommon = (name: string, common: ReadonlySet<string>): boolean =>
  !name.split(' ').some((word) => common.has(word.toLowerCase()));

/** A bare name in the lines right below the headline, alone or between a date and a section; null where none reads as a name. */
export function bareName(reading: PageReading): string | null {
  const { page, titleIndex, regions, texts } = reading;
  if (titleIndex < 0) return null;
  const common = lowerCaseWords(reading);
  const isName = (part: string): boolean => isNameShaped(part) && isUncommon(part, common);
  const isDated = texts[titleIndex - 1]?.hasDate === true;
  for (let index = titleIndex - (isDated ? 1 : 0); index <= titleIndex + SIGNED_BLOCKS; index += 1) {
    const text = page.blocks[index]?.text ?? '';
    if (index === titleIndex || text === '' || text.length > MAX_NAME_UNITS) continue;
    // A name alone in bold opens the text of papers that sign there, in a paragraph like the others.
    const isSigned = (texts[index]?.boldShare ?? 0) === 1;
    const isFar = index > titleIndex + BARE_NAME_BLOCKS;
    if (!isSigned && (isFar || (index !== titleIndex + 1 && regions.shapeOf(index).blocks > MAX_ALIKE))) continue;
    if (figureOf(page.blocks[index]?.element ?? null)) continue;
    if ((texts[index]?.words ?? 0) > MAX_LISTED_WORDS) continue;
    const signed = isSigned ? text.split(/\s*\/\s*/) : [];
    if (signed.length > 1 && signed.every(isName)) return signed.join(', ');
    for (const part of text.split(
      /\s*[|•·–—●⋅・\n]\s*|\s+\/\s+|,\s+|\s+in\s+|\s+on behalf of\s+|(?<=\d{4})(?=\p{Lu})/u,
    )) {
      if (isName(part)) return part;
    }
  }
  return null;
}

/**
 * The person whose site this is: the name of the site, where it is shaped like a person's and the text speaks in the first person.
 * @returns null on any other page
 */
export function ownersName(reading: PageReading): string | null {
  const { page, texts } = reading;
  let words = 0;
  let own = 0;
  page.blocks.forEach(({ text }, index) => {
    if ((texts[index]?.proseWords ?? 0) === 0) return;
    words += texts[index]?.words ?? 0;
    own += text.match(FIRST_PERSON)?.length ?? 0;
  });
  if (words === 0 || own / words < OWN_VOICE_SHARE) return null;
  const first = page.blocks[0]?.text ?? '';
  const copyright = /(?:©|\(c\)|copyright)[\s\d–—,-]*(\p{Lu}[\p{L}'’ -]{3,40})/iu;
  const notice = page.blocks.slice(-10).map(({ text }) => copyright.exec(text.slice(0, 200))?.[1]?.trim() ?? '');
  const common = lowerCaseWords(reading);
  const candidates = [metaOf(page, ['og:site_name']), lastPart(page.title), first, ...notice];
  return (
    candidates.find((name): name is string => Boolean(name && isNameShaped(name) && isUncommon(name, common))) ?? null
  );
}
