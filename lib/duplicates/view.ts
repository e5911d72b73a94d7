import type { Status } from '../articles/types';
import type { AlignedRow } from './align';

/** Where a proposal stands. */
export type PairState = 'proposed' | 'merged' | 'dismissed';

/** A line in the list of proposals. Shares are 0…1 of each text's words, in passages that the other has too. */
export type PairRow = {
  id: string;
  verdict: 'duplicate' | 'related';
  state: PairState;
  reason: string;
  aInB: number;
  bInA: number;
  a: { id: string; title: string; sourceName: string; status: Status; wordCount: number };
  b: { id: string; title: string; sourceName: string; status: Status; wordCount: number };
  createdAt: string;
};

/** One article of a pair, as the comparison shows it. */
export type PairSide = {
  id: string;
  revision: number;
  status: Status;
  title: string;
  dek: string | null;
  byline: string | null;
  caption: string | null;
  credit: string | null;
  publishedAt: string | null;
  importedAt: string;
  lang: string | null;
  sourceName: string;
  url: string | null;
  wordCount: number;
  topics: { id: string; label: string }[];
  paragraphs: string[];
};

/** Two articles side by side, with the evidence and a suggested lead. */
export type PairView = {
  id: string;
  verdict: 'duplicate' | 'related';
  state: PairState;
  reason: string;
  /** What speaks against it: years apart, other numbers. */
  cautions: string[];
  aInB: number;
  bInA: number;
  resemblance: number;
  a: PairSide;
  b: PairSide;
  rows: AlignedRow[];
  suggestedLeadId: string;
  leadReasons: string[];
};
