import { createHmac, randomBytes } from 'node:crypto';

/** 256 bits, the strength of the hash. */
const SECRET_BYTES = 32;
const PREFIX = 'whsec_';

/** Makes a webhook's secret, written as the Standard Webhooks specification has it, so that its libraries take it. */
export const newSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64');

/** What is sent to a webhook: which message, at what moment (seconds since 1970), and the body as it goes over the wire. */
export type Message = { id: string; timestamp: number; body: string };

/**
 * Signs a message: HMAC-SHA256 over id, time and body. A receiver makes the same with its secret and compares, and refuses what is older
 * than a few minutes, so that nobody can send again what they overheard. Source: Standard Webhooks 1.0.0, symmetric signatures; while a
 * secret is replaced both sign, and a receiver takes the message where one of the signatures fits.
 * @param secrets the newest first
 * @returns the headers that go with it
 */
export function signedHeaders(secrets: readonly string[], { id, timestamp, body }: Message): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signatures.join(' ') };
}
