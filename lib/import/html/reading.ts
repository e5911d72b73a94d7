import { findTitleBlock } from './fields/title-block';
import { lastPart } from './fields/title-parts';
import { readJsonLd, type StructuredArticle } from './json-ld';
import type { Page } from './page';
import { readBlockText } from './scoring/block-text';
import { bodyEvidence } from './scoring/body-evidence';
import { ElementContexts } from './scoring/element-context';
import type { PageReading } from './scoring/features';
import { phraseHints } from './scoring/phrases';
import { sumRegions } from './scoring/regions';
import { findSetApart } from './scoring/set-apart';

/** Names of metas that give the story's title, the surest first. */
const TITLE_METAS = ['og:title', 'twitter:title', 'headline', 'dc.title', 'title', 'parsely-title', 'sailthru.title'];

/** The content of the first meta of one of `names`, trying the names in order; null where there is none. */
export function metaOf(page: Page, names: readonly string[]): string | null {
  for (const name of names) {
    const meta = page.metas.find((candidate) => candidate.name === name && candidate.content.trim() !== '');
    if (meta) return meta.content.trim();
  }
  return null;
}

/** The contents of all metas of one name, in order. */
export const metasOf = (page: Page, name: string): string[] =>
  page.metas.filter((meta) => meta.name === name && meta.content.trim() !== '').map(({ content }) => content.trim());

/** The address that the page gives as its own, as written; null where it gives none. */
export const canonicalOf = (page: Page): string | null =>
  page.links.find(({ rel, href }) => rel.split(/\s+/).includes('canonical') && href)?.href ?? metaOf(page, ['og:url']);

/** All titles that the head of the page gives, without repeats. */
export function titlesOf(page: Page, structured: StructuredArticle): string[] {
  const titles = [metaOf(page, TITLE_METAS), structured.headline, page.title.trim()];
  return [...new Set(titles.filter((title): title is string => Boolean(title)))];
}

/** What may be the name of the site: as it is declared, and the last part of the head's title. */
function siteNames(page: Page, structured: StructuredArticle): string[] {
  const declared = [metaOf(page, ['og:site_name']), structured.siteName, lastPart(page.title)];
  return declared.filter((name): name is string => Boolean(name));
}

/** Reads everything about a parsed page that the scoring of its blocks needs. */
export function readPage(page: Page): PageReading & { structured: StructuredArticle } {
  const read = page.blocks.map(readBlockText);
  const structured = readJsonLd(page.jsonLd);
  const { titleIndex, isTitleNamed } = findTitleBlock(
    page.blocks,
    read,
    titlesOf(page, structured),
    siteNames(page, structured),
  );
  const contexts = new ElementContexts();
  const apart = findSetApart(page.blocks, read, contexts, titleIndex);
  const texts = read.map((text, index) => {
    if (apart[index]) text.proseWords = 0;
    else text.phrases = phraseHints(page.blocks[index]?.text ?? '', text.words);
    return text;
  });
  const regions = sumRegions(page.blocks, texts);
  return {
    page,
    texts,
    regions,
    titleIndex,
    isTitleNamed,
    contexts,
    apart,
    evidence: bodyEvidence(texts, structured.body),
    structured,
  };
}
