import type { BlockKind, BlockLayout } from '../../articles/types';
import type { Comparison, Opinion } from './compare';

/** An article as somebody sees it who does not know what was decided about it: its text and where it came from. */
export type BlindView = {
  eventId: string;
  title: string;
  dek: string | null;
  byline: string | null;
  lang: string | null;
  sourceName: string;
  blocks: { id: string; kind: BlockKind; text: string; layout: BlockLayout | null }[];
};

/** Two editors who said different things of one article. */
export type Disagreement = {
  articleId: string;
  title: string;
  first: Opinion & { by: string };
  second: Opinion & { by: string };
  at: string;
};

/** What came of the second opinions; `labels` names the topics. */
export type OpinionsView = Comparison & { disagreements: Disagreement[]; labels: Record<string, string> };
