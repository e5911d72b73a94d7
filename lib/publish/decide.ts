import type { ArticleAt } from '../articles/input';
import type { Plan } from '../articles/plan';
import { move } from '../articles/status';
import type { Status } from '../articles/types';
import { fieldChange } from '../audit/changes';
import type { EventBody } from '../audit/events';
import { ok, type Result } from '../result';

/** An article as these decisions see it. */
export type PublishableArticle = { id: string; status: Status; title: string; topicIds: string[] };

/** Plans the publishing of an approved article. */
export const planPublish = (article: PublishableArticle, revision: number): Result<Plan> =>
  planMove(article, revision, ['published'], {
    action: 'article.publish',
    data: { title: article.title, approvedToo: false },
  });

/** Plans approving and publishing in one act: of an article in review, or of one withdrawn earlier. */
export const planApproveAndPublish = (article: PublishableArticle, revision: number): Result<Plan> =>
  planMove(article, revision, ['approved', 'published'], {
    action: 'article.publish',
    data: { title: article.title, approvedToo: true, topicIds: article.topicIds },
  });

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
