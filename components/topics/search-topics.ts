import type { Result } from '@/lib/result';
import type { FoundTopic } from '@/lib/topics/view';

/** Finds topics by name or code; a blank query gives those that this person assigned last. */
export type SearchTopics = (query: string) => Promise<Result<FoundTopic[]>>;
