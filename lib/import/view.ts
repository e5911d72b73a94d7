import type { ImportKind } from '../audit/events';
import type { RefusalCode } from '../result';

/** What became of one thing of an import, with the articles that it gave. */
export type OutcomeView = {
  id: string;
  name: string;
  outcome: 'imported' | 'known' | 'refused';
  refusal: { code: RefusalCode; message: string } | null;
  articles: { id: string; title: string }[];
};

/** An import with its outcomes, in the order they came. */
export type ImportView = {
  id: string;
  kind: ImportKind;
  startedBy: string | null;
  startedAt: string;
  /** Whether who started it stopped it. */
  isStopped: boolean;
  counts: Record<OutcomeView['outcome'], number>;
  outcomes: OutcomeView[];
};
