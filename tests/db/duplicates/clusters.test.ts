import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { asJson } from '../../../lib/articles/changes/rows';
import { db } from '../../../lib/db/client';
import { mergeCluster, mergeSure, takeOut } from '../../../lib/duplicates/clusters/commands';
import { clusterDesk, clusterOf, openClusters } from '../../../lib/duplicates/clusters/queries';
import { dismissPair } from '../../../lib/duplicates/commands';
import type { ClusterView } from '../../../lib/duplicates/view';
import { undoBatch, undoLast, unmerge } from '../../../lib/review/commands';
import { makeUser } from '../../support/builders';
import { makeImporter, pairsOf, story } from './stories';

let actor: Actor;
let take: Awaited<ReturnType<typeof makeImporter>>['take'];

beforeAll(async () => {
  ({ actor, take } = await makeImporter());
});

/** Takes in one story from three sources, of which the first has all paragraphs. */
async function threeOf(seed: number) {
  const whole = await take(story(seed), { source: 'Harbour Daily' });
  const same = await take(story(seed), { source: 'Hill Radio' });
  const short = await take(story(seed, 3), { source: 'Valley Post' });
  return { whole, same, short, ids: [whole.id, same.id, short.id].sort() };
}
const idsOf = (cluster: ClusterView | null) => (cluster?.members ?? []).map(({ id }) => id).sort();
const asSeen = (cluster: ClusterView | null) => ({
  leadId: cluster?.suggestedLeadId ?? '',
  memberIds: (cluster?.members ?? []).map(({ id }) => id).filter((id) => id !== cluster?.suggestedLeadId),
  revisions: Object.fromEntries((cluster?.members ?? []).map(({ id, revision }) => [id, revision])),
});
async function stateOf(ids: string[]) {
  const rows = await db().article.findMany({
    where: { id: { in: ids } },
    orderBy: { id: 'asc' },
    include: { topics: true },
  });
  return rows.map((row) => ({ ...asJson('article', row), text: row.text, topics: row.topics }));
}

describe('a cluster', () => {
  it('lists what is one story, says which is longest and first, and suggests a lead', async () => {
    const { whole, ids } = await threeOf(1);
    const { clusters } = await openClusters();
    const cluster = clusters.find((each) => idsOf(each).join() === ids.join());
    expect(cluster).toMatchObject({ suggestedLeadId: whole.id, doubts: [] });
    expect(cluster?.links).toHaveLength(3);
    expect(cluster?.members[0]).toMatchObject({
      id: whole.id,
      isLongest: true,
      isFirst: true,
      sourceName: 'Harbour Daily',
    });
    expect(await clusterOf(ids[2] ?? '')).toEqual(cluster);
  });

  it('is listed once, on one page, however many pages there are', async () => {
    for (let seed = 20; seed < 43; seed++) {
      await take(story(seed, 2), { source: 'Harbour Daily' });
      await take(story(seed, 2), { source: 'Hill Radio' });
    }
    const listed: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await openClusters(after);
      listed.push(...page.clusters.map((each) => idsOf(each).join()));
      if (!page.next) break;
      after = page.next;
    }
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.length).toBeGreaterThanOrEqual(23);
  });

  it('is merged in one act, of which each member can be taken out alone and exactly', async () => {
    const { whole, same, short, ids } = await threeOf(2);
    const before = await stateOf(ids);
    const merged = await mergeCluster(actor, asSeen(await clusterOf(whole.id)));
    expect(merged.ok).toBe(true);
    expect(await clusterOf(whole.id)).toBeNull();
    expect((await unmerge(actor, { articleId: same.id })).ok).toBe(true);
    const rows = await db().article.findMany({ where: { id: { in: ids } } });
    const status = new Map(rows.map((row) => [row.id, row.status]));
    expect([whole, same, short].map(({ id }) => status.get(id))).toEqual(['pending', 'pending', 'merged']);
    expect(idsOf(await clusterOf(same.id))).toEqual([whole.id, same.id].sort());
    expect((await unmerge(actor, { articleId: short.id })).ok).toBe(true);
    expect(await stateOf(ids)).toEqual(before);
  });

  it('takes what its lead lacks from the first that has it', async () => {
    const { whole, same, short } = await threeOf(3);
    await db().article.update({ where: { id: same.id }, data: { byline: 'By Bo' } });
    await db().article.update({ where: { id: short.id }, data: { byline: 'By Cy', caption: 'The bridge' } });
    await db().article.update({ where: { id: whole.id }, data: { byline: null } });
    const input = { ...asSeen(await clusterOf(whole.id)), leadId: whole.id, memberIds: [same.id, short.id] };
    expect((await mergeCluster(actor, input)).ok).toBe(true);
    const lead = await db().article.findUniqueOrThrow({ where: { id: whole.id } });
    expect(lead).toMatchObject({ byline: 'By Bo', caption: 'The bridge', bodyFromId: null });
  });

  it('gives its lead the parts that were chosen', async () => {
    const { whole, same, short } = await threeOf(4);
    const choices = { title: whole.id, body: short.id, caption: whole.id, byline: whole.id, date: same.id };
    expect((await mergeCluster(actor, { ...asSeen(await clusterOf(whole.id)), choices })).ok).toBe(true);
    const lead = await db().article.findUniqueOrThrow({ where: { id: whole.id } });
    expect(lead).toMatchObject({ bodyFromId: short.id, text: short.text });
  });

  it('mixes paragraphs of its lead and one member, and gives both back exactly', async () => {
    const told = story(70);
    const whole = await take(told, { source: 'Harbour Daily' });
    const same = await take(told, { source: 'Hill Radio' });
    const [title = '', first = '', second = '', ...rest] = told.split('\n\n');
    const edited = `${second} Ferries wait on both banks until noon.`;
    const changed = await take([title, first, edited, ...rest].join('\n\n'), { source: 'Valley Post' });
    const ids = [whole.id, same.id, changed.id].sort();
    const before = await stateOf(ids);
    const desk = await clusterDesk(whole.id, { leadId: whole.id, besideId: changed.id });
    const row = desk?.rows.findIndex(({ kind }) => kind === 'changed') ?? -1;
    const seen = { ...asSeen(desk?.cluster ?? null), leadId: whole.id, memberIds: [same.id, changed.id] };
    const paragraphs = { memberId: changed.id, picks: { [row]: 'b' } };

    const ofAThird = { ...seen, paragraphs, choices: { body: same.id } };
    expect(await mergeCluster(actor, ofAThird)).toMatchObject({ error: { code: 'invalid-input' } });
    const merged = await mergeCluster(actor, { ...seen, paragraphs });
    expect(merged.ok).toBe(true);
    const lead = await db().article.findUniqueOrThrow({ where: { id: whole.id } });
    expect(lead.text).toBe(whole.text.replace(second, edited));
    await undoBatch(actor, merged.ok ? merged.value.batchId : '');
    expect(await stateOf(ids)).toEqual(before);
  });

  it('does not take in what is none of it, nor what an editor kept apart, nor what changed since', async () => {
    const { whole, same, short } = await threeOf(5);
    const seen = asSeen(await clusterOf(whole.id));
    const stranger = await take(story(6));
    const withStranger = { ...seen, memberIds: [stranger.id], revisions: { ...seen.revisions, [stranger.id]: 1 } };
    expect(await mergeCluster(actor, withStranger)).toMatchObject({ error: { code: 'not-a-pair' } });
    const refused = (await pairsOf(short.id)).get(whole.id);
    await dismissPair(actor, { pairId: refused?.id });
    expect(idsOf(await clusterOf(whole.id))).not.toContain(short.id);
    expect(await mergeCluster(actor, seen)).toMatchObject({ error: { code: 'not-a-pair' } });
    await db().article.update({ where: { id: same.id }, data: { revision: { increment: 1 } } });
    expect(await mergeCluster(actor, { ...seen, memberIds: [same.id] })).toMatchObject({ error: { code: 'stale' } });
  });

  it('lets one article go for good, from all that are like it, and takes it back in as one act', async () => {
    const { whole, same, short, ids } = await threeOf(8);
    const out = await takeOut(actor, { articleId: short.id });
    expect(out).toMatchObject({ ok: true, value: { eventIds: [expect.any(String), expect.any(String)] } });
    expect(idsOf(await clusterOf(whole.id))).toEqual([whole.id, same.id].sort());
    expect(await clusterOf(short.id)).toBeNull();
    expect(await takeOut(actor, { articleId: short.id })).toMatchObject({ error: { code: 'not-a-pair' } });
    expect((await undoLast(actor)).ok).toBe(true);
    expect(idsOf(await clusterOf(short.id))).toEqual(ids);
  });

  it('is taken back whole by who undoes what they did last, but for what was taken out before', async () => {
    const { whole, same, short, ids } = await threeOf(9);
    const before = await stateOf(ids);
    await mergeCluster(actor, asSeen(await clusterOf(whole.id)));
    expect(await undoLast(actor)).toMatchObject({ value: { undone: 'merged 2 articles' } });
    expect(await stateOf(ids)).toEqual(before);
    await mergeCluster(actor, asSeen(await clusterOf(whole.id)));
    await unmerge(actor, { articleId: same.id });
    expect((await undoLast(actor)).ok).toBe(true);
    expect(await stateOf(ids)).toEqual(before);
    expect((await clusterOf(short.id))?.members).toHaveLength(3);
  });

  it('shows any of its articles beside any other, the suggested lead first where nobody says', async () => {
    const { whole, same, short } = await threeOf(14);
    expect(await clusterDesk(short.id)).toMatchObject({ a: { id: whole.id } });
    const desk = await clusterDesk(whole.id, { leadId: same.id, besideId: short.id });
    expect(desk).toMatchObject({ a: { id: same.id }, b: { id: short.id }, pairId: expect.any(String) });
    expect(desk?.rows.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'only-a', 'only-a']);
    expect(await clusterDesk(whole.id, { leadId: 'none' })).toMatchObject({ a: { id: whole.id } });
  });

  it('keeps the copy of a merged article, which is its lead’s from then on', async () => {
    const { whole, same, short } = await threeOf(7);
    await mergeCluster(actor, asSeen(await clusterOf(whole.id)));
    const late = await take(story(7), { source: 'Coast Weekly' });
    expect(idsOf(await clusterOf(late.id))).toEqual([whole.id, late.id].sort());
    expect([...(await pairsOf(late.id)).keys()]).toEqual([whole.id]);
    expect(await clusterOf(same.id)).toEqual(await clusterOf(short.id));
  });
});

describe('merging the sure ones', () => {
  it('gives an outcome for each, leaves what is not sure, and is taken back as one', async () => {
    const [sure, other] = [await threeOf(10), await threeOf(11)];
    const unsure = await take(`${story(12)}\n\nAt least 12 people were hurt when it fell in May.`, {
      source: 'Harbour Daily',
    });
    await take(`${story(12)}\n\nAt least 19 people were hurt when it fell in May.`, { source: 'Hill Radio' });
    const clusters = [];
    for (const id of [sure.whole.id, unsure.id, other.whole.id]) clusters.push(asSeen(await clusterOf(id)));
    const before = await stateOf([...sure.ids, ...other.ids]);
    const merged = await mergeSure(actor, { clusters });
    if (!merged.ok) throw new Error(merged.error.message);
    expect(merged.value.outcomes.map(({ outcome }) => outcome.ok)).toEqual([true, false, true]);
    expect(merged.value.outcomes[1]?.outcome).toMatchObject({
      error: { message: expect.stringContaining('Numbers differ: 12 in one is 19 in another.') },
    });
    expect(await db().article.count({ where: { mergedIntoId: { in: [sure.whole.id, other.whole.id] } } })).toBe(4);
    const undone = await undoBatch(actor, merged.value.batchId);
    expect(undone.ok && undone.value.every(({ outcome }) => outcome.ok)).toBe(true);
    expect(await stateOf([...sure.ids, ...other.ids])).toEqual(before);
  });

  it('is not for viewers', async () => {
    const viewer = await makeUser('viewer');
    const clusters = [asSeen(await clusterOf((await threeOf(13)).whole.id))];
    expect(await mergeSure(viewer.actor, { clusters })).toMatchObject({ error: { code: 'forbidden' } });
  });
});
