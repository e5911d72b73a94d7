import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { type ArticleAt, readInput } from '../../articles/input';
import type { Done, Plan } from '../../articles/plan';
import { checkBatch, topicsToApprove } from '../../articles/store';
import { type Tx, transaction } from '../../db/transaction';
import { commitWithSketch } from '../../duplicates/store';
import { ok, type Result } from '../../result';
import { type DecidableArticle, planApprove, planReject } from '../decide';
import { passGate } from '../gate/store';
import { readChosenReason } from '../reasons/store';
import { readForDecision } from '../store';
import { BULK, type BulkAct, type BulkDone } from './input';

/**
 * Approves or rejects many articles, each in a transaction of its own with its own check of permission and revision: one that is refused
 * keeps none of the others back.
 * @param input the act, the articles at the revisions seen, and of a further part the batch it belongs to (`BulkInput`)
 * @returns an outcome for each; refuses as a whole only `invalid-input` and who may not go on with that batch
 */
export async function decideMany(actor: Actor, input: unknown): Promise<Result<BulkDone>> {
  const parsed = readInput(BULK, input);
  if (!parsed.ok) return parsed;
  const { act, articles } = parsed.value;
  const batchId = parsed.value.batchId ?? randomUUID();
  const mine = await transaction((tx) => checkBatch(tx, actor, batchId));
  if (!mine.ok) return mine;
  const outcomes: BulkDone['outcomes'] = [];
  for (const at of articles)
    outcomes.push({ articleId: at.articleId, outcome: await decideOne(actor, act, at, batchId) });
  return ok({ batchId, outcomes });
}

function decideOne(actor: Actor, act: BulkAct, at: ArticleAt, batchId: string): Promise<Result<Done>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, act.kind);
    if (!permitted.ok) return permitted;
    const article = await readForDecision(tx, at);
    if (!article.ok) return article;
    const planned = await planOne(tx, article.value, at.revision, act);
    return planned.ok ? commitWithSketch(tx, permitted.value, { ...planned.value, batchId }) : planned;
  });
}

async function planOne(tx: Tx, article: DecidableArticle, revision: number, act: BulkAct): Promise<Result<Plan>> {
  if (act.kind === 'reject') {
    const reason = await readChosenReason(tx, act.code);
    return reason.ok ? planReject(article, revision, reason.value, act.note) : reason;
  }
  const passed = await passGate(tx, article.id);
  return passed.ok ? planApprove(article, revision, await topicsToApprove(tx, article.id), passed.value) : passed;
}
