import type { Result } from '@/lib/result';
import type { TopicTerms } from '@/lib/topics/desk/plan';

type Act<I> = (input: I) => Promise<Result<{ eventId: string }>>;
type TopicAt = { topicId: string; revision: number };
type SchemeAt = { scheme: string; revision: number };

/** What the page of the topics can ask the server for. */
export type TopicActions = {
  create: Act<TopicTerms & { scheme: string }>;
  edit: Act<TopicTerms & TopicAt>;
  retire: Act<TopicAt & { active: boolean }>;
  merge: Act<TopicAt & { intoId: string }>;
  forget: Act<string>;
  createScheme: Act<{ name: string }>;
  renameScheme: Act<SchemeAt & { name: string }>;
  retireScheme: Act<SchemeAt & { active: boolean }>;
};
