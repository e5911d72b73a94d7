'use server';

import { askForReplay, askToSwitchWebhook } from '@/lib/jobs/ask';
import { addWebhook, removeWebhook, replaceSecret, settleSecrets } from '@/lib/publish/webhooks/commands';
import { act } from '../act';

export async function addWebhookAction(url: string) {
  return act((actor) => addWebhook(actor, { url }));
}

export async function switchWebhookAction(at: { webhookId: string; revision: number; active: boolean }) {
  return act((actor) => askToSwitchWebhook(actor, at));
}

export async function replaceSecretAction(at: { webhookId: string; revision: number }) {
  return act((actor) => replaceSecret(actor, at));
}

export async function settleSecretsAction(at: { webhookId: string; revision: number; keep: 'new' | 'old' }) {
  return act((actor) => settleSecrets(actor, at));
}

export async function removeWebhookAction(at: { webhookId: string; revision: number }) {
  return act((actor) => removeWebhook(actor, at));
}

export async function replayAction(deliveryId: string) {
  return act((actor) => askForReplay(actor, { deliveryId }));
}
