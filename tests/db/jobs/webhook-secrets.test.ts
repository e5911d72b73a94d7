import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '../../../lib/db/client';
import { type Network, openNetwork } from '../../../lib/import/fetch';
import { readNetworks } from '../../../lib/import/network/addresses';
import { takeTurn } from '../../../lib/import/turns/store';
import { announceDue } from '../../../lib/jobs/announce';
import { deliverTo } from '../../../lib/jobs/deliver';
import { publish } from '../../../lib/publish/commands';
import { addWebhook, replaceSecret, settleSecrets } from '../../../lib/publish/webhooks/commands';
import { webhooks } from '../../../lib/publish/webhooks/queries';
import { forgetDeliveries } from '../../../lib/publish/webhooks/store';
import { type MadeUser, makeArticle, makeUser } from '../../support/builders';
import { type Loopback, openLoopback } from '../../support/loopback';

let server: Loopback;
let network: Network;
let admin: MadeUser;
let received: { headers: IncomingHttpHeaders; body: string }[] = [];

beforeAll(async () => {
  server = await openLoopback((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(pieces).toString() });
      response.end();
    });
  });
  process.env.COPYDESK_ALLOWED_NETWORKS = '127.0.0.1/32';
  network = openNetwork({ allowed: readNetworks('127.0.0.1/32'), agent: 'test', takeTurn });
  admin = await makeUser('admin', 'Ada');
});
afterAll(async () => {
  await network.close();
  await server.close();
});

async function add() {
  await db().webhook.deleteMany();
  const added = await addWebhook(admin.actor, { url: server.url });
  if (!added.ok) throw new Error(added.error.message);
  return added.value;
}
async function replaced(webhookId: string, revision: number): Promise<string> {
  const done = await replaceSecret(admin.actor, { webhookId, revision });
  if (!done.ok) throw new Error(done.error.message);
  return done.value.secret;
}
/** Publishes a story, and tells which of some secrets its message is signed with, as a receiver finds out. */
async function signedWith(webhookId: string, secrets: Record<string, string>): Promise<string[]> {
  received = [];
  const { id, revision } = await makeArticle({ status: 'approved' });
  await publish(admin.actor, { articleId: id, revision });
  await announceDue();
  await deliverTo(network, webhookId);
  const [{ headers, body } = { headers: {}, body: '' }] = received;
  const signatures = String(headers['webhook-signature']).split(' ');
  const fits = (secret: string) => {
    const mac = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'));
    return `v1,${mac.update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`).digest('base64')}`;
  };
  return signatures.map(
    (signature) => Object.keys(secrets).find((name) => fits(secrets[name] ?? '') === signature) ?? '?',
  );
}

test('a secret is replaced: both sign for a day, then the new one alone', async () => {
  const { webhookId, secret: old } = await add();
  const secrets = { old, new: await replaced(webhookId, 1) };
  expect(await signedWith(webhookId, secrets)).toEqual(['new', 'old']);
  const [{ oldSecretUntil } = { oldSecretUntil: null }] = await webhooks();
  const hours = (Date.parse(oldSecretUntil ?? '') - Date.now()) / 3_600_000;
  expect([hours > 23.9, hours <= 24]).toEqual([true, true]);
  await db().webhook.update({ where: { id: webhookId }, data: { oldSecretUntil: new Date() } });
  expect(await signedWith(webhookId, secrets)).toEqual(['new']);
  expect(await webhooks()).toMatchObject([{ oldSecretUntil: null }]);
  await forgetDeliveries(30);
  expect(await db().webhook.findFirst()).toMatchObject({ secret: secrets.new, oldSecret: null, oldSecretUntil: null });
});

test('the old one can be ended at once, and the new one taken back', async () => {
  const { webhookId, secret: first } = await add();
  const second = await replaced(webhookId, 1);
  expect(await settleSecrets(admin.actor, { webhookId, revision: 2, keep: 'old' })).toMatchObject({ ok: true });
  expect(await signedWith(webhookId, { first, second })).toEqual(['first']);
  const third = await replaced(webhookId, 3);
  expect(await settleSecrets(admin.actor, { webhookId, revision: 4, keep: 'new' })).toMatchObject({ ok: true });
  expect(await signedWith(webhookId, { first, second, third })).toEqual(['third']);
  const acts = await db().auditEvent.findMany({
    where: { action: 'webhook.secret' },
    orderBy: { id: 'desc' },
    take: 4,
  });
  expect(acts.map(({ data }) => data)).toEqual(
    ['ended', 'replaced', 'taken-back', 'replaced'].map((what) => ({ url: `${server.url}/`, what })),
  );
  expect(JSON.stringify(acts, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
    'whsec_',
  );
});

test('is refused to all but admins, on what was seen before, and where two sign or only one', async () => {
  const { webhookId } = await add();
  const publisher = await makeUser('publisher');
  expect(await replaceSecret(publisher.actor, { webhookId, revision: 1 })).toMatchObject({
    error: { code: 'forbidden' },
  });
  const lonely = await settleSecrets(admin.actor, { webhookId, revision: 1, keep: 'new' });
  expect(lonely).toMatchObject({ error: { code: 'invalid-input', message: expect.stringContaining('Only one') } });
  const both = await Promise.all([1, 2].map(() => replaceSecret(admin.actor, { webhookId, revision: 1 })));
  expect(both.map((done) => (done.ok ? 'done' : done.error.code)).sort()).toEqual(['done', 'stale']);
  expect(await replaceSecret(admin.actor, { webhookId, revision: 2 })).toMatchObject({
    error: { code: 'invalid-input', message: expect.stringContaining('Two secrets') },
  });
});
