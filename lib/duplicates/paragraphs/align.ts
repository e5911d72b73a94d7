import { type Mark, markWords } from '../text/mark-words';
import { tokensOf } from '../text/tokens';
import { matchParagraphs } from './match-paragraphs';

/** A row of the side-by-side view; `a` and `b` are places in the two lists of paragraphs. */
export type AlignedRow =
  | { kind: 'same'; a: number; b: number }
  | { kind: 'changed'; a: number; b: number; marks: [ofA: Mark[], ofB: Mark[]] }
  | { kind: 'only-a'; a: number }
  | { kind: 'only-b'; b: number };

/**
 * Puts the paragraphs of two articles side by side. `same` looks past case, punctuation, quotation marks and spacing; a paragraph that
 * was moved stands alone on both sides.
 * @param a paragraphs of the first article, in order
 * @returns every paragraph of both exactly once, each side in its order; takes n·log n for n paragraphs
 */
export function alignParagraphs(a: readonly string[], b: readonly string[]): AlignedRow[] {
  const rows: AlignedRow[] = [];
  let atA = 0;
  let atB = 0;
  const alone = (untilA: number, untilB: number) => {
    while (atA < untilA) rows.push({ kind: 'only-a', a: atA++ });
    while (atB < untilB) rows.push({ kind: 'only-b', b: atB++ });
  };
  for (const match of matchParagraphs(a.map(tokensOf), b.map(tokensOf))) {
    alone(match.a, match.b);
    const place = { a: atA++, b: atB++ };
    if (match.same) rows.push({ kind: 'same', ...place });
    else rows.push({ kind: 'changed', ...place, marks: markWords(a[place.a] ?? '', b[place.b] ?? '') });
  }
  alone(a.length, b.length);
  return rows;
}
