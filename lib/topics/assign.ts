import type { Plan } from '../articles/plan';
import { checkEditable } from '../articles/status';
import type { Status } from '../articles/types';
import type { Change, Json } from '../audit/changes';
import { ok, type Result, refuse } from '../result';

/**
 * An assignment as stored. `assignedAs`: by a person's own choice, as an accepted suggestion, by a rule, or united by a merge; `byName`:
 * the person, or the rule.
 */
export type Assignment = {
  id: string;
  articleId: string;
  topicId: string;
  assignedAs: 'person' | 'suggestion' | 'rule' | 'merge';
  byName: string;
  ruleId: string | null;
  at: string;
};

type ArticleOfPlan = { id: string; status: Status; title: string };

/**
 * Plans the assignment of a topic.
 * @param had the article's assignments and refusals as they are; a refusal of the topic ends with it
 * @param assignment the new row, complete; its id and time come from the caller, so that this stays pure
 */
export function planAssign(
  article: ArticleOfPlan,
  revision: number,
  label: string,
  { existing, refused }: TopicsHad,
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
    changes: [...acceptedChanges(assignment, refused)],
  });
}

/** The rows of an assignment: itself, and the refusal of the same topic that ends with it. */
export function acceptedChanges(assignment: Assignment, refused: readonly Refused[]): Change[] {
  const ended = refused.filter(({ topicId }) => topicId === assignment.topicId);
  return [assignmentChange(assignment, 'create'), ...ended.map((one) => refusalChange(one, 'remove'))];
}

/**
 * Plans taking a topic off an article: it is not suggested there again, and no rule gives it back.
 * @param refusal the row that says so
 */
export function planRemove(
  article: ArticleOfPlan,
  revision: number,
  label: string,
  { existing, refused }: TopicsHad,
  refusal: Refused,
): Result<Plan> {
  const editable = checkEditable(article.status);
  if (!editable.ok) return editable;
  const { topicId } = refusal;
  const assigned = existing.find((one) => one.topicId === topicId);
  if (!assigned) return refuse('invalid-input', { about: `It does not have the topic ${label}.` });
  const isRefused = refused.some((one) => one.topicId === topicId);
  return ok({
    revisions: [{ articleId: article.id, revision }],
    event: { action: 'topic.remove', data: { title: article.title, topicId, label } },
    changes: [assignmentChange(assigned, 'remove'), ...(isRefused ? [] : [refusalChange(refusal, 'create')])],
  });
}

/** What was said of an article's topics up to now. */
export type TopicsHad = { existing: readonly Assignment[]; refused: readonly Refused[] };

/** A topic refused for an article, as stored. */
export type Refused = { id: string; articleId: string; topicId: string; byName: string; at: string };

/** Plans the refusal of a suggestion: it is not made for this article again, and the desk learns from it. */
export function planRefuse(
  article: ArticleOfPlan,
  revision: number,
  label: string,
  { existing, refused }: TopicsHad,
  refusal: Refused,
): Result<Plan> {
  const editable = checkEditable(article.status);
  if (!editable.ok) return editable;
  const { topicId } = refusal;
  if (existing.some((one) => one.topicId === topicId)) {
    return refuse('invalid-input', { about: `It has the topic ${label}; remove it instead.` });
  }
  if (refused.some((one) => one.topicId === topicId)) {
    return refuse('invalid-input', { about: `${label} was refused for it already.` });
  }
  return ok({
    revisions: [{ articleId: article.id, revision }],
    event: { action: 'topic.refuse', data: { title: article.title, topicId, label } },
    changes: [refusalChange(refusal, 'create')],
  });
}

/** The change that creates or removes an assignment. */
export const assignmentChange = ({ id, ...columns }: Assignment, what: 'create' | 'remove'): Change => ({
  ...{ entity: 'topic', id, articleId: columns.articleId },
  ...sides(columns, what),
});

const refusalChange = ({ id, ...columns }: Refused, what: 'create' | 'remove'): Change => ({
  ...{ entity: 'refusal', id, articleId: columns.articleId },
  ...sides(columns, what),
});

const sides = (row: Record<string, Json>, what: 'create' | 'remove') =>
  what === 'create' ? { before: null, after: row } : { before: row, after: null };
