import type { Occurrence } from '../weigh';
import type { HitWords } from './view';

/** Characters shown on either side of the words: enough to see what they mean there, and no more than a line. */
const AROUND = 50;

/** Cuts out the words at a place with what stands around them, at whole words. */
export function excerptAt(article: { title: string; text: string }, { where, start, end }: Occurrence): HitWords {
  const text = article[where];
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: flat(from > 0 ? `…${before.replace(/^\S*\s/u, '')}` : before),
    words: text.slice(start, end),
    after: flat(to < text.length ? `${after.replace(/\s\S*$/u, '')}…` : after),
  };
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ');
