import type { SeenCount } from './count';
import { isProseSample } from './story-lines';

/**
 * What a count says of a line. `residue`: new articles lose it, with the count as the reason; `suspect`: it is shown to the editors,
 * who may make it a rule, and nothing is removed; `story`: nothing speaks against it.
 */
export type MemoryVerdict = 'residue' | 'suspect' | 'story';

/** Stories that must have a line: fewer are a series. Documents: one page with many stories prints its footer under each. */
export const MIN_STORIES = 4;
export const MIN_DOCUMENTS = 3;

/** Of the stories since a line was first seen, those that must have it: templates print on most pages, also new templates. */
export const MIN_SHARE = 0.5;

/** Whole sentences may be a background paragraph of a running story, so more is asked of them. */
const MIN_PROSE_STORIES = 6;
const MIN_PROSE_SHARE = 0.6;

/** Of the stories that have a line, those in which it stands at the top or the end. */
const MIN_EDGE_SHARE = 0.8;

/** Stories since a line was first seen, itself included: what a count is out of. */
export const outOf = (seen: Pick<SeenCount, 'firstAt'>, storyCount: number): number => storyCount - seen.firstAt + 1;

/**
 * Judges a line by how often its source printed it. Sentences inside the text, and sentences that differ in numbers and names, are at
 * most suspect: a background paragraph and a market report look just like them.
 * @param storyCount stories of the source counted so far
 */
export function judgeSeen(seen: SeenCount, storyCount: number): MemoryVerdict {
  const share = seen.stories / outOf(seen, storyCount);
  if (seen.kept === 0 || seen.stories < MIN_STORIES || seen.documents < MIN_DOCUMENTS || share < MIN_SHARE)
    return 'story';
  const atEdge = seen.atEdge >= MIN_EDGE_SHARE * seen.stories;
  if (!isProseSample(seen.sample)) return atEdge ? 'residue' : 'suspect';
  const often = seen.stories >= MIN_PROSE_STORIES && share >= MIN_PROSE_SHARE;
  return often && atEdge && seen.form === 'words' ? 'residue' : 'suspect';
}
