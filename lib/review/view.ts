import type { Link } from '../articles/blocks/words';
import type { PlaceInBlock } from '../articles/body';
import type {
  ArticleFields,
  BlockImage,
  BlockKind,
  BlockLayout,
  Decider,
  Direction,
  Evidence,
  Status,
  Verdict,
} from '../articles/types';
import type { HistoryView } from '../audit/history';
import type { PairVerdict } from '../duplicates/verdict/verdict';
import type { PairState } from '../duplicates/view';
import type { Finding } from './gate/checks';
import type { Rank } from './order/order';
import type { AssignmentView, CommentView } from './together/view';

/** A line of the queue. Dates are ISO 8601; `place` is the cursor at which this line stands. */
export type QueueRow = {
  id: string;
  revision: number;
  status: Status;
  title: string;
  /** The beginning of the clean text. */
  opening: string;
  source: { id: string; name: string };
  lang: string | null;
  createdAt: string;
  publishedAt: string | null;
  wordCount: number;
  residueCount: number;
  topics: TopicLabel[];
  /** Suggested topics that approving with suggestions would accept; of articles in review only. */
  likely: TopicLabel[];
  /** The open duplicate proposal with the greatest overlap, if any. */
  duplicate: { pairId: string; otherTitle: string } | null;
  /** The decided story that this one only reprints, if any. */
  reprintOf: { id: string; title: string; status: Status } | null;
  /** What editors said to each other about it, counted. */
  comments: number;
  /** The article's place among those cut out of one document, from 1, and how many they are. */
  part: { ordinal: number; of: number };
  /** What its place depends on beside its age. */
  rank: Rank;
  place: string;
};

export type TopicLabel = { id: string; label: string };

/** A page of the queue; `next` and `previous` are cursors, null at the ends. */
export type QueuePage = { rows: QueueRow[]; next: string | null; previous: string | null };

/** A saved view of the queue, as the navigation has it; `filter` is what `writeFilter` wrote, the count is bounded. */
export type ViewLink = {
  viewId: string;
  revision: number;
  name: string;
  filter: string;
  shared: boolean;
  byName: string;
  mine: boolean;
  /** Null where it was not counted. */
  count: number | null;
};

/**
 * What the filter menus offer, with how many articles each would show under the rest of the filter; null where they were not counted.
 * One more than `bound` means more (`counts/bound.ts`).
 */
export type QueueFacets = {
  bound: number;
  statuses: Record<Status, number | null>;
  sources: { id: string; name: string; count: number | null }[];
  topics: (TopicLabel & { count: number | null })[];
  languages: { code: string; count: number | null }[];
  residue: number | null;
  duplicate: number | null;
  reprint: number | null;
  /** Articles that the person who looks is to take care of. */
  mine: number | null;
};

/** A block as drawn on the article page: its words now, the document's own words, and its verdict. */
export type BlockView = {
  id: string;
  start: number;
  end: number;
  kind: BlockKind;
  verdict: Verdict;
  decidedBy: Decider;
  deciderName: string | null;
  residue: string | null;
  reason: string | null;
  evidence: Evidence | null;
  text: string;
  links: Link[];
  /** Of an image, of which the words are the caption; null on all other kinds. */
  image: BlockImage | null;
  layout: BlockLayout | null;
  /** Empty for what an editor wrote. */
  originalText: string;
  /** The kind that the machine had found, where an editor made it another one. */
  foundKind: BlockKind | null;
  edited: boolean;
};

/** A topic of an article: `by` is the person or the rule, `as` how it came. */
export type AssignedTopicView = TopicLabel & {
  path: string;
  note: string | null;
  by: string;
  as: 'person' | 'suggestion' | 'rule' | 'merge';
  ruleId: string | null;
  at: string;
};

/** A topic that the machine suggests, with the words that caused it. */
export type SuggestionView = TopicLabel & {
  path: string;
  /** When to use it, as the desk says. */
  note: string | null;
  score: number;
  evidence: (PlaceInBlock & { text: string })[];
  /** Articles that the desk gave this topic, where that speaks for it here, else 0. */
  learnedFrom: number;
};

/** A duplicate proposal seen from one article. `here` is the share of this article's text that the other has, `there` the reverse. */
export type DuplicateView = {
  pairId: string;
  verdict: PairVerdict['verdict'];
  state: PairState;
  other: { id: string; title: string; sourceName: string; status: Status };
  here: number;
  there: number;
  reason: string;
};

/** What an article reprints, and what came in later that only reprints it: so many wait, the newest of them by name. */
export type ReprintsView = {
  /** The decided story; `keptOut`: the article is left out of the queue because of it. */
  reprintOf: { id: string; title: string; status: Status; keptOut: boolean } | null;
  reprintCount: number;
  reprints: { id: string; title: string; sourceName: string; createdAt: string }[];
};

/** Everything that the article page shows. */
export type ArticleView = ReprintsView & {
  id: string;
  revision: number;
  status: Status;
  rejection: { reason: string; note: string | null } | null;
  fields: ArticleFields & { dir: Direction | null };
  /** The fields as the machine found them, to mark what an editor changed. */
  found: Record<string, string | null>;
  source: { id: string; name: string };
  /** The source of the text, which after a merge may be another one. */
  textSource: { id: string; name: string };
  createdAt: string;
  wordCount: number;
  splitReason: string | null;
  blocks: BlockView[];
  document: {
    id: string;
    origin: string;
    url: string | null;
    mediaType: string;
    charset: string;
    receivedAt: string;
    timesSeen: number;
    /** Characters that a wrong decoder had made and that were put right. */
    mended: number;
    text: string;
    superseded: boolean;
  };
  /** Text of the document that belongs to no story, such as a page's navigation. */
  furniture: BlockView[];
  /** The other stories cut out of the same document. */
  siblings: { id: string; ordinal: number; title: string; status: Status }[];
  /** The story before it in the document, to which it can be joined where one story was cut in two. */
  storyBefore: { id: string; title: string } | null;
  /** With who or what made each assignment, and when. */
  topics: AssignedTopicView[];
  suggestions: SuggestionView[];
  duplicates: DuplicateView[];
  mergedInto: { id: string; title: string } | null;
  /** The articles that were merged into this one. */
  members: { id: string; title: string; sourceName: string; url: string | null; bodyOfLead: boolean }[];
  /** What speaks against approving it; empty where it is not in review. */
  gate: Finding[];
  publication: { guid: string; firstPublishedAt: string; changedAt: string; withdrawnAt: string | null } | null;
  /** Who takes care of it, and what editors said to each other. */
  assignment: AssignmentView | null;
  comments: CommentView[];
  history: HistoryView[];
};
