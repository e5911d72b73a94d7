import type { PageReading } from './features';
import type { StructuredArticle } from './json-ld';
import type { PageSnippet } from './page';
import { metaOf } from './reading';

const AUTHOR_METAS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
  'article:author_name',
  'authors',
  'creator',
];
/** Longest text that is taken for a byline, in UTF-16 units. */
const MAX_NAME_UNITS = 120;
/** Blocks around the headline and the beginning of the text in which a byline may stand. */
const BLOCKS_BEFORE = 3;
const BLOCKS_AFTER = 12;
/** More words than this are a sentence. */
const MAX_NAME_WORDS = 8;

const BY =
  /^(?:(?:(?:article|story|words|written|posted|published|reported|created|contributed|guide|review|medically|reviewed|authored)\s*)*\bby\b\s*:?\s*|(?:written|authors?|autor|auteur)\s*:\s*|(?:von|par|por|di) (?=\p{Lu}))/iu;
const AFTER =
  /\s*(?:[|•·–—●⋅]|\bon (?:\d|[A-Z])|\b(?:in|for) (?=[A-Z])|\b(?:last|updated|published|posted|view|contributor|follow|reviewed|medically|edited|fact)\b|\b\d{1,2} min|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? |\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d{1,2}(?:st|nd|rd|th)\b|\d{4}|\d{1,2}[/.:]).*$/iu;
const NO_NAME =
  /^(?:admin|administrator|editor|staff|guest|author|by|written by|anonymous|user|home|share|undefined|null)$/i;

/** Takes the name out of a byline's words; null where nothing that reads as a name is left. */
export function cleanName(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim().replace(BY, '');
  const name = line
    .replace(AFTER, '')
    .replace(/(?:[\s,;:|.-]|\s\d{1,2})+$/, '')
    .trim();
  if (name === '' || name.length > MAX_NAME_UNITS || NO_NAME.test(name)) return null;
  if (/^https?:|^www\.|@\S+\.\S+$|^\S+\.\S+\.\S+$/.test(name)) return null;
  return /\p{L}/u.test(name) && !/^\d/.test(name) ? name : null;
}

const isAuthor = (value: string | undefined): boolean => /author|creator/i.test(value ?? '');

function isMarked({ element }: PageSnippet): boolean {
  const { attributes } = element;
  return (
    isAuthor(attributes.get('itemprop')) || isAuthor(attributes.get('rel')) || isAuthor(attributes.get('property'))
  );
}

const isNamedAuthor = ({ element }: PageSnippet): boolean =>
  /author|byline|by-line|writer/i.test(element.names) &&
  !/bio|box|about|image|avatar|social|photo|desc|title|role|job/i.test(element.names);

/** Names without repeats; a name that another one contains is a link around part of it. */
function distinct(names: readonly (string | null)[]): string[] {
  const known = [
    ...new Set(names.filter((name): name is string => name !== null && name.split(' ').length <= MAX_NAME_WORDS)),
  ];
  return known.filter((name) => !known.some((other) => other !== name && name.includes(other)));
}

const NAME =
  /^(?:(?:Dr|Prof|Sir|Dame)\.? )?\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|(?:de|da|del|van|von|der|den|bin|al|la|le)|\p{Lu}[\p{L}'’-]*)){1,3}$/u;
const NOT_A_NAME =
  /\b(?:the|and|for|of|to|in|on|by|our|your|how|what|why|best|top|guide|home|blog|news|read|share|more|menu|table|contents|key|page|photo|image|listen|video|email|team|learn|tips|about|us|all|new|get|sign|free|read(?:ing)?|time|minutes?|company|inc|llc|ltd|university|reviews?|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
/** Blocks below the headline in which a bare name is taken for the author's. */
const BARE_NAME_BLOCKS = 4;

/** Words that the page writes in lower case: a name's words are not among them, a section's or product's are. */
function lowerCaseWords(reading: PageReading): Set<string> {
  const words = new Set<string>();
  for (const { text } of reading.page.blocks)
    for (const word of text.match(/\b[a-zà-ÿ][a-zà-ÿ'-]+/g) ?? []) words.add(word);
  return words;
}

/** A bare name in the lines right below the headline, alone or between a date and a section; null where none reads as a name. */
function bareName(reading: PageReading): string | null {
  const { page, titleIndex, regions } = reading;
  if (titleIndex < 0) return null;
  const common = lowerCaseWords(reading);
  for (let index = titleIndex + 1; index <= titleIndex + BARE_NAME_BLOCKS; index += 1) {
    const text = page.blocks[index]?.text ?? '';
    if (text === '' || text.length > MAX_NAME_UNITS || regions.shapeOf(index).blocks > 3) continue;
    for (const part of text.split(/\s*[|•·–—●⋅\n]\s*|,\s+|\s+in\s+/)) {
      if (NAME.test(part) && !NOT_A_NAME.test(part) && !part.split(' ').some((word) => common.has(word.toLowerCase())))
        return part;
    }
  }
  return null;
}

/** What marks an author anywhere on the page, such as the box below the story; null unless it is one name only. */
function onlyAuthor(reading: PageReading): string | null {
  const { snippets } = reading.page;
  const marked = distinct(snippets.filter(isMarked).map(({ text }) => cleanName(text)));
  if (marked.length === 1) return marked[0] ?? null;
  const named = distinct(snippets.filter(isNamedAuthor).map(({ text }) => cleanName(text))).filter((name) =>
    NAME.test(name),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/**
 * Finds who wrote the story: persons of the JSON-LD, names marked as authors or standing after “By” near the headline, metas, and last what
 * is only an organisation.
 * @param mainFrom index of the first block of the main text, or −1
 * @returns the names joined by commas, or null
 */
export function bylineFrom(reading: PageReading, structured: StructuredArticle, mainFrom: number): string | null {
  const { page, titleIndex } = reading;
  const site = (structured.siteName ?? metaOf(page, ['og:site_name']) ?? '').toLowerCase();
  const isPerson = (name: string | null): name is string => name !== null && name.toLowerCase() !== site;
  const told = distinct(structured.authors.map(cleanName)).filter(isPerson);
  if (told.length > 0) return told.join(', ');

  const from = Math.max(0, (titleIndex >= 0 ? titleIndex : mainFrom) - BLOCKS_BEFORE);
  const to = Math.max(titleIndex, Math.min(mainFrom, titleIndex + BLOCKS_AFTER)) + BLOCKS_BEFORE;
  const near = page.snippets.filter((snippet) => snippet.blockIndex >= from && snippet.blockIndex <= to);
  const marked = distinct(near.filter(isMarked).map(({ text }) => cleanName(text))).filter(isPerson);
  if (marked.length > 0) return marked.join(', ');
  for (let index = from; index <= to && index < page.blocks.length; index += 1) {
    const text = page.blocks[index]?.text ?? '';
    const line = text.split('\n').find((candidate) => candidate.length <= MAX_NAME_UNITS && BY.test(candidate));
    if (line === undefined || index === titleIndex) continue;
    // “Written by” often stands in a box of its own, before the name's.
    const found =
      cleanName(line) ??
      (/\bby:?$/i.test(line.trim()) ? cleanName(page.blocks[index + 1]?.text.split('\n')[0] ?? '') : null);
    if (isPerson(found) && found.split(' ').length <= MAX_NAME_WORDS) return found;
  }
  const metas = AUTHOR_METAS.map((name) => cleanName(metaOf(page, [name]) ?? '')).filter(isPerson);
  const spaced = metas.find((name) => name.includes(' '));
  if (spaced) return spaced;
  const named = distinct(near.filter(isNamedAuthor).map(({ text }) => cleanName(text))).filter(isPerson);
  return (
    named.find((name) => NAME.test(name)) ??
    bareName(reading) ??
    onlyAuthor(reading) ??
    metas[0] ??
    named[0] ??
    cleanName(structured.organisations[0] ?? structured.authors[0] ?? '')
  );
}
