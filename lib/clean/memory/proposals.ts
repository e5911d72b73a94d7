import { comparable } from '../../text/comparable';
import { matcherOf } from '../rules/matcher';
import type { Rule } from '../rules/rule';
import type { SeenCount } from './count';
import { judgeSeen, outOf } from './judge';
import { shapeOf } from './shape';
import { hashOf } from './story-lines';

/**
 * Picks the lines that an editor is to decide on, those seen most often first. A shape and the one line that makes it up are shown once;
 * what a rule is about already, or an editor decided in either form, is not shown.
 * @param seen counts of a source, those that were decided on among them
 */
export function proposalsOf<S extends SeenCount & { state: string }>(
  seen: readonly S[],
  storyCount: number,
  rules: readonly Rule[],
): (S & { isRemoved: boolean })[] {
  const matchers = rules.map(matcherOf);
  const decided = new Set(seen.flatMap(({ state, hash }) => (state === 'open' ? [] : [hash])));
  const judged = seen
    .filter((line) => !decided.has(line.hash) && !decided.has(otherForm(line) ?? ''))
    .map((line) => ({ line, verdict: judgeSeen(line, storyCount) }))
    .filter(({ line, verdict }) => verdict !== 'story' && !matchers.some((matches) => matches(line.sample)));
  const shapes = new Map(judged.flatMap(({ line }) => (line.form === 'shape' ? [[line.hash, line] as const] : [])));
  const wordings = judged.flatMap(({ line }) => (line.form === 'words' ? [line] : []));
  const repeated = new Set<string>();
  for (const line of wordings) {
    const same = shapes.get(otherForm(line) ?? '');
    if (same) repeated.add(same.stories > line.stories ? line.hash : same.hash);
  }
  const share = (line: S) => line.stories / outOf(line, storyCount);
  return judged
    .filter(({ line }) => !repeated.has(line.hash))
    .sort((a, b) => share(b.line) - share(a.line) || b.line.stories - a.line.stories)
    .map(({ line, verdict }) => ({ ...line, isRemoved: verdict === 'residue' }));
}

/** The hash under which the same sample is counted in the other form; null where it has no shape. */
function otherForm({ form, sample }: SeenCount): string | null {
  if (form === 'shape') return hashOf('words', comparable(sample));
  const shape = shapeOf(sample);
  return shape === null ? null : hashOf('shape', shape);
}
