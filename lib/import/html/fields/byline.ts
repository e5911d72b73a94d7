import type { StructuredArticle } from '../json-ld';
import type { Page, PageSnippet } from '../page';
import { canonicalOf, metaOf, metasOf } from '../reading';
import type { PageReading } from '../scoring/features';
import {
  bylinePart,
  declaredName,
  distinctNames,
  isCapitalised,
  isCaselessName,
  isNameShaped,
  isTeam,
  MAX_NAME_UNITS,
  MAX_NAME_WORDS,
  printedName,
} from './author-names';
import { agencyName, bareName, ownersName } from './lone-name';

const AUTHOR_METAS = [
  'author',
  'article:author',
  'citation_author',
  'citation_authors',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'byl',
  'article:author_name',
  'authors',
  'creator',
];
/** Blocks around the headline and the beginning of the text in which a byline may stand. */
const BLOCKS_BEFORE = 3;
const BLOCKS_AFTER = 12;

const isAuthor = (value: string | undefined): boolean => /author|creator/i.test(value ?? '');

function isMarked({ element }: PageSnippet): boolean {
  const { attributes } = element;
  return (
    isAuthor(attributes.get('itemprop')) || isAuthor(attributes.get('rel')) || isAuthor(attributes.get('property'))
  );
}

/** Classes that mark the name itself rather than a box around it. */
const isNameOfAuthor = ({ element }: PageSnippet): boolean => /author[\w-]*name(?![\w-]*comment)/i.test(element.names);

const isNamedAuthor = (snippet: PageSnippet): boolean =>
  isNameOfAuthor(snippet) ||
  (/author|byline|by-line|writer/i.test(snippet.element.names) &&
    !/bio|box|about|image|avatar|social|photo|desc|title|role|job|comment/i.test(snippet.element.names));

/** What marks an author anywhere on the page, such as the box below the story; null unless it is one name only. */
function onlyAuthor(reading: PageReading): string | null {
  const { snippets } = reading.page;
  const marked = distinctNames(snippets.filter(isMarked).map(({ text }) => printedName(text)));
  if (marked.length === 1) return marked[0] ?? null;
  const named = distinctNames(snippets.filter(isNamedAuthor).map(({ text }) => printedName(text))).filter(isNameShaped);
  if (named.length === 1) return named[0] ?? null;
  const ofAuthor = distinctNames(snippets.filter(isNameOfAuthor).map(({ text }) => printedName(text)));
  return ofAuthor.length === 1 ? (ofAuthor[0] ?? null) : null;
}

/** The name of a “Written by” or “Posted by” anywhere on the page; null unless all of them name the same. */
function onlyWriter({ page }: PageReading): string | null {
  const names = page.blocks
    .map(({ text }) => text.slice(0, MAX_NAME_UNITS))
    .filter((text) => /^(?:written|posted|story|words|text) by\b/i.test(text))
    .map((text) => printedName(text.split('\n')[0] ?? ''));
  const distinct = distinctNames(names).filter(isCapitalised);
  return distinct.length === 1 ? (distinct[0] ?? null) : null;
}

/** The name after “By” in the lines `from`…`to`; it may stand in the box below. */
function writtenBy({ page, titleIndex }: PageReading, from: number, to: number): string | null {
  for (let index = from; index <= to && index < page.blocks.length; index += 1) {
    if (index === titleIndex) continue;
    const text = page.blocks[index]?.text ?? '';
    const lines = text.split('\n').slice(0, 20);
    for (const line of lines) {
      const part = line.length <= 2 * MAX_NAME_UNITS ? bylinePart(line) : null;
      if (part === null) continue;
      const below = page.blocks[index + 1]?.text.split('\n')[0] ?? '';
      const found = printedName(part) ?? (/(?:\bby|:)\s*$/i.test(part) ? printedName(below) : null);
      const isHandle = text.split(' ').length <= 2;
      if (found && found.split(' ').length <= MAX_NAME_WORDS && (isHandle || isCapitalised(found))) return found;
    }
  }
  return null;
}

/** The legal form behind a company's name: it stands beside its authors as the publisher. */
const COMPANY = /\b(?:inc|ltd|llc|corp|gmbh|co\.,? ltd)\.?$/i;
/** The address of a site before where it is at home. */
const DOMAIN = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/;

/** Catalogues of papers write “Brekke, Ida”. */
const unturned = (meta: string, name: string): string =>
  /^(?:citation|dc)/.test(meta) ? name.replace(/^([^\s,]+), ([^,]+)$/, '$2 $1') : name;

/** The authors that metas name: all of the first kind of meta that holds a name with a space, and the first other name. */
function declared(reading: PageReading): { full: string | null; other: string | null } {
  const each = AUTHOR_METAS.map((name) =>
    distinctNames(metasOf(reading.page, name).map((content) => declaredName(unturned(name, content)))),
  );
  const full = each
    .map((names) => names.filter((name) => names.length === 1 || !COMPANY.test(name)))
    .find(([first = '']) => (first.includes(' ') || isCaselessName(first)) && !DOMAIN.test(first));
  return { full: full ? full.join(', ') : null, other: each.flat()[0] ?? null };
}

const plain = (name: string): string => (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** What stands for a country's companies and papers between its own domain and theirs. */
const SECOND_LEVEL = /^(?:com?|org|net|gov|ac|or|ne)$/;

/** What the host of the page is called: `post` of `https://www.post.example/`; empty where it names none. */
function hostLabel(page: Page): string {
  const labels =
    /^https?:\/\/(?:www\.)?([\w.-]+)/i
      .exec(canonicalOf(page) ?? '')?.[1]
      ?.toLowerCase()
      .split('.') ?? [];
  return labels.at(labels.length > 2 && SECOND_LEVEL.test(labels.at(-2) ?? '') ? -3 : -2) ?? '';
}

/**
 * Finds who wrote the story: persons of the JSON-LD, names marked as authors or standing after “By” near the headline, metas, and last what
 * is only an organisation or the site. A byline that readers see wins over persons of the JSON-LD that the page names nowhere.
 * @param mainFrom index of the first block of the main text, or −1
 * @returns the names joined by commas, or null
 */
export function bylineFrom(reading: PageReading, structured: StructuredArticle, mainFrom: number): string | null {
  const { page, titleIndex } = reading;
  const sites = [structured.siteName, metaOf(page, ['og:site_name'])].map((name) => plain(name ?? ''));
  const outlets = [...sites, hostLabel(page)].filter((site) => site !== '');
  /** “Ida Brekke, Harbour Post” or “Ida Brekke, HP Radio”: what stands behind the last comma is the outlet, or a part of it. */
  const withoutOutlet = (name: string): string => {
    const behind = plain(/,([^,]*)$/.exec(name)?.[1] ?? '');
    return outlets.some((outlet) => `${behind} `.startsWith(`${outlet} `)) ? name.replace(/,[^,]*$/, '') : name;
  };
  const isPerson = (name: string | null): name is string => name !== null && !sites.includes(plain(name));

  const person = (name: string | null): string | null => (isPerson(name) ? name : null);

  const from = Math.max(0, (titleIndex >= 0 ? titleIndex : mainFrom) - BLOCKS_BEFORE);
  const to = Math.max(titleIndex, Math.min(mainFrom, titleIndex + BLOCKS_AFTER)) + BLOCKS_BEFORE;
  const near = page.snippets.filter((snippet) => snippet.blockIndex >= from && snippet.blockIndex <= to);
  const marked = distinctNames(near.filter(isMarked).map(({ text }) => printedName(text))).filter(isPerson);
  const written = writtenBy(reading, from, to);
  const named = distinctNames(near.filter(isNamedAuthor).map(({ text }) => printedName(text))).filter(isPerson);
  const shown = marked.length > 0 ? marked.join(', ') : isPerson(written) ? written : null;
  const seen = shown && withoutOutlet(shown);

  const told = distinctNames(structured.authors.map((name) => declaredName(withoutOutlet(name)))).filter(isPerson);
  if (told.length > 0) {
    const isShown = page.blocks.some(({ text }) => told.some((name) => text.includes(name)));
    return isShown || !seen || !isNameShaped(seen) ? told.join(', ') : seen;
  }
  if (seen) return seen;
  const metas = declared(reading);
  if (isPerson(metas.full)) return metas.full;
  const author = onlyAuthor(reading);
  return (
    named.find((name) => isNameShaped(name) || isCaselessName(name)) ??
    person(author) ??
    person(onlyWriter(reading)) ??
    bareName(reading) ??
    agencyName(reading) ??
    author ??
    ownersName(reading) ??
    (DOMAIN.test(metas.other ?? '') ? null : person(metas.other)) ??
    named.find(isTeam) ??
    declaredName(structured.organisations[0] ?? '') ??
    declaredName(structured.authors[0] ?? '') ??
    metas.full ??
    metas.other ??
    written
  );
}
