/** A topic in the tree, with how many articles it has and how many it has together with everything below it. */
export type TopicNode = {
  id: string;
  label: string;
  active: boolean;
  /** When to use it, as the desk says. */
  note: string | null;
  count: number;
  countBelow: number;
  children: TopicNode[];
};

/**
 * Approving with suggestions accepts those with at least this score: likelier right than not. Of the suggestions above it three in four were
 * right (`bench/topics.ts`); the others are shown, to be accepted one by one.
 */
export const LIKELY_SCORE = 0.5;

/** The desk's own topics and the whole IPTC tree with their counts, and what must be shown with it. */
export type TopicTree = { desk: TopicNode[]; subjects: TopicNode[]; version: string; attribution: string };

/** What was learned of a topic: decisions for and against it, and the words that speak most for it. */
export type LearnedView = { id: string; label: string; fits: number; doesNotFit: number; words: string[] };

/** A topic as the palette lists it; `scheme`: its name, of a desk's own; `matched` is the name or code that the query met. */
export type FoundTopic = {
  id: string;
  label: string;
  path: string;
  note: string | null;
  scheme: string | null;
  matched: string;
};
