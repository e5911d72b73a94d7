import type { ArticleAt } from '../articles/input';
import type { Plan } from '../articles/plan';
import { move } from '../articles/status';
import type { TopicsApproved } from '../articles/topics-approved';
import type { Status } from '../articles/types';
import { fieldChange } from '../audit/changes';
import type { EventBody } from '../audit/events';
import { ok, type Result, refuse } from '../result';

/** An article as these decisions see it; `past`: the warnings of the gate that approving it goes past. */
export type PublishableArticle = { id: string; status: Status; title: string; past: string[] } & TopicsApproved;

/** When readers are to see it first (null: at once), what time it is, and whether they saw it before. */
export type Due = { at: Date | null; now: Date; appeared: boolean };
const NOW: Due = { at: null, now: new Date(0), appeared: false };

/** Further ahead than this is a slip of the year. */
const MAX_AHEAD_MS = 366 * 86_400_000;

/** Plans the publishing of an approved article. */
export const planPublish = (article: PublishableArticle, revision: number, due: Due = NOW): Result<Plan> =>
  planPublishing(article, revision, ['published'], { title: article.title, approvedToo: false }, due);

/** Plans approving and publishing in one act: of an article in review, or of one withdrawn earlier. */
export const planApproveAndPublish = (article: PublishableArticle, revision: number, due: Due = NOW): Result<Plan> => {
  const { title, topicIds, confirmedIds, past } = article;
  const data = { title, approvedToo: true, topicIds, confirmedIds, ...(past.length > 0 ? { past } : {}) };
  return planPublishing(article, revision, ['approved', 'published'], data, due);
};

function planPublishing(
  article: PublishableArticle,
  revision: number,
  way: [Status, ...Status[]],
  data: Extract<EventBody, { action: 'article.publish' }>['data'],
  { at, now, appeared }: Due,
): Result<Plan> {
  if (at === null) return planMove(article, revision, way, { action: 'article.publish', data });
  if (at <= now) return refuse('invalid-input', { about: 'The time to publish at is over.' });
  if (at.getTime() - now.getTime() > MAX_AHEAD_MS) {
    return refuse('invalid-input', { about: 'The time to publish at is more than a year from now.' });
  }
  if (appeared)
    return refuse('invalid-input', { about: 'It was public before, so it cannot be put under an embargo.' });
  const event = { action: 'article.publish', data: { ...data, at: at.toISOString() } } as const;
  const planned = planMove(article, revision, way, event);
  return planned.ok ? ok({ ...planned.value, publishAt: at }) : planned;
}

/**
 * Plans telling readers what was wrong in a published story.
 * @param publication its publication; null where it has none
 */
export function planCorrection(
  { id, status, title }: PublishableArticle,
  revision: number,
  publication: { id: string; firstPublishedAt: Date } | null,
  correction: { id: string; note: string; byName: string; at: Date },
): Result<Plan> {
  if (status !== 'published' || publication === null || publication.firstPublishedAt > correction.at) {
    return refuse('wrong-status', { about: 'Readers do not see it now, so there is nothing to tell them.' });
  }
  const { note, byName, at } = correction;
  const after = { publicationId: publication.id, note, byName, at: at.toISOString() };
  return ok({
    revisions: [{ articleId: id, revision } satisfies ArticleAt],
    event: { action: 'article.correct', data: { title, note } },
    changes: [{ entity: 'correction', id: correction.id, articleId: id, before: null, after }],
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
