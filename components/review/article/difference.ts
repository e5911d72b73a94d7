/** A text in three parts: what it begins with as another does, what is its own, and what it ends with as the other. */
export type Difference = { before: string; changed: string; after: string };

const SPACES = /(\s+)/u;

/** Finds what is a text's own against another one, by whole words. */
export function differenceOf(base: string, text: string): Difference {
  const [from, to] = [base.split(SPACES), text.split(SPACES)];
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < shorter - start && from.at(-1 - end) === to.at(-1 - end)) end += 1;
  const part = (begin: number, stop: number) => to.slice(begin, stop).join('');
  return { before: part(0, start), changed: part(start, to.length - end), after: part(to.length - end, to.length) };
}
