import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { disablePerson } from '../../../lib/access/people/commands';
import { db } from '../../../lib/db/client';
import { listen } from '../../../lib/db/listen';
import { sayWhere } from '../../../lib/live/commands';
import type { Client } from '../../../lib/live/hub';
import { DESK_CHANNEL, type Notice, readNotice } from '../../../lib/live/notice';
import { CLAIMED_MS, GONE_AFTER_MS } from '../../../lib/live/presence';
import { liveHub, standingSince, stillAdmitted } from '../../../lib/live/queries';
import { approve } from '../../../lib/review/commands';
import { makeArticle, makeUser } from '../../support/builders';

const heard: Notice[] = [];
listen(DESK_CHANNEL, (payload) => {
  const notice = payload === null ? null : readNotice(payload);
  if (notice) heard.push(notice);
});
const present = async () => (await standingSince(null)).present;

test('an act is told to every server with its commit; what is refused is not', async () => {
  const { actor, id: by } = await makeUser('editor', 'Ada');
  const { id } = await makeArticle();
  await approve(actor, { articleId: id, revision: 9 });
  await approve(actor, { articleId: id, revision: 1 });
  const told = { kind: 'act', action: 'article.approve', by, name: 'Ada', articleIds: [id], more: false };
  await expect.poll(() => heard.filter((notice) => notice.kind === 'act' && notice.by === by)).toMatchObject([told]);
});

test('whoever comes back is told what they missed, and whoever missed too much that they did', async () => {
  const { actor } = await makeUser('editor', 'Bo');
  const { last } = await standingSince(null);
  const { id } = await makeArticle();
  await approve(actor, { articleId: id, revision: 1 });
  const since = await standingSince(last);
  expect(since.acts.at(-1)).toMatchObject({ action: 'article.approve', name: 'Bo', articleIds: [id] });
  expect(since.missed).toBe(false);
  expect((await standingSince('no number')).acts).toEqual([]);
  await db().auditEvent.createMany({
    data: Array.from({ length: 220 }, () => ({ actorName: 'A test', action: 'import.start', data: {}, changes: [] })),
  });
  expect((await standingSince(since.last)).missed).toBe(true);
});

test('a person is at one article a tab; typing claims it for two minutes; leaving and silence end both', async () => {
  const { actor, id: userId } = await makeUser('editor', 'Cy');
  const [tab, one, two] = [randomUUID(), randomUUID(), randomUUID()];
  const now = Date.now();
  const mine = async () => (await present()).filter((notice) => notice.userId === userId);
  await sayWhere(actor, { tab, articleId: one, typing: true }, now);
  const claimedUntil = new Date(now + CLAIMED_MS).toISOString();
  expect(await mine()).toMatchObject([{ name: 'Cy', articleId: one, claimedUntil }]);
  await sayWhere(actor, { tab, articleId: one, typing: false }, now + 1_000);
  expect(await mine()).toMatchObject([{ articleId: one, claimedUntil }]);
  await sayWhere(actor, { tab, articleId: two, typing: false }, now);
  expect(await mine()).toMatchObject([{ articleId: two, claimedUntil: null }]);
  await sayWhere(actor, { tab, articleId: null, typing: false });
  expect(await mine()).toEqual([]);
  await sayWhere(actor, { tab, articleId: one, typing: false }, now - GONE_AFTER_MS - 1);
  expect(await mine()).toEqual([]);
  expect(await sayWhere(actor, { tab: 'x' })).toMatchObject({ error: { code: 'invalid-input' } });
});

test('a person who is switched off hears nothing more, and is nowhere', async () => {
  const admin = await makeUser('admin');
  const off = await makeUser('editor', 'Off');
  const signedIn = { ...off, actor: { kind: 'person' as const, id: off.id, sessionVersion: 1 } };
  let closed = false;
  const client: Client = {
    userId: off.id,
    send: () => true,
    admitted: stillAdmitted(signedIn),
    close: () => {
      closed = true;
    },
  };
  liveHub(async () => ({})).join(client);
  await sayWhere(off.actor, { tab: randomUUID(), articleId: randomUUID(), typing: false });
  await disablePerson(admin.actor, off.id);
  await expect.poll(() => closed).toBe(true);
  expect((await present()).filter(({ userId }) => userId === off.id)).toEqual([]);
  expect(await sayWhere(off.actor, { tab: randomUUID(), articleId: null, typing: false })).toMatchObject({
    error: { code: 'not-signed-in' },
  });
});

test('the history keeps which revision each article has since an act', async () => {
  const { actor } = await makeUser();
  const { id } = await makeArticle();
  await approve(actor, { articleId: id, revision: 1 });
  const [event] = await db().auditEvent.findMany({ where: { articleIds: { has: id } } });
  expect(event?.revisions).toEqual([2]);
});
