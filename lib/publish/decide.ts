import type { ArticleAt } from '../articles/input';
import type { Plan } from '../articles/plan';
import { move } from '../articles/status';
import type { TopicsApproved } from '../articles/topics-approved';
import type { Status } from '../articles/types';
import { fieldChange } from '../audit/changes';
import type { EventBody } from '../audit/events';
import { ok, type Result, refuse } from '../result';

/** An article as these decisions see it. */
export type PublishableArticle = { id: string; status: Status; title: string } & TopicsApproved;

/** When readers are to see it first (null: at once), what time it is, and whether they saw it before. */
export type Due = { at: Date | null; now: Date; appeared: boolean };
const NOW: Due = { at: null, now: new Date(0), appeared: false };

/** Further ahead than this is a slip of the year. */
const MAX_AHEAD_MS = 366 * 86_400_000;

/** Plans the publishing of an approved article. */
export const planPublish = (article: PublishableArticle, revision: number, due: Due = NOW): Result<Plan> =>
  planPublishing(article, revision, ['published'], { title: article.title, approvedToo: false }, due);

/** Plans approving and publishing in one act: of an article in review, or of one withdrawn earlier. */
export const planApproveAndPublish = (article: PublishableArticle, revision: number): Result<Plan> =>
  planMove(article, revision, ['approved', 'published'], {
    action: 'article.publish',
    data: { title: article.title, approvedToo: true, topicIds: article.topicIds, confirmedIds: article.confirmedIds },
  });
}

/** Plans taking a published article back, with a note for the history. */
export const planWithdraw = (article: PublishableArticle, revision: number, note: string | null): Result<Plan> =>
  planMove(article, revision, ['withdrawn'], { action: 'article.withdraw', data: { title: article.title, note } });

function planMove(
  { id, status }: PublishableArticle,
  revision: number,
  way: [Status, ...Status[]],
  event: EventBody,
): Result<Plan> {
  const moved = move(status, ...way);
  if (!moved.ok) return moved;
  const change = fieldChange('article', { id, articleId: id }, { status }, { status: moved.value });
  return ok({ revisions: [{ articleId: id, revision } satisfies ArticleAt], event, changes: change ? [change] : [] });
}
