import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import type { EventBody } from '../../audit/events';
import { record } from '../../audit/store';
import type { Webhook } from '../../db/generated/client';
import { type Tx, transaction } from '../../db/transaction';
import { env } from '../../env';
import { readNetworks } from '../../import/network/addresses';
import { checkUrl } from '../../import/network/url';
import { ok, type Result, refuse } from '../../result';
import { DELIVERY, SECRET_TO_KEEP, WEBHOOK_AT, WEBHOOK_TO_ADD, WEBHOOK_TO_SWITCH } from './input';
import { newSecret } from './sign';
import { storeDeliveries, type Target } from './store';

/**
 * Adds an address that is told of what is published from now on.
 * @param input `WEBHOOK_TO_ADD`
 * @returns the secret that its messages are signed with, which is shown only now; `forbidden`, `invalid-input`, `known-webhook`
 */
export async function addWebhook(actor: Actor, input: unknown): Promise<Result<{ webhookId: string; secret: string }>> {
  const wanted = readInput(WEBHOOK_TO_ADD, input);
  if (!wanted.ok) return wanted;
  const { url } = wanted.value;
  const checked = checkUrl(url, readNetworks(env().COPYDESK_ALLOWED_NETWORKS));
  if (!checked.ok) return refuse('invalid-input', { about: checked.error.message });
  const secret = newSecret();
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'webhooks');
    if (!permitted.ok) return permitted;
    const { name: byName } = permitted.value;
    // Whoever adds the same address at the same moment finds it taken.
    const made = await tx.webhook.createManyAndReturn({ data: [{ url, secret, byName }], skipDuplicates: true });
    if (!made[0]) return refuse('known-webhook');
    await record(tx, permitted.value, { action: 'webhook.add', data: { url } });
    return ok({ webhookId: made[0].id, secret });
  });
}

/** Pauses a webhook, whose messages then wait, or has it go on; refuses `stale`, `not-found`, `forbidden`, `invalid-input`. */
export async function switchWebhook(actor: Actor, input: unknown): Promise<Result<void>> {
  const wanted = readInput(WEBHOOK_TO_SWITCH, input);
  if (!wanted.ok) return wanted;
  const { webhookId, revision, active } = wanted.value;
  return onWebhook(actor, webhookId, revision, async (tx, webhook) => {
    if (webhook.active === active)
      return refuse('invalid-input', { about: `It is ${active ? 'on' : 'paused'} already.` });
    await tx.webhook.update({ where: { id: webhookId }, data: { active } });
    return ok({ action: 'webhook.switch', data: { url: webhook.url, active } });
  });
}

/** How long two secrets sign: a working day, in which whoever runs the receiver can be reached. Hours. */
const OVERLAP_HOURS = 24;

/**
 * Gives a webhook another secret. The one before signs too for a day, so that its receiver loses nothing while it changes over; in that time
 * `settleSecrets` takes the change back or ends the old one at once. No secret goes into the history.
 * @param input `WEBHOOK_AT`
 * @returns the new secret, which is shown only now, and how long both sign; refuses as `switchWebhook`, and where two sign already
 */
export async function replaceSecret(actor: Actor, input: unknown): Promise<Result<{ secret: string; until: Date }>> {
  const wanted = readInput(WEBHOOK_AT, input);
  if (!wanted.ok) return wanted;
  const { webhookId, revision } = wanted.value;
  const made = { secret: newSecret(), until: new Date(Date.now() + OVERLAP_HOURS * 3_600_000) };
  const replaced = await onWebhook(actor, webhookId, revision, async (tx, { url, secret, oldSecretUntil }) => {
    if (oldSecretUntil && oldSecretUntil > new Date())
      return refuse('invalid-input', { about: 'Two secrets sign already: end the old one first.' });
    const data = { secret: made.secret, oldSecret: secret, oldSecretUntil: made.until };
    await tx.webhook.update({ where: { id: webhookId }, data });
    return ok({ action: 'webhook.secret', data: { url, what: 'replaced' } });
  });
  return replaced.ok ? ok(made) : replaced;
}

/**
 * Ends the time in which two secrets sign: the old one signs no more, or the new one is taken back.
 * @param input `SECRET_TO_KEEP`
 * @returns refuses as `switchWebhook`, and where only one signs
 */
export async function settleSecrets(actor: Actor, input: unknown): Promise<Result<void>> {
  const wanted = readInput(SECRET_TO_KEEP, input);
  if (!wanted.ok) return wanted;
  const { webhookId, revision, keep } = wanted.value;
  return onWebhook(actor, webhookId, revision, async (tx, { url, secret, oldSecret, oldSecretUntil }) => {
    if (!oldSecret || !oldSecretUntil || oldSecretUntil <= new Date())
      return refuse('invalid-input', { about: 'Only one secret signs now.' });
    const data = { secret: keep === 'new' ? secret : oldSecret, oldSecret: null, oldSecretUntil: null };
    await tx.webhook.update({ where: { id: webhookId }, data });
    return ok({ action: 'webhook.secret', data: { url, what: keep === 'new' ? 'ended' : 'taken-back' } });
  });
}

/** Removes a webhook with its log: it is told nothing more, and its secret is gone. Refuses as `switchWebhook`. */
export async function removeWebhook(actor: Actor, input: unknown): Promise<Result<void>> {
  const wanted = readInput(WEBHOOK_AT, input);
  if (!wanted.ok) return wanted;
  const { webhookId, revision } = wanted.value;
  return onWebhook(actor, webhookId, revision, async (tx, webhook) => {
    await tx.webhook.delete({ where: { id: webhookId } });
    return ok({ action: 'webhook.remove', data: { url: webhook.url } });
  });
}

/**
 * Sends a message once more, as it was: the same id and the same words, signed anew.
 * @returns where it goes; `not-found`, `forbidden`, `invalid-input` while it is still waiting
 */
export async function replayDelivery(actor: Actor, input: unknown): Promise<Result<Target>> {
  const wanted = readInput(DELIVERY, input);
  if (!wanted.ok) return wanted;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'webhooks');
    if (!permitted.ok) return permitted;
    const sent = await tx.delivery.findUnique({ where: { id: wanted.value.deliveryId } });
    if (!sent) return refuse('not-found');
    if (sent.state === 'waiting') return refuse('invalid-input', { about: 'It is still being tried.' });
    const { webhookId, url, messageId, event, about, body } = sent;
    await storeDeliveries(tx, [{ webhookId, url, messageId, event, about, body }]);
    await record(tx, permitted.value, { action: 'delivery.replay', data: { url, event, about } });
    return ok(webhookId);
  });
}

function onWebhook(
  actor: Actor,
  id: string,
  revision: number,
  change: (tx: Tx, webhook: Webhook) => Promise<Result<EventBody>>,
): Promise<Result<void>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'webhooks');
    if (!permitted.ok) return permitted;
    const raised = await tx.webhook.updateMany({ where: { id, revision }, data: { revision: { increment: 1 } } });
    const webhook = await tx.webhook.findUnique({ where: { id } });
    if (!webhook) return refuse('not-found');
    if (raised.count === 0) return refuse('stale');
    const changed = await change(tx, webhook);
    if (!changed.ok) return changed;
    await record(tx, permitted.value, changed.value);
    return ok(undefined);
  });
}
