import type { Network } from '../import/fetch';
import { retryAfter } from '../import/inlets/schedule';
import { statusTrouble } from '../import/network/response';
import { nextAttempt } from '../publish/webhooks/retry';
import { signedHeaders } from '../publish/webhooks/sign';
import { endTry, type HeldDelivery, holdDelivery, type Target, type Tried } from '../publish/webhooks/store';

/** A receiver has to say that it has it, not to work on it; and what it answers is not read. */
const LIMITS = { totalMs: 30_000, silenceMs: 15_000, maxBytes: 64 * 1024, maxWireBytes: 64 * 1024, maxRedirects: 0 };

/** What these mean of something that is sent, not asked for. */
const REFUSED: Record<number, string> = {
  401: 'It did not accept the message (401). Check that it has the secret.',
  403: 'It did not accept the message (403). Check that it has the secret.',
};

/** Sends what is due to one target, one delivery after another. */
export async function deliverTo(network: Network, target: Target): Promise<void> {
  for (;;) {
    const delivery = await holdDelivery(target);
    if (!delivery) return;
    await endTry(delivery.id, await tryOnce(network, delivery));
  }
}

async function tryOnce(network: Network, delivery: HeldDelivery): Promise<Tried> {
  const { url, body, messageId, secrets, attempts } = delivery;
  const timestamp = Math.floor(Date.now() / 1_000);
  const headers =
    secrets.length > 0
      ? { 'content-type': 'application/json', ...signedHeaders(secrets, { id: messageId, timestamp, body }) }
      : { 'content-type': 'application/x-www-form-urlencoded' };
  const sent = await network.fetch(url, { method: 'POST', body, headers, limits: LIMITS });
  if (!sent.ok) {
    const message =
      sent.error.kind === 'too-many-redirects'
        ? 'It sends on to another address. Messages are not sent on: give that address instead.'
        : sent.error.message;
    return failed(attempts, null, message, null);
  }
  const { status, headers: answered } = sent.value;
  if (status >= 200 && status < 300) return { state: 'delivered', status, message: null, nextAt: null };
  const message = REFUSED[status] ?? statusTrouble(status);
  return failed(attempts, status, message, retryAfter(answered['retry-after'], Date.now()));
}

function failed(attempts: number, status: number | null, message: string | null, asked: number | null): Tried {
  const nextAt = nextAttempt(attempts, asked, Date.now(), Math.random());
  return { state: nextAt ? 'waiting' : 'failed', status, message, nextAt };
}
