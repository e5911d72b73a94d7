import type { Plan } from '../articles/plan';
import { checkEditable } from '../articles/status';
import type { Status } from '../articles/types';
import type { Change, Json } from '../audit/changes';
import { ok, type Result, refuse } from '../result';

/** An assignment as stored. `assignedAs`: by a person's own choice, as an accepted suggestion, or united by a merge. */
export type Assignment = {
  id: string;
  articleId: string;
  topicId: string;
  assignedAs: 'person' | 'suggestion' | 'merge';
  byName: string;
  at: string;
};

type ArticleOfPlan = { id: string; status: Status; title: string };

/**
 * Plans the assignment of a topic.
 * @param existing the article's assignments as they are
 * @param assignment the new row, complete; its id and time come from the caller, so that this stays pure
 */
export function planAssign(
  article: ArticleOfPlan,
  revision: number,
  label: string,
  existing: readonly { topicId: string }[],
  assignment: Assignment,
): Result<Plan> {
  const editable = checkEditable(article.status);
  if (!editable.ok) return editable;
  const { topicId } = assignment;
  if (existing.some((one) => one.topicId === topicId)) {
    return refuse('invalid-input', { about: `It has the topic ${label} already.` });
  }
  const suggested = assignment.assignedAs === 'suggestion';
  return ok({
    revisions: [{ articleId: article.id, revision }],
    event: { action: 'topic.assign', data: { title: article.title, topicId, label, suggested } },
    changes: [assignmentChange(assignment, 'create')],
  });
}

/** Plans taking a topic off an article. */
export function planRemove(
  article: ArticleOfPlan,
  revision: number,
  label: string,
  existing: Assignment | null,
): Result<Plan> {
  const editable = checkEditable(article.status);
  if (!editable.ok) return editable;
  if (!existing) return refuse('invalid-input', { about: `It does not have the topic ${label}.` });
  return ok({
    revisions: [{ articleId: article.id, revision }],
    event: { action: 'topic.remove', data: { title: article.title, topicId: existing.topicId, label } },
    changes: [assignmentChange(existing, 'remove')],
  });
}

/** A refused suggestion as stored. */
export type Refused = { id: string; articleId: string; topicId: string; byName: string; at: string };

/**
 * Plans the refusal of a suggestion: it is not made for this article again, and the desk learns from it.
 * @param assigned whether the article has the topic, which must be removed instead
 * @param refused the topics refused for it already
 */
export function planRefuse(
  article: ArticleOfPlan,
  revision: number,
  label: string,
  { assigned, refused }: { assigned: boolean; refused: readonly { topicId: string }[] },
  refusal: Refused,
): Result<Plan> {
  const editable = checkEditable(article.status);
  if (!editable.ok) return editable;
  const { id, ...columns } = refusal;
  if (assigned) return refuse('invalid-input', { about: `It has the topic ${label}; remove it instead.` });
  if (refused.some(({ topicId }) => topicId === columns.topicId)) {
    return refuse('invalid-input', { about: `${label} was refused for it already.` });
  }
  return ok({
    revisions: [{ articleId: article.id, revision }],
    event: { action: 'topic.refuse', data: { title: article.title, topicId: columns.topicId, label } },
    changes: [{ entity: 'refusal', id, articleId: article.id, before: null, after: columns }],
  });
}

function assignmentChange({ id, ...columns }: Assignment, what: 'create' | 'remove'): Change {
  const row: Record<string, Json> = columns;
  const [before, after] = what === 'create' ? [null, row] : [row, null];
  return { entity: 'topic', id, articleId: columns.articleId, before, after };
}
