import type { BlockKind } from '../../articles/types';
import { wordCount } from '../../text/words';

/** Of a story's words, those that must be left by a rule: what goes on to the end takes comments off, not the story. */
const MIN_LEFT_SHARE = 0.2;

const WORD = /[\p{L}\p{N}]/u;

/** Words that a line adds to a story; a dateline or a row of stars is none. */
export const storyWords = ({ kind, text }: { kind: BlockKind; text: string }): number =>
  kind === 'dateline' || !WORD.test(text) ? 0 : wordCount(text);

/**
 * Whether a story is left when a rule or a memory has taken what it is about: the one answer for what comes in, for the bench and for
 * the past.
 * @param words `storyWords` of the text as it was
 * @param taken of these, what goes
 */
export const leavesStory = (words: number, taken: number): boolean =>
  taken < words && words - taken >= MIN_LEFT_SHARE * words;
