import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { joinReprint, mergeCluster, reviewReprint } from '../../../lib/duplicates/clusters/commands';
import { dismissPair } from '../../../lib/duplicates/commands';
import { approveAndPublish } from '../../../lib/publish/commands';
import { approve, editFields, reject, reopen, undo } from '../../../lib/review/commands';
import { queueFacets, waitingCounts } from '../../../lib/review/counts/queries';
import { queuePage } from '../../../lib/review/queries';
import { makeImporter, pairsOf, story } from './stories';

let actor: Actor;
let importer: Awaited<ReturnType<typeof makeImporter>>;

beforeAll(async () => {
  importer = await makeImporter();
  actor = importer.actor;
});

async function publishedStory(seed: number) {
  const article = await importer.take(story(seed));
  const done = await approveAndPublish(actor, { articleId: article.id, revision: 1 });
  if (!done.ok) throw new Error(done.error.message);
  return article;
}
const queued = async (reprint?: true) => (await queuePage({ status: 'pending', reprint }, {}, 500)).rows;
const isQueued = async (id: string) => (await queued()).some((row) => row.id === id);

describe('a reprint of a published story', () => {
  it('does not queue again, is counted and listed apart, and one act joins it to the story', async () => {
    const lead = await publishedStory(1);
    const before = await waitingCounts();
    const reprint = await importer.take(story(1, 4), { source: 'Hill Radio' });
    expect(reprint.reprintOfId).toBe(lead.id);
    expect(await isQueued(reprint.id)).toBe(false);
    expect((await waitingCounts()).pending).toBe(before.pending);
    expect((await queueFacets({ status: 'pending' }, randomUUID())).reprint).toBe(1);
    expect(await queued(true)).toMatchObject([{ id: reprint.id, reprintOf: { id: lead.id, status: 'published' } }]);
    const events = await db().auditEvent.findMany({ where: { action: 'reprint.arrive' } });
    expect(events).toMatchObject([{ actorName: 'Copydesk', articleIds: [reprint.id, lead.id] }]);
    const guid = (await db().publication.findUniqueOrThrow({ where: { articleId: lead.id } })).guid;
    expect((await joinReprint(actor, { articleId: reprint.id, revision: 1 })).ok).toBe(true);
    expect(await db().article.findUniqueOrThrow({ where: { id: reprint.id } })).toMatchObject({
      mergedIntoId: lead.id,
    });
    expect(await db().publication.findMany({ where: { articleId: { in: [lead.id, reprint.id] } } })).toMatchObject([
      { guid },
    ]);
  });

  it('queues when it has text of its own, and when its numbers are others', async () => {
    await publishedStory(2);
    const longer = await importer.take(story(2, 9), { source: 'Hill Radio' });
    expect([longer.reprintOfId, await isQueued(longer.id)]).toEqual([null, true]);
    const said = (dead: number) => `${story(12)}\n\nThe flood killed at least ${dead} people in the valley.`;
    const lead = await importer.take(said(12));
    await approveAndPublish(actor, { articleId: lead.id, revision: 1 });
    const other = await importer.take(said(19), { source: 'Hill Radio' });
    expect([other.reprintOfId, await isQueued(other.id)]).toEqual([null, true]);
    expect((await pairsOf(other.id)).get(lead.id)?.evidence).toMatchObject({
      cautions: ['Numbers differ: 12 in {a} is 19 in {b}.'],
    });
  });

  it('queues when an editor wants to read it, and when it is said to be none; both can be taken back', async () => {
    const lead = await publishedStory(3);
    const [one, other] = [
      await importer.take(story(3), { source: 'A' }),
      await importer.take(story(3, 4), { source: 'B' }),
    ];
    const reviewed = await reviewReprint(actor, { articleId: one.id, revision: 1 });
    expect([reviewed.ok, await isQueued(one.id)]).toEqual([true, true]);
    await undo(actor, reviewed.ok ? reviewed.value.eventId : '');
    expect(await isQueued(one.id)).toBe(false);
    expect((await dismissPair(actor, { pairId: (await pairsOf(other.id)).get(lead.id)?.id })).ok).toBe(true);
    expect(await isQueued(other.id)).toBe(true);
  });

  it('of the story’s merged member is one of the story', async () => {
    const lead = await importer.take(story(4, 6));
    const member = await importer.take(story(4, 5), { source: 'Hill Radio' });
    const revisions = { [lead.id]: 1, [member.id]: 1 };
    await mergeCluster(actor, { leadId: lead.id, memberIds: [member.id], revisions });
    expect((await approveAndPublish(actor, { articleId: lead.id, revision: 2 })).ok).toBe(true);
    const again = await importer.take(story(4, 5), { source: 'Coast Weekly' });
    expect(again.reprintOfId).toBe(lead.id);
    expect((await db().article.findUniqueOrThrow({ where: { id: member.id } })).status).toBe('merged');
  });
});

describe('a reprint of a rejected story', () => {
  it('queues, marked as such, and the rejected one stays rejected', async () => {
    const rejected = await importer.take(story(5));
    expect((await reject(actor, { articleId: rejected.id, revision: 1, code: 'off-topic', note: '' })).ok).toBe(true);
    const reprint = await importer.take(story(5), { source: 'Hill Radio' });
    expect((await queued()).find((row) => row.id === reprint.id)?.reprintOf).toMatchObject({
      ...{ id: rejected.id, status: 'rejected' },
    });
    expect((await db().article.findUniqueOrThrow({ where: { id: rejected.id } })).status).toBe('rejected');
  });
});

describe('a reprint of a story that goes back into review', () => {
  it('queues beside it again', async () => {
    const lead = await importer.take(story(6));
    await approve(actor, { articleId: lead.id, revision: 1 });
    const reprint = await importer.take(story(6), { source: 'Hill Radio' });
    expect(await isQueued(reprint.id)).toBe(false);
    await reopen(actor, { articleId: lead.id, revision: 2 });
    expect(await isQueued(reprint.id)).toBe(true);
  });
});

describe('“not duplicates”', () => {
  it('holds for good, also when one or the other is imported again, from elsewhere and with a word changed', async () => {
    const [one, other] = [await importer.take(story(7, 5)), await importer.take(`${story(7, 5)}\n\n${story(8, 3)}`)];
    const pair = (await pairsOf(one.id)).get(other.id);
    expect(pair).toMatchObject({ verdict: 'duplicate', state: 'proposed' });
    await dismissPair(actor, { pairId: pair?.id });
    const oneAgain = await importer.take(story(7, 5).replace(/\.$/, ', again.'), { source: 'Coast Weekly' });
    expect((await pairsOf(oneAgain.id)).get(other.id)?.state).toBe('dismissed');
    expect((await pairsOf(oneAgain.id)).get(one.id)?.state).toBe('proposed');
    const otherAgain = await importer.take(`${story(7, 5)}\n\n${story(8, 3)}`, { source: 'Hill Radio' });
    const states = await pairsOf(otherAgain.id);
    expect([one, oneAgain, other].map(({ id }) => states.get(id)?.state)).toEqual([
      'dismissed',
      'dismissed',
      'proposed',
    ]);
  });
});

describe('the same address', () => {
  it('makes a new state of the page a new version, also of an article that was edited, and across ways to write it', async () => {
    const url = 'https://harbour.example/bridge';
    const old = await importer.take(story(9), { url });
    await editFields(actor, { articleId: old.id, revision: 1 }, { title: 'The bridge is open' });
    const fresh = await importer.take(story(9, 8), { url: `${url}?utm_source=feed` });
    expect((await pairsOf(fresh.id)).get(old.id)).toMatchObject({ verdict: 'duplicate', isUpdate: true });
    expect((await pairsOf(fresh.id)).get(old.id)?.evidence).toMatchObject({ sameUrl: true });
  });
  it('follows an editor’s correction of it', async () => {
    const article = await importer.take(story(11));
    await editFields(
      actor,
      { articleId: article.id, revision: 1 },
      { canonicalUrl: 'https://www.hill.example/b?utm_x=1' },
    );
    const { urlKey } = await db().article.findUniqueOrThrow({ where: { id: article.id } });
    expect(urlKey).toBe('hill.example/b');
  });
});
