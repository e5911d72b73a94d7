import type { Route } from 'next';
import type { MergeChoices } from '@/lib/duplicates/merge/merge';
import type { AlignedRow } from '@/lib/duplicates/paragraphs/align';
import type { ParagraphPicks } from '@/lib/duplicates/paragraphs/paragraphs';
import type { PairSide } from '@/lib/duplicates/view';
import type { Refusal, Result } from '@/lib/result';
import type { MixedParagraphs } from './cluster-acts';

/** What is chosen of two articles: which remains, what it takes from which, and whose words single paragraphs have. */
export type PairChosen = { leadId: string; choices: MergeChoices; picks: ParagraphPicks };
/** What is chosen of a cluster: which articles are let go this time, what is taken from which, and paragraphs of one beside a lead. */
export type ClusterChosen = {
  left: ReadonlySet<string>;
  chosen: Partial<MergeChoices>;
  mixed: (MixedParagraphs & { leadId: string }) | null;
};

/** What was chosen for a merge, so that it is not lost where that does not go through: at which address, and of which texts. */
export type Kept = {
  address: Route;
  texts: readonly (readonly string[])[];
  pair?: PairChosen;
  cluster?: ClusterChosen;
};

/** A merge as a person decided it; `revisions`: of all, as seen. `run` is given those that hold when its turn comes. */
export type Merging = {
  leadId: string;
  /** What goes into it. */
  members: readonly (Pick<PairSide, 'id' | 'title' | 'sourceName' | 'url'> & { bodyOfLead: boolean })[];
  choices: MergeChoices;
  /** The comparison of which single paragraphs were chosen, and which. */
  mix: { a: PairSide; b: PairSide; rows: readonly AlignedRow[]; picks: ParagraphPicks } | null;
  revisions: Record<string, number>;
  said: string;
  kept: Omit<Kept, 'address'>;
  run: (revisions: Record<string, number>) => Promise<Result<unknown>>;
};

/** That articles are none; `rest`: the address of what is still compared then, null where nothing is. */
export type Parting = {
  about: string[];
  /** The pairs that are none then. */
  pairIds: string[];
  said: string;
  rest: Route | null;
  run: () => Promise<Result<unknown>>;
};

/** What stands around a comparison: a page of its own, or the queue that it lies over. */
export type Around = {
  overQueue: boolean;
  back: () => void;
  /** Shows other articles of the same cluster side by side. */
  show: (address: Route) => void;
  merge: (merging: Merging) => void;
  part: (parting: Parting) => void;
  pending: boolean;
  refusal: Refusal | null;
  /** What had been chosen here before, where that merge did not go through. */
  kept: Omit<Kept, 'address'> | null;
};

/** An article as a member of what it goes into. */
export const memberOf = (
  { id, title, sourceName, url }: Pick<PairSide, 'id' | 'title' | 'sourceName' | 'url'>,
  { body }: MergeChoices,
): Merging['members'][number] => ({ id, title, sourceName, url, bodyOfLead: body === id });

/** The texts that paragraphs are chosen of. */
export const textsOf = ({ a, b }: { a: PairSide; b: PairSide }): Kept['texts'] => [a.paragraphs, b.paragraphs];

/**
 * What had been chosen before, as far as it still holds: single paragraphs are known by their rows in the comparison, which are others
 * where one of the texts has changed since.
 */
export function stillChosen(kept: Omit<Kept, 'address'> | null, texts: Kept['texts']): Pick<Kept, 'pair' | 'cluster'> {
  if (!kept) return {};
  const { pair, cluster } = kept;
  if (JSON.stringify(kept.texts) === JSON.stringify(texts))
    return { ...(pair && { pair }), ...(cluster && { cluster }) };
  return {
    ...(pair && { pair: { ...pair, picks: {} } }),
    ...(cluster && { cluster: { ...cluster, mixed: null } }),
  };
}
