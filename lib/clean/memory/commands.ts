import { randomUUID } from 'node:crypto';
import type { Actor, PermittedActor } from '../../access/actor';
import type { Permission } from '../../access/policy';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import type { Done, Plan } from '../../articles/plan';
import { commit, lockSource } from '../../articles/store';
import { record } from '../../audit/store';
import type { SeenLine, Source } from '../../db/generated/client';
import { type Tx, transaction } from '../../db/transaction';
import { lockIntake } from '../../import/store';
import { ok, type Result, refuse } from '../../result';
import { checkRule } from '../rules/commands';
import { MEMORY_LINE, MEMORY_SWITCH } from '../rules/input';
import { nameFor, planConfirm, planMemorySwitch, planRefuse } from '../rules/plan';
import { recountLines } from './store';
import { termsOf } from './terms';

/** Counting a large source again reads all its documents. */
const RECOUNT_TIMEOUT_MS = 600_000;

/**
 * Makes a line that recurs on a source a rule of that source.
 * @param input `{ lineId }`
 * @returns the event and the rule's id; refuses `bad-rule`, `stale` (somebody has decided on it), `not-found`, `forbidden`
 */
export const confirmLine = (actor: Actor, input: unknown): Promise<Result<Done & { ruleId: string }>> =>
  decideOnLine(actor, input, async (line, tx, editor) => {
    const terms = termsOf(line);
    const checked = await checkRule(tx, line.sourceId, terms, null);
    if (!checked.ok) return checked;
    const ruleId = randomUUID();
    const { sourceId, source } = line;
    const named = { name: nameFor(terms.words), note: null, active: true, byName: editor.name };
    const plan = planConfirm(source, line, { id: ruleId, fields: { ...terms, sourceId, ...named } });
    return ok({ plan, ruleId });
  });

/** Says that a line which recurs belongs to the stories: memory leaves it alone, for good. Refuses as `confirmLine`. */
export const refuseLine = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  decideOnLine(actor, input, async (line) => ok({ plan: planRefuse(line.source, line), ruleId: '' }));

async function decideOnLine(
  actor: Actor,
  input: unknown,
  decide: (
    line: SeenLine & { source: Source },
    tx: Tx,
    editor: PermittedActor,
  ) => Promise<Result<{ plan: Plan; ruleId: string }>>,
): Promise<Result<Done & { ruleId: string }>> {
  const parsed = readInput(MEMORY_LINE, input);
  if (!parsed.ok) return parsed;
  const where = { id: parsed.value.lineId };
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'rules');
    if (!permitted.ok) return permitted;
    const found = await tx.seenLine.findUnique({ where, select: { sourceId: true } });
    if (!found) return refuse('not-found');
    await lockSource(tx, found.sourceId);
    const line = await tx.seenLine.findUnique({ where, include: { source: true } });
    if (!line) return refuse('not-found');
    if (line.state !== 'open') return refuse('stale', { about: `It was ${line.state} already.` });
    const decided = await decide(line, tx, permitted.value);
    if (!decided.ok) return decided;
    const committed = await commit(tx, permitted.value, decided.value.plan);
    return committed.ok ? ok({ eventId: committed.value.eventId, ruleId: decided.value.ruleId }) : committed;
  });
}

/** Uses a source's memory for new articles, or no longer; counting goes on. Refuses `forbidden`, `not-found`, `invalid-input`. */
export async function switchMemory(actor: Actor, input: unknown): Promise<Result<Done>> {
  const parsed = readInput(MEMORY_SWITCH, input);
  if (!parsed.ok) return parsed;
  const { sourceId, on } = parsed.value;
  return onSource(actor, 'sources', sourceId, async (tx, admin) => {
    await lockSource(tx, sourceId);
    const source = await tx.source.findUniqueOrThrow({ where: { id: sourceId } });
    if (source.usesMemory === on) return refuse('invalid-input', { about: `It is ${on ? 'on' : 'off'} already.` });
    return commit(tx, admin, planMemorySwitch(source, on));
  });
}

/**
 * Counts all lines of a source again from its stored articles, such as after merges and restored passages; decisions stay.
 * @returns the number of stories counted
 */
export async function recountMemory(actor: Actor, input: unknown): Promise<Result<{ stories: number }>> {
  const parsed = readInput(MEMORY_SWITCH.pick({ sourceId: true }), input);
  if (!parsed.ok) return parsed;
  const { sourceId } = parsed.value;
  return onSource(actor, 'sources', sourceId, async (tx, admin) => {
    await lockIntake(tx);
    await lockSource(tx, sourceId);
    const source = await tx.source.findUniqueOrThrow({ where: { id: sourceId } });
    const stories = await recountLines(tx, sourceId);
    const event = { action: 'memory.recount', data: { source: source.name, stories } } as const;
    await record(tx, admin, event, { sourceId });
    return ok({ stories });
  });
}

function onSource<T>(
  actor: Actor,
  permission: Permission,
  sourceId: string,
  act: (tx: Tx, actor: PermittedActor) => Promise<Result<T>>,
): Promise<Result<T>> {
  return transaction(
    async (tx) => {
      const permitted = await permit(tx, actor, permission);
      if (!permitted.ok) return permitted;
      const known = await tx.source.findUnique({ where: { id: sourceId }, select: { id: true } });
      return known ? act(tx, permitted.value) : refuse('not-found');
    },
    { timeoutMs: RECOUNT_TIMEOUT_MS },
  );
}
