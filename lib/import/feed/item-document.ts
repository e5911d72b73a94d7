import { UNSPACED } from '../../text/words';
import type { DecodedDocument } from '../document';
import { fromHtml } from '../from-html';
import { withBreaks } from './blank-lines';
import { withFigures } from './captions';
import { plainText } from './markup';
import type { FeedItem } from './types';

/** Words below which an item is taken for a summary of its page: full stories of news agencies begin at about 150. */
const SUMMARY_WORDS = 120;
/** Characters at the end of a text in which what is put there instead of the story is looked for. */
const END_UNITS = 200;
/** What feeds put behind a summary instead of the story. */
const CUT_OFF = /(?:\[?…\]?|\[?\.{3,}\]?|read more|continue reading|weiterlesen|lire la suite|leer más|devamı)\W*$/iu;

/** Whether the item has only the beginning of its story, so that its page is wanted. */
export function isSummary(item: FeedItem): boolean {
  const text = plainText(item.content ?? item.summary) ?? '';
  const words = text.split(/\s+/u).filter(Boolean).length;
  // Chinese, Japanese and Thai are written without spaces; three characters stand for a word there.
  const wordsOrCharacters = Math.max(words, UNSPACED.test(text) ? text.length / 3 : 0);
  return wordsOrCharacters < SUMMARY_WORDS || CUT_OFF.test(text.slice(-END_UNITS));
}

/** The fields of the story as the feed gives them; members that it says nothing of are left out. */
export function itemFields(item: FeedItem, feedTitle: string | null): DecodedDocument['fields'] {
  const byline = item.authors
    .map(({ name }) => name)
    .filter(Boolean)
    .join(', ');
  const dek = item.content && item.summary ? plainText(withFigures(item.summary)) : null;
  const body = plainText(item.content) ?? '';
  const said: DecodedDocument['fields'] = {
    title: item.title,
    // A summary that is the text's own beginning says nothing more.
    dek: dek && !body.startsWith(beginningOf(dek)) ? dek : null,
    byline: byline || null,
    publishedAt: item.published ?? item.updated,
    lang: item.lang,
    canonicalUrl: item.link,
    imageUrl: item.image,
    caption: item.caption,
    credit: item.credit,
    siteName: feedTitle,
  } as DecodedDocument['fields'];
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== undefined));
}

/** The beginning of a summary, without the dots that it may end with. */
function beginningOf(summary: string): string {
  const start = summary.slice(0, 80);
  return /\w/u.test(summary.slice(80)) ? start : start.replace(/\W+$/u, '');
}

/**
 * Makes the document of an item: its title and its text, block by block. What the page reader would call furniture is kept, since a feed
 * carries the story alone; the cleaner finds what residue there is.
 * @returns null where the item has neither title nor text
 */
export function itemDocument(item: FeedItem, feedTitle: string | null): DecodedDocument | null {
  const title = item.title ? `<h1>${escapeHtml(item.title)}</h1>` : '';
  const html = `<article>${title}${withFigures(withBreaks(item.content ?? item.summary ?? '', item.raw))}</article>`;
  const about = {
    url: item.base ?? undefined,
    isStoryAlone: true,
    leadUrl: item.image,
    said: itemFields(item, feedTitle),
  };
  const document = fromHtml(html, about);
  return document.text.trim() === '' ? null : document;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Names the place of an item that has no page: within its feed, by the item's identity. It leads to no page of its own. */
export const itemPlace = (feedUrl: string, key: string): string => `${feedUrl.split('#', 1)[0]}#item:${key}`;
