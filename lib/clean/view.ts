import type { BatchedAct } from '../audit/history';
import type { RuleTerms } from './rules/rule';
import type { Trial } from './rules/trial';

/** A line of the list of sources; `residueShare` is of all words read from it, 0…1. */
export type SourceRow = {
  id: string;
  name: string;
  articles: number;
  residueShare: number;
  rules: number;
  proposals: number;
};

/** A line that recurs on a source, for an editor to decide on. */
export type ProposalView = {
  id: string;
  sample: string;
  /** Lines of one shape rather than of the same words. */
  isShape: boolean;
  stories: number;
  outOf: number;
  /** Whether new articles lose it already; else it is only shown. */
  isRemoved: boolean;
  examples: { id: string; title: string }[];
};

export type RuleView = RuleTerms & {
  id: string;
  revision: number;
  name: string;
  note: string | null;
  active: boolean;
  byName: string;
  updatedAt: string;
  /** Stored articles in which a line was removed by it. */
  articles: number;
};

/** Everything that a source's page shows. */
export type SourceView = {
  id: string;
  name: string;
  key: string;
  usesMemory: boolean;
  /** In the queue: 1 can wait, 5 comes first. */
  weight: number;
  storyCount: number;
  articles: number;
  proposals: ProposalView[];
  /** Recurring lines beyond those shown. */
  moreProposals: number;
  refused: { id: string; sample: string; stories: number; outOf: number }[];
  rules: RuleView[];
  history: BatchedAct[];
};

/** What the bench shows of a rule before it is saved. */
export type BenchView = Omit<Trial, 'emptied'> & {
  /** Why it could not be saved; null where it can. */
  refusal: string | null;
  /** Stored articles that would change, were it applied to the past. */
  toChange: { open: number; published: number };
};
