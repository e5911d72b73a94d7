import { randomUUID } from 'node:crypto';
import type { Actor } from '../access/actor';
import type { Permission } from '../access/policy';
import { permit } from '../access/store';
import { type ArticleAt, readInput } from '../articles/input';
import type { Done, Plan } from '../articles/plan';
import { checkBatch, commit, readLocked, topicsToApprove } from '../articles/store';
import { transaction } from '../db/transaction';
import { ok, type Result } from '../result';
import { passGate } from '../review/gate/store';
import {
  type Due,
  type PublishableArticle,
  planApproveAndPublish,
  planCorrection,
  planPublish,
  planWithdraw,
} from './decide';
import { BATCH, BATCH_ID, CORRECTION, PUBLISHING, WITHDRAWAL } from './input';

/** What became of one article of a batch. */
export type BatchOutcome = { articleId: string; outcome: Result<Done> };

/**
 * Publishes an approved article.
 * @param input `{ articleId, revision, at? }`; `at`: when readers are to see it, ISO 8601 with its offset, at once where absent
 * @returns the event; refuses `stale` (with who changed what), `wrong-status`, `forbidden`, `not-found`, `invalid-input`
 */
export async function publish(actor: Actor, input: unknown): Promise<Result<Done>> {
  const wanted = readInput(PUBLISHING, input);
  return wanted.ok ? decide(actor, ['publish'], wanted.value, planPublish) : wanted;
}

/** Approves and publishes in one act, for those who may do both; also brings back a withdrawn article. Refuses as `publish`. */
export async function approveAndPublish(actor: Actor, input: unknown): Promise<Result<Done>> {
  const wanted = readInput(PUBLISHING, input);
  return wanted.ok ? decide(actor, ['approve', 'publish'], wanted.value, planApproveAndPublish) : wanted;
}

/**
 * Publishes many approved articles, each in a transaction of its own: one that is refused keeps none of the others back.
 * @param input a list of `{ articleId, revision }`
 * @param batch the batch that these go on with, as an earlier call gave it; null for a new one
 * @returns an outcome for each, in the order given, and the batch by which all of them can be undone together
 */
export async function publishAll(
  actor: Actor,
  input: unknown,
  batch: unknown = null,
): Promise<Result<{ batchId: string; outcomes: BatchOutcome[] }>> {
  const articles = readInput(BATCH, input);
  if (!articles.ok) return articles;
  const goesOn = readInput(BATCH_ID, batch);
  if (!goesOn.ok) return goesOn;
  const batchId = goesOn.value ?? randomUUID();
  const mine = await transaction((tx) => checkBatch(tx, actor, batchId));
  if (!mine.ok) return mine;
  const outcomes: BatchOutcome[] = [];
  for (const at of articles.value) {
    outcomes.push({ articleId: at.articleId, outcome: await decide(actor, ['publish'], at, planPublish, batchId) });
  }
  return ok({ batchId, outcomes });
}

/**
 * Takes a published article back: it leaves every feed, and its page says that it is gone.
 * @param input `{ articleId, revision, note }`; the note is for the history
 * @returns as `publish`
 */
export async function withdraw(actor: Actor, input: unknown): Promise<Result<Done>> {
  const withdrawal = readInput(WITHDRAWAL, input);
  if (!withdrawal.ok) return withdrawal;
  const { note } = withdrawal.value;
  return decide(actor, ['withdraw'], withdrawal.value, (article, revision) => planWithdraw(article, revision, note));
}

/**
 * Tells readers what was wrong in a published story: on its page and in every feed.
 * @param input `{ articleId, revision, note }`
 * @returns as `publish`
 */
export async function correct(actor: Actor, input: unknown): Promise<Result<Done>> {
  const correction = readInput(CORRECTION, input);
  if (!correction.ok) return correction;
  const { articleId, revision, note } = correction.value;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'publish');
    if (!permitted.ok) return permitted;
    const article = await readLocked(tx, { articleId, revision });
    if (!article.ok) return article;
    const publication = await tx.publication.findUnique({ where: { articleId } });
    const said = { id: randomUUID(), note, byName: permitted.value.name, at: new Date() };
    const planned = planCorrection(
      { ...article.value, topicIds: [], confirmedIds: [], past: [] },
      revision,
      publication,
      said,
    );
    if (!planned.ok) return planned;
    const committed = await commit(tx, permitted.value, planned.value);
    return committed.ok ? ok({ eventId: committed.value.eventId }) : committed;
  });
}

/** The shape of every act here, in one transaction: permissions, the article at its revision, plan, rows and history. */
function decide(
  actor: Actor,
  permissions: [Permission, ...Permission[]],
  { articleId, revision, at = null }: ArticleAt & { at?: Date | null },
  plan: (article: PublishableArticle, revision: number, due: Due) => Result<Plan>,
  batchId: string | null = null,
): Promise<Result<Done>> {
  return transaction(async (tx) => {
    let permitted = await permit(tx, actor, permissions[0]);
    for (const permission of permissions.slice(1)) {
      if (permitted.ok) permitted = await permit(tx, actor, permission);
    }
    if (!permitted.ok) return permitted;
    const article = await readLocked(tx, { articleId, revision });
    if (!article.ok) return article;
    const now = new Date();
    const known = at === null ? null : await tx.publication.findUnique({ where: { articleId } });
    const due = { at, now, appeared: known !== null && known.firstPublishedAt <= now };
    const passed = permissions.includes('approve') ? await passGate(tx, articleId) : ok([]);
    if (!passed.ok) return passed;
    const topics = await topicsToApprove(tx, articleId);
    const planned = plan({ ...article.value, ...topics, past: passed.value }, revision, due);
    if (!planned.ok) return planned;
    const committed = await commit(tx, permitted.value, { ...planned.value, batchId });
    return committed.ok ? ok({ eventId: committed.value.eventId }) : committed;
  });
}
