import { tokensOf } from '../text/tokens';
import type { AlignedRow } from './align';
import type { ParagraphPick, ParagraphPicks } from './paragraphs';

/** What people did to the text of an article by hand, beside what its source had said. */
export type HandEdits = {
  /** Paragraphs of the article, by their place, with the words of the source's paragraph that they were made of. */
  edited: { at: number; source: string }[];
  /** Paragraphs that an editor wrote, by their place: the source never had them. */
  written: number[];
  /** The source's paragraphs that somebody removed. */
  leftOut: string[];
};

/** How a new version goes together with the edits of the old one. `conflicts` are rows in which both changed the same paragraph. */
export type ThreeWay = { picks: ParagraphPicks; conflicts: number[] };

/**
 * Puts a new version of a text together with what was edited by hand in the old one: where the source has not changed since, the edit
 * stays; where it has, the new version's words come first and the row is a conflict. What an editor wrote stays, since the source cannot
 * have changed it; it is in the way of nothing but of new words that stand in its place.
 * @param rows the comparison of the edited old text with the new version
 * @param older which side of the rows the old text is
 * @param newer the new version's paragraphs
 * @returns picks on top of the new version as the body
 */
export function threeWay(
  rows: readonly AlignedRow[],
  older: 'a' | 'b',
  newer: readonly string[],
  { edited, written, leftOut }: HandEdits,
): ThreeWay {
  const wordsOf = (text: string) => tokensOf(text).join();
  const removed = new Set(leftOut.map(wordsOf));
  const arrived = new Set(newer.map(wordsOf));
  const edits = new Map(edited.map(({ at, source }) => [at, wordsOf(source)]));
  const rewritten = new Set(edits.values());
  const ours = new Set(written);
  const picks: Record<number, ParagraphPick> = {};
  const conflicts: number[] = [];
  for (const [at, row] of rows.entries()) {
    if (row.kind === 'same') continue;
    const [old, next] = older === 'a' ? [ofA(row), ofB(row)] : [ofB(row), ofA(row)];
    const source = old === null ? undefined : edits.get(old);
    const words = next === null ? null : wordsOf(newer[next] ?? '');
    if (old !== null && ours.has(old)) {
      // Words that are edited elsewhere, as where a paragraph was split, or were removed by hand, are not new.
      if (words === null || rewritten.has(words) || removed.has(words)) picks[at] = older;
      else conflicts.push(at);
    } else if (source !== undefined) {
      const unchanged = words === null ? arrived.has(source) : words === source;
      if (unchanged) picks[at] = older;
      else conflicts.push(at);
    } else if (old === null && words !== null && (removed.has(words) || rewritten.has(words))) picks[at] = 'neither';
  }
  return { picks, conflicts };
}

const ofA = (row: AlignedRow): number | null => ('a' in row ? row.a : null);
const ofB = (row: AlignedRow): number | null => ('b' in row ? row.b : null);
