import type { Status } from '../articles/types';
import type { AlignedRow } from './paragraphs/align';
import type { SideImage } from './paragraphs/images';
import type { ParagraphNumbers } from './paragraphs/numbers';
import type { HandEdits, ThreeWay } from './paragraphs/three-way';

/** Where a proposal stands. */
export type PairState = 'proposed' | 'merged' | 'dismissed';

/** A line in the list of proposals. Shares are 0…1 of each text's words, in passages that the other has too. */
export type PairRow = {
  id: string;
  verdict: 'duplicate' | 'related';
  /** A duplicate from the same source whose text is not the same: a new version of it. */
  isUpdate: boolean;
  state: PairState;
  reason: string;
  aInB: number;
  bInA: number;
  a: { id: string; title: string; sourceName: string; status: Status; wordCount: number };
  b: { id: string; title: string; sourceName: string; status: Status; wordCount: number };
  createdAt: string;
};

/** One article of a cluster. Dates are ISO 8601. */
export type ClusterMember = {
  id: string;
  revision: number;
  status: Status;
  title: string;
  sourceName: string;
  url: string | null;
  wordCount: number;
  publishedAt: string | null;
  importedAt: string;
  byline: string | null;
  caption: string | null;
  credit: string | null;
  /** The longest of them, where they are not all as long; the first by publication, else by import. */
  isLongest: boolean;
  isFirst: boolean;
  /** Articles merged into it before. */
  merged: { id: string; title: string; sourceName: string }[];
};

/** An open pair within a cluster; shares are 0…1 of each text's words. */
export type ClusterLink = {
  pairId: string;
  aId: string;
  bId: string;
  aInB: number;
  bInA: number;
  isUpdate: boolean;
  reason: string;
  cautions: readonly string[];
};

/** Articles proposed as one story, the suggested lead first, with what speaks for it; `doubts` is empty where merging is sure. */
export type ClusterView = {
  /** The newest of its pairs, by which the list is ordered. */
  newestPairId: string;
  members: ClusterMember[];
  links: ClusterLink[];
  suggestedLeadId: string;
  leadReasons: string[];
  doubts: string[];
};

/** A cluster on the desk: the article that is to remain beside one of the others. `pairId` is theirs, null where no pair joins the two. */
export type ClusterDeskView = {
  cluster: ClusterView;
  a: PairSide;
  b: PairSide;
  rows: AlignedRow[];
  pairId: string | null;
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
  numbers: ParagraphNumbers;
  /** The images in its text, in order. */
  images: SideImage[];
};

/** A new version beside the article that it is one of: what people had edited in that one, and how the two go together. */
export type UpdateView = HandEdits & ThreeWay & { olderId: string; newerId: string };

/** Two articles side by side, with the evidence and a suggested lead. */
export type PairView = {
  id: string;
  verdict: 'duplicate' | 'related';
  /** A duplicate from the same source whose text is not the same: a new version of it. */
  isUpdate: boolean;
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
  /** Where one is a new version of the other. */
  update: UpdateView | null;
};
