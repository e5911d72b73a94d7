import { type Link, MAX_HREF_LENGTH, sliceWords, type Words } from './words';

/**
 * Reads an address that somebody typed as what a link may lead to.
 * @returns an absolute http, https or mailto address; null for anything else, so that no link can run a script
 */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || text.length > MAX_HREF_LENGTH || /[\s\p{Cc}]/u.test(text)) return null;
  if (/^[^\s@/:?#]+@[^\s@/:?#]+\.[^\s@/:?#]+$/u.test(text)) return `mailto:${text}`;
  const full =
    /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+:\d/.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
  if (/^mailto:/i.test(full)) return /^mailto:[^\s@<>"]+@[^\s@<>"]+$/i.test(full) ? full : null;
  if (!/^https?:\/\//i.test(full) || !URL.canParse(full)) return null;
  const { hostname, username, href } = new URL(full);
  return username === '' && (hostname.includes('.') || full === text) && href.length <= MAX_HREF_LENGTH ? href : null;
}

/** Puts words one behind the other; a link that goes on from one into the next becomes one. */
export function concatWords(...parts: readonly Words[]): Words {
  let text = '';
  const links: Link[] = [];
  for (const part of parts) {
    for (const { start, end, href } of part.links) {
      const last = links.at(-1);
      const moved = { start: start + text.length, end: end + text.length, href };
      if (last?.href === href && last.end === moved.start) links.splice(-1, 1, { ...last, end: moved.end });
      else links.push(moved);
    }
    text += part.text;
  }
  return { text, links };
}

/** Words without links. */
export const plain = (text: string): Words => ({ text, links: [] });

/**
 * Links a range of words, or with null takes the links on it off; an earlier link keeps the part that lies outside.
 * @returns the words as they were where the range is empty
 */
export function linkRange(words: Words, { start, end }: { start: number; end: number }, href: string | null): Words {
  if (start >= end) return words;
  const inside = {
    text: words.text.slice(start, end),
    links: href === null ? [] : [{ start: 0, end: end - start, href }],
  };
  return concatWords(sliceWords(words, 0, start), inside, sliceWords(words, end, words.text.length));
}

/**
 * Puts other words in the place of a range. A link within which that happens goes on over the new words.
 * @param covered what becomes of links that lie in the range as a whole: typing over them drops them, replacing keeps the first
 */
export function replaceRange(
  words: Words,
  { start, end }: { start: number; end: number },
  text: string,
  covered: 'drop' | 'keep' = 'drop',
): Words {
  const around = words.links.find(
    (link) => link.start <= start && end <= link.end && link.start < end && start < link.end,
  );
  const within = words.links.find((link) => start <= link.start && link.end <= end);
  const href = around?.href ?? (covered === 'keep' ? within?.href : undefined);
  const inside =
    href !== undefined && text !== '' ? { text, links: [{ start: 0, end: text.length, href }] } : plain(text);
  return concatWords(sliceWords(words, 0, start), inside, sliceWords(words, end, words.text.length));
}

/** Takes what was typed into a field that held these words: links stay on the words that they were on. */
export function retype(words: Words, text: string): Words {
  const before = words.text;
  const shorter = Math.min(before.length, text.length);
  let start = 0;
  while (start < shorter && before[start] === text[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === text.at(-1 - same)) same += 1;
  return replaceRange(words, { start, end: before.length - same }, text.slice(start, text.length - same));
}
