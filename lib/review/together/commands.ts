import { randomUUID } from 'node:crypto';
import type { Actor, PermittedActor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import type { Done } from '../../articles/plan';
import { checkBatch, commit } from '../../articles/store';
import { lastActs } from '../../audit/store';
import { type Tx, transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import type { BulkDone } from '../bulk/input';
import { COMMENT, HAND_OVER, HAND_OVER_MANY, SEEN } from './input';
import { mentionsIn } from './mentions';
import { planComment, planHandOver } from './plan';
import { markSeen, readColleagues, readForHandOver, type ToHandOver, tell } from './store';

/**
 * Gives an article to a colleague, with a note if wanted, or to nobody; whoever gets it is told.
 * @param input `HAND_OVER`: with who had it on the screen, so that nobody takes it from somebody whom they did not see
 * @returns `stale` where somebody else has it by now, `not-found`, `invalid-input`, `forbidden`
 */
export async function handOver(actor: Actor, input: unknown): Promise<Result<Done>> {
  const parsed = readInput(HAND_OVER, input);
  if (!parsed.ok) return parsed;
  const { articleId, from, ...wanted } = parsed.value;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'edit');
    if (!permitted.ok) return permitted;
    const read = await readForHandOver(tx, articleId);
    if (!read.ok) return read;
    const has = read.value.current?.userId ?? null;
    if (has !== from) return refuse('stale', { details: await lastActs(tx, articleId, 1) });
    return give(tx, permitted.value, read.value, wanted);
  });
}

/**
 * Gives many articles to a colleague, or to nobody, whoever has them now, each in a transaction of its own.
 * @param input `HAND_OVER_MANY`
 * @returns an outcome for each, `null` where that person has it already, and the batch by which all of them are taken back together;
 * refuses as a whole only `invalid-input` and who may not go on with that batch
 */
export async function handOverMany(actor: Actor, input: unknown): Promise<Result<BulkDone>> {
  const parsed = readInput(HAND_OVER_MANY, input);
  if (!parsed.ok) return parsed;
  const { articleIds, ...wanted } = parsed.value;
  const batchId = wanted.batchId ?? randomUUID();
  const mine = await transaction((tx) => checkBatch(tx, actor, batchId));
  if (!mine.ok) return mine;
  const outcomes: BulkDone['outcomes'] = [];
  for (const articleId of articleIds) {
    const outcome = await transaction(async (tx): Promise<Result<Done | null>> => {
      const permitted = await permit(tx, actor, 'edit');
      if (!permitted.ok) return permitted;
      const read = await readForHandOver(tx, articleId);
      if (!read.ok) return read;
      const has = read.value.current?.userId ?? null;
      return has === wanted.to ? ok(null) : give(tx, permitted.value, read.value, { ...wanted, batchId });
    });
    outcomes.push({ articleId, outcome });
  }
  return ok({ batchId, outcomes });
}

async function give(
  tx: Tx,
  by: PermittedActor,
  { story, current }: ToHandOver,
  { to, note, batchId }: { to: string | null; note: string | null; batchId?: string },
): Promise<Result<Done>> {
  const colleague = to === null ? null : (await readColleagues(tx)).find(({ id }) => id === to);
  if (colleague === undefined) return refuse('invalid-input', { about: 'That person’s account is off.' });
  const said = { note, byName: by.name, at: new Date().toISOString() };
  const planned = planHandOver(story, current, colleague, said);
  if (!planned.ok) return planned;
  const done = await commit(tx, by, { ...planned.value, ...(batchId ? { batchId } : {}) });
  if (!done.ok) return done;
  if (colleague && colleague.id !== by.id) await tell(tx, [colleague.id], story.id, done.value.eventId);
  return ok({ eventId: done.value.eventId });
}

/**
 * Says something about an article to the other editors; those whose names stand in it after an `@` are told. Readers never see it.
 * @returns `not-found`, `invalid-input`, `forbidden`
 */
export async function comment(actor: Actor, input: unknown): Promise<Result<Done>> {
  const parsed = readInput(COMMENT, input);
  if (!parsed.ok) return parsed;
  const { articleId, text } = parsed.value;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'edit');
    if (!permitted.ok) return permitted;
    const read = await readForHandOver(tx, articleId);
    if (!read.ok) return read;
    const { id: byId, name: byName } = permitted.value;
    const mentioned = mentionsIn(text, await readColleagues(tx));
    const mentions = mentioned.map(({ id }) => id);
    const row = { articleId, byId, byName, text, mentions, at: new Date().toISOString() };
    const done = await commit(tx, permitted.value, planComment(read.value.story, randomUUID(), row, mentioned));
    if (!done.ok) return done;
    await tell(
      tx,
      mentions.filter((id) => id !== byId),
      articleId,
      done.value.eventId,
    );
    return ok({ eventId: done.value.eventId });
  });
}

/** Marks what this person was told as seen: of one article, or all. It is nobody else's business, so it leaves no history. */
export async function seeInbox(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = readInput(SEEN, input);
  if (!parsed.ok) return parsed;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'read');
    if (!permitted.ok) return permitted;
    if (permitted.value.id) await markSeen(tx, permitted.value.id, parsed.value.articleId);
    return ok(undefined);
  });
}
