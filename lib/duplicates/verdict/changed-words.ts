import { alignParagraphs } from '../paragraphs/align';
import { paragraphsOf } from '../paragraphs/paragraphs';
import type { Mark } from '../text/mark-words';
import { tokensOf } from '../text/tokens';
import { FIRST, SECOND } from './naming';

/** As many are told; more say nothing new. */
const MAX_TOLD = 3;
/** UTF-16 units of a passage that are quoted. */
const MAX_QUOTED = 60;

/**
 * Finds words within paragraphs that two versions of a text have otherwise: a name, a number, a “not”. Words that only one of them has
 * before or after a paragraph (a dateline, a credit), and whole paragraphs, are left out by one and not changed.
 * @param first cleaned text
 * @param second likewise
 * @returns sentences in which `withNames` names the two, at most three; takes n·log n for n paragraphs
 */
export function changedWords(first: string, second: string): string[] {
  const told: string[] = [];
  for (const row of alignParagraphs(paragraphsOf(first), paragraphsOf(second))) {
    if (row.kind !== 'changed') continue;
    told.push(...changesIn(...row.marks));
    if (told.length >= MAX_TOLD) break;
  }
  return told.slice(0, MAX_TOLD);
}

/** Both sides have the same unchanged stretches in the same order; what stands between them is compared. */
function changesIn(marksOfA: readonly Mark[], marksOfB: readonly Mark[]): string[] {
  const [ofA, ofB] = [between(marksOfA), between(marksOfB)];
  const last = Math.max(ofA.length, ofB.length) - 1;
  return ofA.flatMap((here, at) => {
    const there = ofB[at] ?? '';
    const [words, otherWords] = [tokensOf(here).join(), tokensOf(there).join()];
    if (words === otherWords) return [];
    if (words && otherWords) return `“${short(here)}” in ${FIRST} is “${short(there)}” in ${SECOND}.`;
    if (at === 0 || at === last) return [];
    return words ? `Only ${FIRST} says “${short(here)}”.` : `Only ${SECOND} says “${short(there)}”.`;
  });
}

/** The changed stretches before, between and after the unchanged ones, empty where there is none. */
function between(marks: readonly Mark[]): string[] {
  const stretches = [''];
  for (const { text, changed } of marks) {
    if (changed) stretches[stretches.length - 1] += text;
    else stretches.push('');
  }
  return stretches;
}

const short = (words: string): string => {
  const trimmed = words.trim();
  return trimmed.length > MAX_QUOTED ? `${trimmed.slice(0, MAX_QUOTED)}…` : trimmed;
};
