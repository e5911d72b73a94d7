import type { Item } from '../item';
import type { Channel } from './channel';

/** What a feed reader or a validator would say of a feed: errors break it somewhere, warnings make it worse to read. */
export type Finding = { level: 'error' | 'warning'; text: string; title: string | null };

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;
/** What some readers take for markup in a title and leave out, and the W3C validator warns of. */
const LIKE_HTML =
  /<\/\w+\s*>|<(?:a|b|br|div|em|h[1-6]|i|img|p|script|span|strong|style|u)\b[^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w+);/i;
/** Stands for letters that were lost before the text came here. */
const LOST = '\ufffd';
/** Readers and news sitemaps cut headlines beyond it. Characters. */
const LONG_TITLE = 110;

/**
 * Checks a feed as it is written.
 * @param xml its RSS document
 * @returns what is wrong, errors first; empty where nothing is
 */
export function checkFeed(channel: Channel, items: readonly Item[], xml: string): Finding[] {
  const findings: Finding[] = [];
  const find = (level: Finding['level'], text: string, title: string | null = null) =>
    findings.push({ level, text, title });
  if (FORBIDDEN.test(xml)) find('error', 'The document holds characters that XML forbids.');
  if (!/^https?:\/\//.test(channel.selfAddress)) find('error', 'The feed’s own address is not an absolute one.');
  if (items.length === 0) find('warning', 'Nothing is in it now; readers will see an empty feed.');
  const guids = new Set<string>();
  for (const item of items) {
    if (guids.has(item.guid)) find('error', 'Two items have the same id.', item.title);
    guids.add(item.guid);
    if (item.html === '') find('warning', 'It has no text.', item.title);
    if (item.lang === null) find('warning', 'It says no language, so it is not in the news sitemap.', item.title);
    if (item.title.length > LONG_TITLE)
      find('warning', `Its title is longer than ${LONG_TITLE} characters.`, item.title);
    if (LIKE_HTML.test(item.title)) find('warning', 'Its title has what looks like HTML.', item.title);
    if (item.title.includes(LOST) || item.html.includes(LOST))
      find('warning', `It has “${LOST}”, which stands for letters that were lost.`, item.title);
    if (item.topics.length === 0) find('warning', 'It has no topic, so no topic’s feed has it.', item.title);
    if (item.credits.length === 0) find('warning', 'It credits no source.', item.title);
    if (item.issuedAt && item.issuedAt > item.firstPublishedAt) {
      find('warning', 'Its source dates it later than this desk published it.', item.title);
    }
  }
  return findings.toSorted((a, b) => (a.level === b.level ? 0 : a.level === 'error' ? -1 : 1));
}
