import type { Comparison } from './compare';
import { FIRST, SECOND } from './naming';
import type { PairContext } from './pair-context';

/** A version is called longer or shorter from this share of words on; below it was corrected in place. */
const LENGTH_CHANGE = 0.03;

/**
 * Tells whether the second of two like texts is the same source's new version of the first.
 * @param about `sameUrl`: both have one address
 * @returns the sentence for the editor, in which `withNames` names the two; null where the sources differ, or the texts are the same to the word
 */
export function updateReason(
  { resemblance, words: [first, second] }: Comparison,
  { sources, supersedes, sameUrl }: PairContext & { sameUrl: boolean },
): string | null {
  const sameSource = supersedes || sameUrl || (!!sources?.[0] && sources[0] === sources[1]);
  if (!sameSource || resemblance === 1) return null;
  const more = Math.round(second - first);
  const grounds = supersedes || sameUrl ? 'at the same address' : 'from the same source';
  if (Math.abs(more) <= LENGTH_CHANGE * first)
    return `${SECOND} is a new version of ${FIRST} ${grounds}, corrected in places.`;
  return `${SECOND} is a new version of ${FIRST} ${grounds}, ${Math.abs(more)} words ${more > 0 ? 'longer' : 'shorter'}.`;
}
