import { randomUUID } from 'node:crypto';
import type { Actor } from '../access/actor';
import { permit } from '../access/store';
import { currentRows } from '../articles/changes/store';
import { ARTICLE_AT, readInput } from '../articles/input';
import type { Done } from '../articles/plan';
import { topicsToApprove } from '../articles/store';
import { sentenceOf } from '../audit/sentences';
import { laterActsOn } from '../audit/store';
import { type Tx, transaction } from '../db/transaction';
import { commitWithSketch } from '../duplicates/store';
import { ok, type Result, refuse } from '../result';
import { planApprove, planApproveWith, planFieldEdit, planReject, planReopen, planVerdict } from './decide';
import { decide, edit } from './deciding/commands';
import { passGate } from './gate/store';
import { APPROVAL_WITH_TOPICS, BATCH_TURN, EVENT_ID, FIELD_EDIT, MEMBER, REJECTION, VERDICT_ON_BLOCK } from './input';
import { planJoin } from './join';
import { readChosenReason } from './reasons/store';
import { sentenceOfStep } from './steps/step';
import {
  actsOfBatch,
  isMergedTwice,
  lastUndoableOf,
  mergeOf,
  readBlock,
  readForJoin,
  readForUndo,
  readToAccept,
} from './store';
import { planUndo, undoPermission } from './undo';

/** An undo that was done: its own event, what was taken back, as the history says it, and the articles concerned. */
export type Undone = Done & { undone: string; articleIds: string[] };

/** What became of one act of a batch that was to be taken back or done again. */
export type TurnedAct = { title: string; outcome: Result<Undone> };
export type TurnedPart = { acts: TurnedAct[]; beyond: string | null };

/** Acts of a batch turned round in one call: a second's work or less. */
const TURNED_AT_ONCE = 50;

/** Approves a pending article. Refuses: `gate` with what stops it, `stale`, `wrong-status`, `forbidden`, `not-found`, `invalid-input`. */
export const approve = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  decide(actor, 'approve', ARTICLE_AT, input, async ({ article, revision }, _, tx) => {
    const passed = await passGate(tx, article.id);
    return passed.ok ? planApprove(article, revision, await topicsToApprove(tx, article.id), passed.value) : passed;
  });

/**
 * Approves a pending article and accepts suggested topics in the same act, so that one undo takes back both.
 * @param input `APPROVAL_WITH_TOPICS`: the article, and the topics that the editor was shown
 * @returns as `approve`; also refuses `invalid-input` where a topic is retired or assigned already
 */
export const approveWithSuggestions = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  decide(actor, 'approve', APPROVAL_WITH_TOPICS, input, async ({ article, revision, topicIds }, editor, tx) => {
    const permitted = await permit(tx, actor, 'assign-topics');
    if (!permitted.ok) return permitted;
    const accepted = await readToAccept(tx, article.id, topicIds, editor.name);
    if (!accepted.ok) return accepted;
    const passed = await passGate(tx, article.id, accepted.value.length);
    return passed.ok
      ? planApproveWith(article, revision, await topicsToApprove(tx, article.id), accepted.value, passed.value)
      : passed;
  });

/** Rejects an article with a reason code and, if wanted, a note. Refuses as `approve`. */
export const reject = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  decide(actor, 'reject', REJECTION, input, async ({ article, revision, code, note }, _, tx) => {
    const reason = await readChosenReason(tx, code);
    return reason.ok ? planReject(article, revision, reason.value, note) : reason;
  });

/** Puts an approved or rejected article back into review. Refuses as `approve`. */
export const reopen = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  decide(actor, 'approve', ARTICLE_AT, input, async ({ article, revision }) => planReopen(article, revision));

/**
 * Gives some of an article's fields new values; an empty string clears a field (the title cannot be cleared).
 * @param at the article, at the revision that the editor saw
 * @param fields the fields to change (`FieldEdit`)
 */
export const editFields = (actor: Actor, at: unknown, fields: unknown): Promise<Result<Done>> =>
  edit(actor, 'edit', ARTICLE_AT, at, async ({ article, revision }) => {
    const wanted = readInput(FIELD_EDIT, fields);
    return wanted.ok ? planFieldEdit(article, revision, wanted.value) : wanted;
  });

/** Removes or restores one block by a person's word. Refuses as `approve`. */
export const setVerdict = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  edit(actor, 'clean', VERDICT_ON_BLOCK, input, async ({ article, revision, blockId, verdict }, editor, tx) => {
    const block = await readBlock(tx, blockId, article.bodyOwnerId);
    return block.ok ? planVerdict(article, revision, block.value, verdict, editor.name) : block;
  });

/**
 * Joins an article to the story before it in the same document, where one story had been cut in two.
 * @param input the article that is no story of its own, at the revision that the editor saw
 * @returns the event, whose undo cuts it off again; refuses as `approve`
 */
export const joinToPrevious = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  decide(actor, 'clean', ARTICLE_AT, input, async ({ article, revision }, editor, tx) => {
    const { before, story, blocks } = await readForJoin(tx, article.id);
    const row = {
      articleId: before?.id ?? null,
      assignedAs: 'merge',
      byName: editor.name,
      at: new Date().toISOString(),
    };
    return planJoin(before, story, revision, blocks, (topicId) => ({ id: randomUUID(), ...row, topicId }));
  });

/**
 * Takes one act of the history back, whoever did it and however long ago, as long as nobody has since changed the same thing.
 * @returns the undo's own event; `changed-since` names who and what stands in the way, `already-undone`, `not-undoable`
 */
export async function undo(actor: Actor, eventId: unknown): Promise<Result<Undone>> {
  const parsed = readInput(EVENT_ID, eventId);
  return parsed.ok ? transaction((tx) => undoEvent(tx, actor, BigInt(parsed.value))) : parsed;
}

/**
 * Takes back what this person did last and what still stands of it: of a batch all of it.
 * @returns the last undo's event, with the words of the whole batch and why some of it stays; refuses as `undo` where nothing could be taken
 * back, `nothing-to-undo`
 */
export async function undoLast(actor: Actor): Promise<Result<Undone>> {
  const last = await transaction(async (tx) => {
    const found = actor.kind === 'person' ? await lastUndoableOf(tx, actor.id) : null;
    return found ? ok(found) : refuse('nothing-to-undo');
  });
  if (!last.ok) return last;
  const { id, batchId, body } = last.value;
  if (!batchId) return transaction((tx) => undoEvent(tx, actor, id));
  const acts = await undoBatch(actor, batchId);
  if (!acts.ok) return acts;
  const outcomes = acts.value.map(({ outcome }) => outcome);
  const done = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : []));
  const [first] = done;
  if (!first) return outcomes[0] ?? refuse('already-undone');
  const undone = done.length === 1 ? first.undone : sentenceOfStep(body, done.length);
  const [stays, ...others] = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.error));
  const but = stays ? `. ${others.length + 1} not: ${stays.message.replace(/\.$/u, '')}` : '';
  return ok({ ...first, undone: undone + but, articleIds: done.flatMap(({ articleIds }) => articleIds) });
}

/**
 * Takes a merged article out of its lead: both get back exactly what they had.
 * @param input the merged article's id
 * @returns the undo's event; refuses as `undo`, and `wrong-status` when it is not merged
 */
export async function unmerge(actor: Actor, input: unknown): Promise<Result<Done>> {
  const parsed = readInput(MEMBER, input);
  if (!parsed.ok) return parsed;
  return transaction(async (tx) => {
    const eventId = await mergeOf(tx, parsed.value.articleId);
    return eventId === null ? refuse('wrong-status', { about: 'It is not merged.' }) : undoEvent(tx, actor, eventId);
  });
}

/**
 * Takes back a batch, last act first, each in a transaction of its own, so that one that cannot be taken back keeps none of the rest.
 * @returns an outcome for each act of the batch that stood
 */
export async function undoBatch(actor: Actor, batchId: unknown): Promise<Result<TurnedAct[]>> {
  const outcomes: TurnedAct[] = [];
  let beyond: string | null = null;
  do {
    const part: Result<TurnedPart> = await turnBatch(actor, { batchId, standing: true, beyond });
    if (!part.ok) return part;
    outcomes.push(...part.value.acts);
    beyond = part.value.beyond;
  } while (beyond !== null);
  return ok(outcomes);
}

/**
 * Takes back some acts of a batch that stand, last first, or does again some that were taken back, first first; the rest by further
 * calls, so that a caller can tell how far it is.
 * @param input the batch (`BatchTurn`), and `beyond` which act to go on, as the call before gave it
 * @returns an outcome for each act, and `beyond` for the next call; null at the end
 */
export async function turnBatch(actor: Actor, input: unknown): Promise<Result<TurnedPart>> {
  const parsed = readInput(BATCH_TURN, input);
  if (!parsed.ok) return parsed;
  const { batchId, standing, beyond } = parsed.value;
  const read = await transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'undo');
    if (!permitted.ok) return permitted;
    const after = beyond === null ? null : BigInt(beyond);
    return ok(await actsOfBatch(tx, { batchId, standing, beyond: after, limit: TURNED_AT_ONCE }));
  });
  if (!read.ok) return read;
  const acts: TurnedAct[] = [];
  for (const { turnId, title } of read.value) {
    acts.push({ title, outcome: await transaction((tx) => undoEvent(tx, actor, turnId)) });
  }
  const last = read.value.length === TURNED_AT_ONCE ? read.value.at(-1) : undefined;
  return ok({ acts, beyond: last ? String(last.id) : null });
}

async function undoEvent(tx: Tx, actor: Actor, eventId: bigint): Promise<Result<Undone>> {
  const event = await readForUndo(tx, eventId);
  if (!event.ok) return event;
  const permitted = await permit(tx, actor, undoPermission(event.value.changes));
  if (!permitted.ok) return permitted;
  const current = await currentRows(tx, event.value.changes);
  const later = await laterActsOn(tx, event.value.changes, eventId, event.value.sourceId);
  const planned = planUndo(event.value, current, later);
  if (!planned.ok) return planned;
  const committed = await commitWithSketch(tx, permitted.value, planned.value);
  if (!committed.ok) return committed;
  // Taking back an unmerging merges again, and lead or member may have gone into another merge since.
  return (await isMergedTwice(tx, event.value.articleIds))
    ? refuse('changed-since', { about: 'One of the articles was merged with another one since.' })
    : ok({ ...committed.value, undone: sentenceOf(event.value.body), articleIds: event.value.articleIds });
}
