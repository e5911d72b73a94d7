import { tidy } from '../input';
import type { BlockKind } from '../types';
import { linkAddress } from './rewording';
import { type Link, piecesOf, type Words } from './words';

/** Kinds whose line ends mean something. */
export const KEEPS_LINES: ReadonlySet<BlockKind> = new Set<BlockKind>(['table', 'preformatted']);

/**
 * Makes typed words with links fit to be stored, as `tidy` does: the links stay on their words, without the blanks around them; those
 * that lead to no address of the web or of mail are left out.
 * @param kind tables and preformatted text keep their lines and the blanks in them, a caption keeps none, everything else keeps blank lines only
 */
export function tidyWords(words: Words, kind: BlockKind): Words {
  let text = '';
  let gap = '';
  const links: Link[] = [];
  const keepsLines = KEEPS_LINES.has(kind);
  for (const piece of piecesOf(words)) {
    const { before, inner, after } = keepsLines
      ? lines(piece.text)
      : prose(kind === 'image' ? oneLine(piece.text) : piece.text);
    gap = keepsLines ? gap + before : wider(gap, before);
    if (inner === '') continue;
    if (text !== '') text += keepsLines ? withoutBlanksAtLineEnd(gap) : gap;
    const start = text.length;
    text += inner;
    gap = after;
    const href = piece.href === null ? null : linkAddress(piece.href);
    if (href !== null) links.push({ start, end: text.length, href });
  }
  return { text, links };
}

/** Of a gap between two pieces its line ends and what stands behind the last of them. */
function withoutBlanksAtLineEnd(gap: string): string {
  const last = gap.lastIndexOf('\n') + 1;
  return gap.slice(0, last).replace(/[^\n]+/g, '') + gap.slice(last);
}

/** A caption is one paragraph. */
const oneLine = (text: string): string => text.replace(/\s+/gu, (blank) => (blank.includes('\n') ? ' ' : blank));

type Tidied = { before: string; inner: string; after: string };

function prose(text: string): Tidied {
  const inner = text
    .split(/\r?\n\s*\n/u)
    .map(tidy)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
  const [before, , after] = withoutEnds(text);
  return { before: blankOf(before), inner, after: blankOf(after) };
}

/** Blanks in front of a line and in it are what preformatted text is made of. */
function lines(text: string): Tidied {
  const [before, body, after] = withoutEnds(text.replace(/\r\n?/g, '\n'));
  const inner = body
    .split('\n')
    .map((line) => line.replace(/\S+/gu, tidy).trimEnd())
    .join('\n');
  return { before, inner, after };
}

/** The blanks before some words, the words, and the blanks behind them; a pattern would look at blanks between them again and again. */
function withoutEnds(text: string): [before: string, body: string, after: string] {
  const body = text.trimStart();
  const end = body.trimEnd();
  return [text.slice(0, text.length - body.length), end, body.slice(end.length)];
}

const blankOf = (blank: string): string => (/\n[^\S\n]*\r?\n/.test(blank) ? '\n\n' : blank === '' ? '' : ' ');

const wider = (a: string, b: string): string => (b.length > a.length ? b : a);
