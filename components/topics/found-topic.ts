import type { Result } from '@/lib/result';

/** A topic as the palette lists it; `scheme`: its name, of a desk's own; `matched` is the name or code that the query met. */
export type FoundTopic = {
  id: string;
  label: string;
  path: string;
  note: string | null;
  scheme: string | null;
  matched: string;
};
/** Finds topics by name or code; a blank query gives those that this person assigned last. */
export type SearchTopics = (query: string) => Promise<Result<FoundTopic[]>>;
