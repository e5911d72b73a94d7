import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import type { Done } from '../../articles/plan';
import { commit } from '../../articles/store';
import { lastActs } from '../../audit/store';
import { transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import { COMMENT, HAND_OVER, SEEN } from './input';
import { mentionsIn } from './mentions';
import { planComment, planHandOver } from './plan';
import { markSeen, readColleagues, readForHandOver, tell } from './store';

/**
 * Gives an article to a colleague, with a note if wanted, or to nobody; whoever gets it is told.
 * @param input `HAND_OVER`: with who had it on the screen, so that nobody takes it from somebody whom they did not see
 * @returns `stale` where somebody else has it by now, `not-found`, `invalid-input`, `forbidden`
 */
export async function handOver(actor: Actor, input: unknown): Promise<Result<Done>> {
  const parsed = readInput(HAND_OVER, input);
  if (!parsed.ok) return parsed;
  const { articleId, from, to, note } = parsed.value;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'edit');
    if (!permitted.ok) return permitted;
    const { id: byId, name: byName } = permitted.value;
    const read = await readForHandOver(tx, articleId);
    if (!read.ok) return read;
    const { story, current } = read.value;
    if ((current?.userId ?? null) !== from) return refuse('stale', { details: await lastActs(tx, articleId, 1) });
    const colleague = to === null ? null : (await readColleagues(tx)).find(({ id }) => id === to);
    if (colleague === undefined) return refuse('invalid-input', { about: 'That person’s account is off.' });
    const planned = planHandOver(story, current, colleague, { note, byName, at: new Date().toISOString() });
    if (!planned.ok) return planned;
    const done = await commit(tx, permitted.value, planned.value);
    if (!done.ok) return done;
    if (colleague && colleague.id !== byId) await tell(tx, [colleague.id], articleId, done.value.eventId);
    return ok({ eventId: done.value.eventId });
  });
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
