import type { z } from 'zod';
import type { Actor, PermittedActor } from '../../access/actor';
import type { Permission } from '../../access/policy';
import { permit } from '../../access/store';
import { type ARTICLE_AT, readInput } from '../../articles/input';
import { areDisjoint } from '../../articles/merge/disjoint';
import type { Done, Plan } from '../../articles/plan';
import { type Tx, transaction } from '../../db/transaction';
import { commitWithSketch } from '../../duplicates/store';
import { ok, type Result } from '../../result';
import { type ArticleToDecide, readForDecision, readForMerge } from '../store';

/** Plans what is to be done with an article as it was read in the same transaction. */
export type Planning<S extends typeof ARTICLE_AT> = (
  about: z.output<S> & { article: ArticleToDecide },
  editor: PermittedActor,
  tx: Tx,
) => Promise<Result<Plan>>;

/** The shape of every decision: input, then in one transaction permission, the article at its revision, plan, rows and history. */
export async function decide<S extends typeof ARTICLE_AT>(
  actor: Actor,
  permission: Permission,
  schema: S,
  input: unknown,
  plan: Planning<S>,
): Promise<Result<Done>> {
  const parsed = readInput(schema, input);
  return parsed.ok ? decideOnSeen(actor, permission, parsed.value, plan) : parsed;
}

async function decideOnSeen<S extends typeof ARTICLE_AT>(
  actor: Actor,
  permission: Permission,
  about: z.output<S>,
  plan: Planning<S>,
): Promise<Result<Done>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, permission);
    if (!permitted.ok) return permitted;
    const article = await readForDecision(tx, about);
    if (!article.ok) return article;
    const planned = await plan({ ...about, article: article.value }, permitted.value, tx);
    return planned.ok ? commitWithSketch(tx, permitted.value, planned.value) : planned;
  });
}

/**
 * The same for edits, which need not see the article as it is now: one that changes nothing that others changed since is laid over theirs
 * (docs/adr/0028-merged-edits.md). One that does is refused as `stale`.
 */
export async function edit<S extends typeof ARTICLE_AT>(
  actor: Actor,
  permission: Permission,
  schema: S,
  input: unknown,
  plan: Planning<S>,
): Promise<Result<Done>> {
  const parsed = readInput(schema, input);
  if (!parsed.ok) return parsed;
  const onSeen = await decideOnSeen(actor, permission, parsed.value, plan);
  if (onSeen.ok || onSeen.error.code !== 'stale') return onSeen;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, permission);
    if (!permitted.ok) return permitted;
    const now = await readForMerge(tx, parsed.value);
    if (!now) return onSeen;
    const { article, revision, theirs } = now;
    const planned = await plan({ ...parsed.value, revision, article }, permitted.value, tx);
    if (!planned.ok) return planned.error.code === 'stale' ? onSeen : planned;
    if (!areDisjoint(planned.value.changes, theirs)) return onSeen;
    const done = await commitWithSketch(tx, permitted.value, planned.value);
    return done.ok ? ok({ ...done.value, besides: onSeen.error.details ?? [] }) : done;
  });
}
