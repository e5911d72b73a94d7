'use server';

import { askForReplay, askToSwitchWebhook } from '@/lib/jobs/ask';
import { addWebhook, removeWebhook } from '@/lib/publish/webhooks/commands';
import { act } from '../act';

export async function addWebhookAction(url: string) {
  return act((actor) => addWebhook(actor, { url }));
}

export async function switchWebhookAction(at: { webhookId: string; revision: number; active: boolean }) {
  return act((actor) => askToSwitchWebhook(actor, at));
}

export async function removeWebhookAction(at: { webhookId: string; revision: number }) {
  return act((actor) => removeWebhook(actor, at));
}

export async function replayAction(deliveryId: string) {
  return act((actor) => askForReplay(actor, { deliveryId }));
}
