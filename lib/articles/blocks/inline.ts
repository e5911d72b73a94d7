import { piecesOf, type Words } from './words';

/** Words that link to one address, or to none; a paragraph is a list of them. */
export type Inline = { text: string; href: string | null };

/** Cuts words at the borders of their links, and where a blank line stands into paragraphs. */
export function paragraphsOf(words: Words): Inline[][] {
  const paragraphs: Inline[][] = [[]];
  for (const { text, href } of piecesOf(words)) {
    for (const [at, part] of text.split('\n\n').entries()) {
      if (at > 0) paragraphs.push([]);
      if (part !== '') paragraphs.at(-1)?.push({ text: part, href });
    }
  }
  return paragraphs;
}

/** Changes each piece's text, and leaves out those that are empty then. */
export const mapInline = (pieces: readonly Inline[], change: (text: string) => string): Inline[] =>
  pieces.map(({ text, href }) => ({ text: change(text), href })).filter(({ text }) => text !== '');

/** Takes the blanks off both ends of a paragraph. */
export function trimInline(pieces: readonly Inline[]): Inline[] {
  const rest = pieces.map((piece) => ({ ...piece }));
  for (let first = rest[0]; first; first = rest[0]) {
    first.text = first.text.trimStart();
    if (first.text !== '') break;
    rest.shift();
  }
  for (let last = rest.at(-1); last; last = rest.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    rest.pop();
  }
  return rest;
}

/** Takes off what a paragraph begins with, where that is not a link's. */
export const withoutStart = (pieces: readonly Inline[], start: RegExp): Inline[] =>
  pieces
    .map((piece, at) => (at === 0 && piece.href === null ? { ...piece, text: piece.text.replace(start, '') } : piece))
    .filter(({ text }) => text !== '');

/** The words of a paragraph without its links. */
export const inlineText = (pieces: readonly Inline[]): string => pieces.map(({ text }) => text).join('');
