import { randomUUID } from 'node:crypto';
import type { Actor } from '../access/actor';
import type { Permission } from '../access/policy';
import { permit } from '../access/store';
import { ARTICLE_AT, type ArticleAt, readInput } from '../articles/input';
import type { Done, Plan } from '../articles/plan';
import { commit, readLocked, topicIdsOf } from '../articles/store';
import { transaction } from '../db/transaction';
import { ok, type Result } from '../result';
import { type PublishableArticle, planApproveAndPublish, planPublish, planWithdraw } from './decide';
import { BATCH, WITHDRAWAL } from './input';

/** What became of one article of a batch. */
export type BatchOutcome = { articleId: string; outcome: Result<Done> };

/**
 * Publishes an approved article.
 * @param input `{ articleId, revision }`
 * @returns the event; refuses `stale` (with who changed what), `wrong-status`, `forbidden`, `not-found`, `invalid-input`
 */
export async function publish(actor: Actor, input: unknown): Promise<Result<Done>> {
  const at = readInput(ARTICLE_AT, input);
  return at.ok ? decide(actor, ['publish'], at.value, planPublish) : at;
}

/** Approves and publishes in one act, for those who may do both; also brings back a withdrawn article. Refuses as `publish`. */
export async function approveAndPublish(actor: Actor, input: unknown): Promise<Result<Done>> {
  const at = readInput(ARTICLE_AT, input);
  return at.ok ? decide(actor, ['approve', 'publish'], at.value, planApproveAndPublish) : at;
}

/**
 * Publishes many approved articles, each in a transaction of its own: one that is refused keeps none of the others back.
 * @param input a list of `{ articleId, revision }`
 * @returns an outcome for each, in the order given, and the batch by which all of them can be undone together
 */
export async function publishAll(
  actor: Actor,
  input: unknown,
): Promise<Result<{ batchId: string; outcomes: BatchOutcome[] }>> {
  const articles = readInput(BATCH, input);
  if (!articles.ok) return articles;
  const batchId = randomUUID();
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

/** The shape of every act here, in one transaction: permissions, the article at its revision, plan, rows and history. */
function decide(
  actor: Actor,
  permissions: [Permission, ...Permission[]],
  { articleId, revision }: ArticleAt,
  plan: (article: PublishableArticle, revision: number) => Result<Plan>,
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
    const planned = plan({ ...article.value, topicIds: await topicIdsOf(tx, articleId) }, revision);
    if (!planned.ok) return planned;
    const committed = await commit(tx, permitted.value, { ...planned.value, batchId });
    return committed.ok ? ok({ eventId: committed.value.eventId }) : committed;
  });
}
