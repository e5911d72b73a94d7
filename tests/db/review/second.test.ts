import { beforeAll, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { approve, reject, undo } from '../../../lib/review/commands';
import { isChosen } from '../../../lib/review/second/choose';
import { giveOpinion, setShare } from '../../../lib/review/second/commands';
import { nextBlind, readOpinions, shareNow } from '../../../lib/review/second/queries';
import { type MadeUser, makeArticle, makeTopic, makeUser } from '../../support/builders';

let admin: MadeUser;
let ada: MadeUser;
let bo: MadeUser;
beforeAll(async () => {
  admin = await makeUser('admin', 'Admin');
  [ada, bo] = [await makeUser('editor', 'Ada'), await makeUser('editor', 'Bo')];
  await db().user.update({ where: { id: admin.id }, data: { role: 'admin' } });
});
const setTo = (share: number) => setShare(admin.actor, { share });
const askedEverybody = async () =>
  (await Promise.all([ada, bo, admin].map(({ id }) => nextBlind(id)))).map(({ waiting }) => waiting);

it('is asked of nobody until an admin sets a share, which only an admin may', async () => {
  const { id } = await makeArticle();
  await approve(ada.actor, { articleId: id, revision: 1 });
  expect(await askedEverybody()).toEqual([0, 0, 0]);
  expect(await setShare(bo.actor, { share: 1 })).toMatchObject({ error: { code: 'forbidden' } });
  expect(await setShare(admin.actor, { share: 1.2 })).toMatchObject({ error: { code: 'invalid-input' } });
  expect(await setTo(1)).toMatchObject({ ok: true });
  expect(await setTo(1)).toMatchObject({ error: { code: 'invalid-input' } });
  expect(await shareNow()).toMatchObject({ share: 1, byName: 'Admin' });
  // What was decided before is not asked about.
  expect(await askedEverybody()).toEqual([0, 0, 0]);
});

it('goes blind to one other editor, once, and changes nothing about the article', async () => {
  const topic = await makeTopic('house:1', 'our town');
  const { id } = await makeArticle({ title: 'The dam', blocks: ['It is open.'], topics: [topic] });
  await approve(ada.actor, { articleId: id, revision: 1 });
  const [ofAda, ofBo, ofAdmin] = await askedEverybody();
  expect(ofAda).toBe(0);
  expect([ofBo, ofAdmin].toSorted()).toEqual([0, 1]);
  const [second, other] = ofBo === 1 ? [bo, admin] : [admin, bo];
  const { next } = await nextBlind(second.id);
  expect(next).toMatchObject({ title: 'The dam', blocks: [{ text: 'It is open.' }] });
  expect(JSON.stringify(next)).not.toMatch(/approved|Ada|house:1|our town/);
  const opinion = { eventId: next?.eventId ?? '', verdict: 'reject', code: 'outdated', topicIds: [] };
  expect(await giveOpinion(other.actor, opinion)).toMatchObject({ error: { code: 'not-found' } });
  expect(await giveOpinion(ada.actor, opinion)).toMatchObject({ error: { code: 'not-found' } });
  expect(await giveOpinion(second.actor, { ...opinion, code: null })).toMatchObject({
    error: { code: 'invalid-input' },
  });
  expect(await giveOpinion(second.actor, opinion)).toMatchObject({ ok: true });
  expect(await giveOpinion(second.actor, opinion)).toMatchObject({ error: { code: 'not-found' } });
  expect(await db().article.findUnique({ where: { id }, select: { status: true, revision: true } })).toEqual({
    status: 'approved',
    revision: 2,
  });
  const { verdict, disagreements } = await readOpinions();
  expect(verdict).toMatchObject({ cases: 1, observed: 0 });
  expect(disagreements).toMatchObject([
    { title: 'The dam', first: { by: 'Ada', verdict: 'approve' }, second: { verdict: 'reject', code: 'outdated' } },
  ]);
});

it('is not asked any more on a decision that was taken back, nor compared', async () => {
  const { id } = await makeArticle();
  const done = await reject(ada.actor, { articleId: id, revision: 1, code: 'outdated', note: null });
  const waiting = async () => (await askedEverybody()).reduce((sum, count) => sum + count, 0);
  const before = await waiting();
  await undo(ada.actor, done.ok ? done.value.eventId : '');
  expect(await waiting()).toBe(before - 1);
});

it('is asked on the decisions that the hash chooses: the database and the program choose alike', async () => {
  await setTo(0.3);
  const events: string[] = [];
  for (let at = 0; at < 12; at += 1) {
    const { id } = await makeArticle();
    const done = await approve(ada.actor, { articleId: id, revision: 1 });
    if (done.ok) events.push(done.value.eventId);
  }
  const asked = (await askedEverybody()).reduce((sum, count) => sum + count, 0);
  expect(asked).toBe(events.filter((id) => isChosen(id, 0.3)).length);
});
