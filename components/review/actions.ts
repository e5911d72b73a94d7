import type { ArticleAt } from '@/lib/articles/input';
import type { Verdict } from '@/lib/articles/types';
import type { Result } from '@/lib/result';
import type { BulkAct } from '@/lib/review/bulk/input';
import type { FieldEdit } from '@/lib/review/input';
import type { Restoring } from '@/lib/review/revisions/input';
import type { TextEdit } from '@/lib/review/text/input';
import type { HandOver } from '@/lib/review/together/input';
import type { Colleague } from '@/lib/review/together/mentions';
import type { SearchTopics } from '../topics/search-topics';

export type RejectionInput = ArticleAt & { code: string; note: string | null };
export type FieldsInput = ArticleAt & { fields: FieldEdit };
export type VerdictInput = ArticleAt & { blockId: string; verdict: Verdict };
export type TopicInput = ArticleAt & { topicId: string };

/** Giving all that is selected to a colleague, or to nobody. */
export type HandOverKind = { kind: 'handOver'; to: string | null; note: string | null };

/** What is done to all that is selected; `publish` for those who may. */
export type BulkKind = BulkAct | { kind: 'publish' } | { kind: 'assign' | 'remove'; topicId: string } | HandOverKind;
export type Bulk = { batchId: string | null; act: BulkKind; articles: ArticleAt[] };
/** What became of each article; the value `null` where it was so already. */
export type BulkOutcomes = { batchId: string; outcomes: { articleId: string; outcome: Result<unknown> }[] };

type Act<I> = (input: I) => Promise<Result<{ eventId: string }>>;

/** What the pages of the review can ask the server for; the pages hand their server actions in. */
export type ReviewActions = {
  approve: Act<ArticleAt>;
  approveWithSuggestions: Act<ArticleAt & { topicIds: string[] }>;
  reject: Act<RejectionInput>;
  reopen: Act<ArticleAt>;
  publish: Act<ArticleAt>;
  approveAndPublish: Act<ArticleAt>;
  withdraw: Act<ArticleAt & { note: string | null }>;
  editFields: Act<FieldsInput>;
  setVerdict: Act<VerdictInput>;
  editText: Act<TextEdit>;
  restoreRevision: Act<Restoring>;
  assignTopic: Act<TopicInput & { suggested: boolean }>;
  removeTopic: Act<TopicInput>;
  refuseTopic: Act<TopicInput>;
  joinToPrevious: Act<ArticleAt>;
  joinReprint: Act<ArticleAt>;
  reviewReprint: Act<ArticleAt>;
  unmerge: Act<string>;
  handOver: Act<HandOver>;
  comment: Act<{ articleId: string; text: string }>;
  colleagues: () => Promise<Result<Colleague[]>>;
  bulk: (input: Bulk) => Promise<Result<BulkOutcomes>>;
  matching: (filter: string) => Promise<Result<(ArticleAt & { title: string })[]>>;
  searchTopics: SearchTopics;
};

/** What this person's role allows here; the server checks again. */
export type May = {
  edit: boolean;
  approve: boolean;
  publish: boolean;
  withdraw: boolean;
  merge: boolean;
  rules: boolean;
};
