import { metaOf } from '../reading';
import type { PageReading } from '../scoring/features';
import { isNameShaped, MAX_NAME_UNITS } from './author-names';
import { lastPart } from './title-parts';

/** Blocks below the headline in which a bare name is taken for the author's. */
const BARE_NAME_BLOCKS = 4;
/** More blocks of one shape than this are a list. */
const MAX_ALIKE = 3;
/** Longest part of a line of names that is cut at commas: what is longer is a sentence that happens to hold a name. */
const MAX_LISTED_WORDS = 12;
/** Share of “I”, “my” and “me” among the words from which a page is somebody's own. */
const OWN_VOICE_SHARE = 0.005;
const FIRST_PERSON = /\b(?:I|I['’](?:m|ve|ll|d)|my|me)\b/g;

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
  const isDated = texts[titleIndex - 1]?.hasDate === true;
  for (let index = titleIndex - (isDated ? 1 : 0); index <= titleIndex + BARE_NAME_BLOCKS; index += 1) {
    const text = page.blocks[index]?.text ?? '';
    if (index === titleIndex || text === '' || text.length > MAX_NAME_UNITS) continue;
    if (index !== titleIndex + 1 && regions.shapeOf(index).blocks > MAX_ALIKE) continue;
    if ((texts[index]?.words ?? 0) > MAX_LISTED_WORDS) continue;
    for (const part of text.split(/\s*[|•·–—●⋅・\n]\s*|,\s+|\s+in\s+|\s+on behalf of\s+|(?<=\d{4})(?=\p{Lu})/u)) {
      if (isNameShaped(part) && isUncommon(part, common)) return part;
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
