import type { CountedLine, LineForm } from './story-lines';

/** How often a source printed a line. `firstAt`: the source's story count when it was first seen, that story included. */
export type SeenCount = {
  form: LineForm;
  hash: string;
  sample: string;
  stories: number;
  documents: number;
  kept: number;
  atEdge: number;
  firstAt: number;
};

/**
 * A line seen in one story only is forgotten after so many more: nearly every line of every story is such a one, and a template prints
 * its lines far more often.
 */
export const FORGET_AFTER_STORIES = 200;

/** Whether a line is one to forget. */
export const isForgotten = (seen: Pick<SeenCount, 'stories' | 'firstAt'>, storyCount: number): boolean =>
  seen.stories === 1 && storyCount - seen.firstAt >= FORGET_AFTER_STORIES;

/**
 * Counts the stories of one document, in order: the one way in which counts come about, at intake and when all is counted again.
 * @param before the counts of the lines that these stories have, by hash; others may be there
 * @param storyCount stories of the source counted so far
 * @param stories the counted lines of each story; copies of stories that were counted are left out by the caller
 * @returns the new story count, and the counts that are another now
 */
export function countDocument(
  before: ReadonlyMap<string, SeenCount>,
  storyCount: number,
  stories: readonly (readonly CountedLine[])[],
): { storyCount: number; changed: SeenCount[] } {
  const changed = new Map<string, SeenCount>();
  let count = storyCount;
  for (const lines of stories) {
    count++;
    for (const line of onePerHash(lines)) {
      const known = changed.get(line.hash) ?? before.get(line.hash);
      const seen = known && !isForgotten(known, count) ? known : null;
      changed.set(line.hash, {
        ...{ form: line.form, hash: line.hash, sample: seen?.sample ?? line.sample },
        stories: (seen?.stories ?? 0) + 1,
        documents: (seen?.documents ?? 0) + (seen && changed.has(line.hash) ? 0 : 1),
        kept: (seen?.kept ?? 0) + (line.kept ? 1 : 0),
        atEdge: (seen?.atEdge ?? 0) + (line.atEdge ? 1 : 0),
        firstAt: seen?.firstAt ?? count,
      });
    }
  }
  return { storyCount: count, changed: [...changed.values()] };
}

/** A line printed twice in one story counts once: as kept and at the edge if either printing was. */
function onePerHash(lines: readonly CountedLine[]): CountedLine[] {
  const byHash = new Map<string, CountedLine>();
  for (const line of lines) {
    const other = byHash.get(line.hash);
    byHash.set(
      line.hash,
      other ? { ...other, kept: other.kept || line.kept, atEdge: other.atEdge || line.atEdge } : line,
    );
  }
  return [...byHash.values()];
}
