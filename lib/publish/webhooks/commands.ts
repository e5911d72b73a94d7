import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import type { EventBody } from '../../audit/events';
import { record } from '../../audit/store';
import { type Tx, transaction } from '../../db/transaction';
import { env } from '../../env';
import { readNetworks } from '../../import/network/addresses';
import { checkUrl } from '../../import/network/url';
import { ok, type Result, refuse } from '../../result';
import { DELIVERY, WEBHOOK_AT, WEBHOOK_TO_ADD, WEBHOOK_TO_SWITCH } from './input';
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

type WebhookRow = { url: string; active: boolean };

function onWebhook(
  actor: Actor,
  id: string,
  revision: number,
  change: (tx: Tx, webhook: WebhookRow) => Promise<Result<EventBody>>,
): Promise<Result<void>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'webhooks');
    if (!permitted.ok) return permitted;
    const raised = await tx.webhook.updateMany({ where: { id, revision }, data: { revision: { increment: 1 } } });
    const webhook = await tx.webhook.findUnique({ where: { id }, select: { url: true, active: true } });
    if (!webhook) return refuse('not-found');
    if (raised.count === 0) return refuse('stale');
    const changed = await change(tx, webhook);
    if (!changed.ok) return changed;
    await record(tx, permitted.value, changed.value);
    return ok(undefined);
  });
}
