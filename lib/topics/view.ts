/** A topic in the tree, with how many articles it has and how many it has together with everything below it. */
export type TopicNode = {
  id: string;
  label: string;
  active: boolean;
  count: number;
  countBelow: number;
  children: TopicNode[];
};

/** The whole tree with its counts, and what must be shown with it. */
export type TopicTree = { subjects: TopicNode[]; version: string; attribution: string };
