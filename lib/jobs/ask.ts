import type { Actor } from '../access/actor';
import { permit } from '../access/store';
import { db } from '../db/client';
import { transaction } from '../db/transaction';
import { network } from '../import/fetch';
import { addInlet } from '../import/inlets/commands';
import { replayDelivery, switchWebhook } from '../publish/webhooks/commands';
import { ok, type Result, refuse } from '../result';
import { lookForFeed } from './look';
import { deliverNow, pollNow } from './worker';

/** Refuses what this person may not do before anything is asked of the network. */
const mayDo = (actor: Actor, permission: 'sources' | 'import'): Promise<Result<void>> =>
  transaction(async (tx) => {
    const permitted = await permit(tx, actor, permission);
    return permitted.ok ? ok(undefined) : permitted;
  });

/**
 * Adds the feed at an address, its own or the one that its page points to, and asks it at once.
 * @param input `INLET_TO_LOOK_FOR`
 * @returns the inlet and its source; what `lookForFeed` and `addInlet` refuse
 */
export async function addFeedAt(actor: Actor, input: unknown): Promise<Result<{ inletId: string; sourceId: string }>> {
  const may = await mayDo(actor, 'sources');
  if (!may.ok) return may;
  const found = await lookForFeed(network(), input);
  if (!found.ok) return found;
  const added = await addInlet(actor, found.value);
  if (added.ok) await pollNow(added.value.inletId);
  return added;
}

/** Has an inlet polled at once, whether it is due, paused or gone; refuses `forbidden`, `not-found`. */
export async function askForPoll(actor: Actor, inletId: string): Promise<Result<void>> {
  const may = await mayDo(actor, 'import');
  if (!may.ok) return may;
  if (!(await db().inlet.findFirst({ where: { id: inletId }, select: { id: true } }))) return refuse('not-found');
  await pollNow(inletId);
  return ok(undefined);
}

/** Sends a message once more, at once; refuses as `replayDelivery`. */
export async function askForReplay(actor: Actor, input: unknown): Promise<Result<void>> {
  const replayed = await replayDelivery(actor, input);
  if (!replayed.ok) return replayed;
  await deliverNow(replayed.value);
  return ok(undefined);
}

/** Pauses a webhook, or has it go on and sends what waited; refuses as `switchWebhook`. */
export async function askToSwitchWebhook(
  actor: Actor,
  input: { webhookId: string; active: boolean; revision: number },
) {
  const switched = await switchWebhook(actor, input);
  if (switched.ok && input.active) await deliverNow(input.webhookId);
  return switched;
}
