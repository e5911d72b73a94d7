import { diffArrays } from 'diff';

/** A stretch of a paragraph, as written, and whether the other side has something else there; joined they give the paragraph. */
export type Mark = { text: string; changed: boolean };

/** Words that may differ before a whole paragraph counts as rewritten; bounds the time for paragraphs of any length. */
const MAX_WORD_EDITS = 600;

const PIECE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]\s*|[\p{L}\p{N}\p{M}'’]+\s*|[^\p{L}\p{N}\p{M}\s]\s*|\s+/gu;

/**
 * Marks the words that differ between two versions of a paragraph (Myers' difference, by the package `diff`).
 * @returns the first version's stretches, then the second's; differing space alone is no change
 */
export function markWords(a: string, b: string): [Mark[], Mark[]] {
  const piecesOfA = a.match(PIECE) ?? [];
  const piecesOfB = b.match(PIECE) ?? [];
  const trimmed = (pieces: string[]) => pieces.map((piece) => piece.trim());
  const changes = diffArrays(trimmed(piecesOfA), trimmed(piecesOfB), { maxEditLength: MAX_WORD_EDITS });
  if (!changes) return [[{ text: a, changed: true }], [{ text: b, changed: true }]];
  const marks: [Mark[], Mark[]] = [[], []];
  let atA = 0;
  let atB = 0;
  for (const { count, added, removed } of changes) {
    if (!added) push(marks[0], piecesOfA.slice(atA, atA + count), removed);
    if (!removed) push(marks[1], piecesOfB.slice(atB, atB + count), added);
    if (!added) atA += count;
    if (!removed) atB += count;
  }
  return marks;
}

function push(marks: Mark[], pieces: string[], changed: boolean): void {
  const text = pieces.join('');
  const last = marks.at(-1);
  if (last?.changed === changed) last.text += text;
  else if (text) marks.push({ text, changed });
}
