import { STORY } from '../articles/body';
import type { Plan } from '../articles/plan';
import { isResidueKind } from '../articles/residue-kinds';
import { checkEditable, move } from '../articles/status';
import type { TopicsApproved } from '../articles/topics-approved';
import type { BlockKind, Decider, Status, Verdict } from '../articles/types';
import { type Change, fieldChange, type Json } from '../audit/changes';
import { ok, type Result, refuse } from '../result';
import type { Reason } from './reasons/reasons';

/** An article as the decisions see it. */
export type DecidableArticle = {
  id: string;
  status: Status;
  title: string;
  rejectCode: string | null;
  rejectNote: string | null;
};

/** A block as the decisions see it; `text` is what a reader would see of it. */
export type DecidableBlock = {
  id: string;
  articleId: string;
  kind: BlockKind;
  verdict: Verdict;
  decidedBy: Decider;
  deciderName: string | null;
  residue: string | null;
  reason: string | null;
  editedText: string | null;
  text: string;
};

/** Characters of a block quoted in the history. */
const EXCERPT_LENGTH = 80;

/**
 * Plans the approval of a pending article.
 * @param topics the topics that it is approved with: approving says of those it does not have that they do not fit
 * @param past the warnings that it is approved past
 */
export const planApprove = (
  article: DecidableArticle,
  revision: number,
  topics: TopicsApproved,
  past: string[] = [],
): Result<Plan> =>
  planMove(article, revision, 'approved', {
    action: 'article.approve',
    data: { title: article.title, ...topics, ...pastOf(past) },
  });

/** Only where there is something to tell of. */
const pastOf = (past: string[]) => (past.length > 0 ? { past } : {});

/** A suggested topic that is accepted: its label and the rows of its assignment. */
export type Accepted = { topicId: string; label: string; changes: Change[] };

/** Plans the approval of a pending article together with the acceptance of suggested topics, one at least: one act, one undo. */
export function planApproveWith(
  article: DecidableArticle,
  revision: number,
  { topicIds, confirmedIds }: TopicsApproved,
  accepted: readonly Accepted[],
  past: string[] = [],
): Result<Plan> {
  const acceptedIds = accepted.map(({ topicId }) => topicId);
  const topics = { topicIds: [...topicIds, ...acceptedIds], confirmedIds: [...confirmedIds, ...acceptedIds] };
  const approved = planApprove(article, revision, topics);
  if (!approved.ok) return approved;
  const labels = accepted.map(({ label }) => label);
  return ok({
    ...approved.value,
    event: { action: 'article.approve', data: { title: article.title, ...topics, accepted: labels, ...pastOf(past) } },
    changes: [...accepted.flatMap(({ changes }) => changes), ...approved.value.changes],
  });
}

/** Plans the rejection of an article, with its reason. */
export const planReject = (
  article: DecidableArticle,
  revision: number,
  { code, words }: Pick<Reason, 'code' | 'words'>,
  note: string | null,
): Result<Plan> =>
  planMove(
    article,
    revision,
    'rejected',
    { action: 'article.reject', data: { title: article.title, code, reason: words, note } },
    { code, note },
  );

/** Plans putting a decided article back into review. */
export const planReopen = (article: DecidableArticle, revision: number): Result<Plan> =>
  planMove(article, revision, 'pending', { action: 'article.reopen', data: { title: article.title } });

function planMove(
  article: DecidableArticle,
  revision: number,
  to: Status,
  event: Plan['event'],
  why: { code: string; note: string | null } | null = null,
): Result<Plan> {
  const moved = move(article.status, to);
  if (!moved.ok) return moved;
  const { id, status, rejectCode, rejectNote } = article;
  const current = { status, rejectCode, rejectNote };
  const wanted = { status: to, rejectCode: why?.code ?? null, rejectNote: why?.note ?? null };
  const change = fieldChange('article', { id, articleId: id }, current, wanted);
  return ok({ revisions: [{ articleId: id, revision }], event, changes: change ? [change] : [] });
}

/**
 * Plans new values for some of an article's fields; values that stay the same are left out.
 * @returns `invalid-input` when nothing would change
 */
export function planFieldEdit(
  article: DecidableArticle & { fields: Record<string, Json> },
  revision: number,
  wanted: Record<string, Json>,
): Result<Plan> {
  const editable = checkEditable(article.status);
  if (!editable.ok) return editable;
  const change = fieldChange('article', { id: article.id, articleId: article.id }, article.fields, wanted);
  if (!change?.after) return refuse('invalid-input', { about: 'Nothing was changed.' });
  return ok({
    revisions: [{ articleId: article.id, revision }],
    event: { action: 'article.edit', data: { title: article.title, fields: Object.keys(change.after) } },
    changes: [change],
  });
}

/**
 * Plans a person's verdict on one block. What the machine had said stays beside it: a restored block keeps its residue kind and
 * reason, and becomes a paragraph where its kind is not of the story, so that readers see it.
 * @param reader the article on whose page this is done; after a merge the block may belong to another one
 */
export function planVerdict(
  reader: DecidableArticle,
  revision: number,
  block: DecidableBlock,
  verdict: Verdict,
  editorName: string,
): Result<Plan> {
  const editable = checkEditable(reader.status);
  if (!editable.ok) return editable;
  if (block.verdict === verdict) {
    return refuse('invalid-input', { about: verdict === 'keep' ? 'It is kept already.' : 'It is removed already.' });
  }
  if (verdict === 'remove' && !STORY.has(block.kind)) {
    return refuse('invalid-input', { about: `This is the article's ${block.kind}; clear that field instead.` });
  }
  const { id, articleId } = block;
  const { kind, decidedBy, deciderName, reason } = block;
  const byPerson = { decidedBy: 'person', deciderName: editorName };
  const after: Record<string, Json> =
    verdict === 'keep'
      ? { verdict, ...byPerson, kind: STORY.has(kind) ? kind : 'paragraph' }
      : { verdict, ...byPerson, reason: reason ?? `Removed by ${editorName}` };
  const change = fieldChange(
    'block',
    { id, articleId },
    { kind, verdict: block.verdict, decidedBy, deciderName, reason },
    after,
  );
  const data = { title: reader.title, excerpt: excerptOf(block.text), residue: residueOf(block) };
  return ok({
    revisions: revisionsOf(reader.id, revision, articleId),
    event: { action: verdict === 'keep' ? 'block.restore' : 'block.remove', data },
    changes: change ? [change] : [],
  });
}

/** The reader's revision is checked; the owner's only rises, since the owner's page cannot be edited while it is merged. */
export function revisionsOf(readerId: string, revision: number, ownerId: string): Plan['revisions'] {
  const reader = { articleId: readerId, revision };
  return ownerId === readerId ? [reader] : [reader, { articleId: ownerId, revision: null }];
}

const residueOf = (block: DecidableBlock) => (block.residue && isResidueKind(block.residue) ? block.residue : null);

/** Shortens words for a sentence of the history. */
export function excerptOf(text: string): string {
  const characters = [...text];
  return characters.length <= EXCERPT_LENGTH
    ? text
    : `${characters
        .slice(0, EXCERPT_LENGTH - 1)
        .join('')
        .trimEnd()}…`;
}
