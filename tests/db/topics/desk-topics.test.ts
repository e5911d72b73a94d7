import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { undo } from '../../../lib/review/commands';
import { topicIdsBelow } from '../../../lib/topics/below/queries';
import { assignTopic, loadMediaTopics } from '../../../lib/topics/commands';
import { createTopic, editTopic, mergeTopics, retireTopic } from '../../../lib/topics/desk/commands';
import { deskTopics, learnedTopics, searchTopics, topicTree } from '../../../lib/topics/queries';
import { makeArticle, makeUser } from '../../support/builders';

let admin: Actor;
let editor: Actor;
beforeAll(async () => {
  admin = (await makeUser('admin', 'Ada')).actor;
  editor = (await makeUser()).actor;
});

const TERMS = { parentId: null, aliases: [] as string[], note: '' };
const done = async (act: Promise<{ ok: boolean; value?: { eventId: string } }>) => {
  const result = await act;
  expect(result).toMatchObject({ ok: true });
  return result.value?.eventId ?? '';
};
const named = async (label: string) => {
  const topic = (await deskTopics()).find((one) => one.label === label);
  if (!topic) throw new Error(`No topic is called ${label}.`);
  return topic;
};
const make = async (label: string, more: { parentId?: string; aliases?: string[]; note?: string } = {}) => {
  await done(createTopic(admin, { ...TERMS, label, ...more }));
  return named(label);
};
const give = async (topicId: string) => {
  const { id } = await makeArticle({ title: 'Quay closed' });
  await done(assignTopic(editor, { articleId: id, revision: 1, topicId, suggested: false }));
  return id;
};
const topicsOf = async (articleId: string) =>
  (await db().articleTopic.findMany({ where: { articleId }, orderBy: { topicId: 'asc' } })).map((row) => row.topicId);

describe('topics of the desk', () => {
  it('are found by name, by other names in any language, and by code, beside those of IPTC', async () => {
    await done(loadMediaTopics({ kind: 'system', name: 'A test' }).then((loaded) => ({ ok: loaded.ok })));
    const { id } = await make('Night ferries', { aliases: ['Nachtfähren', 'کشتی شبانه'], note: 'Only after ten.' });
    expect(id).toBe('desk:0001');
    for (const query of ['night', 'nachtfahren', 'كشتي', 'desk:0001', '0001']) {
      expect((await searchTopics(query))[0]).toMatchObject({ id, label: 'Night ferries', note: 'Only after ten.' });
    }
    expect((await searchTopics('sport'))[0]?.id).toBe('medtop:15000000');
  });

  it('stand in a tree of their own, counted with those below', async () => {
    const above = await make('Coast');
    const below = await make('Lighthouses', { parentId: above.id });
    await give(below.id);
    expect(await topicIdsBelow(above.id)).toEqual([above.id, below.id]);
    expect(await topicIdsBelow('desk:none')).toEqual([]);
    const root = (await topicTree()).desk.find(({ id }) => id === above.id);
    expect(root).toMatchObject({ label: 'Coast', count: 0, countBelow: 1, children: [{ label: 'Lighthouses' }] });
  });

  it('are for admins to make and change; editors use them', async () => {
    expect(await createTopic(editor, { ...TERMS, label: 'Mine' })).toMatchObject({ error: { code: 'forbidden' } });
    const { id, revision } = await make('Ours');
    const at = { topicId: id, revision };
    expect(await editTopic(editor, { ...TERMS, ...at, label: 'Mine' })).toMatchObject({ error: { code: 'forbidden' } });
    expect(await retireTopic(editor, { ...at, active: false })).toMatchObject({ error: { code: 'forbidden' } });
    expect(await mergeTopics(editor, { ...at, intoId: id })).toMatchObject({ error: { code: 'forbidden' } });
    expect(await topicsOf(await give(id))).toEqual([id]);
  });

  it('a change on an old state is refused, one that was made can be undone, by admins', async () => {
    const { id, revision } = await make('Tides', { aliases: ['Gezeiten'] });
    const at = { topicId: id, revision };
    const eventId = await done(editTopic(admin, { ...TERMS, ...at, label: 'Tides and currents' }));
    expect(await editTopic(admin, { ...TERMS, ...at, label: 'Too late' })).toMatchObject({ error: { code: 'stale' } });
    expect(await undo(editor, eventId)).toMatchObject({ error: { code: 'forbidden' } });
    await done(undo(admin, eventId));
    expect(await named('Tides')).toMatchObject({ aliases: ['Gezeiten'] });
  });

  it('a retired one keeps its articles, is no longer found, and takes no new articles', async () => {
    const { id, revision } = await make('Fog');
    const articleId = await give(id);
    const eventId = await done(retireTopic(admin, { topicId: id, revision, active: false }));
    expect(await topicsOf(articleId)).toEqual([id]);
    expect((await searchTopics('fog')).map((hit) => hit.id)).not.toContain(id);
    const other = await makeArticle();
    expect(
      await assignTopic(editor, { articleId: other.id, revision: 1, topicId: id, suggested: false }),
    ).toMatchObject({ error: { code: 'invalid-input' } });
    await done(undo(admin, eventId));
    expect((await searchTopics('fog')).map((hit) => hit.id)).toContain(id);
  });

  it('making one can be undone, also when an article has it: then it is retired', async () => {
    const eventId = await done(createTopic(admin, { ...TERMS, label: 'Spindrift' }));
    const { id } = await named('Spindrift');
    const articleId = await give(id);
    await done(undo(admin, eventId));
    expect(await named('Spindrift')).toMatchObject({ active: false });
    expect(await topicsOf(articleId)).toEqual([id]);
  });

  it('merging moves the articles and the names, teaches the other topic, and can be undone', async () => {
    const [from, into] = [await make('Wharfs', { aliases: ['Kais'] }), await make('Docks')];
    const [one, both] = [await give(from.id), await give(from.id)];
    await done(assignTopic(editor, { articleId: both, revision: 2, topicId: into.id, suggested: false }));
    const at = { topicId: from.id, revision: from.revision, intoId: into.id };
    const eventId = await done(mergeTopics(admin, at));
    expect([await topicsOf(one), await topicsOf(both)]).toEqual([[into.id], [into.id]]);
    expect((await searchTopics('kais'))[0]?.id).toBe(into.id);
    expect(await topicIdsBelow(from.id)).toContain(into.id);
    expect((await learnedTopics()).find(({ id }) => id === into.id)).toMatchObject({ fits: 3 });
    expect(await mergeTopics(admin, at)).toMatchObject({ error: { code: 'stale' } });
    await done(undo(admin, eventId));
    expect([await topicsOf(one), await topicsOf(both)]).toEqual([[from.id], [from.id, into.id].sort()]);
    expect((await searchTopics('kais'))[0]?.id).toBe(from.id);
    expect((await learnedTopics()).find(({ id }) => id === into.id)).toMatchObject({ fits: 1 });
  });

  it('two who make topics at once get a topic each, and two of one name do not', async () => {
    const made = await Promise.all(['Reef', 'Shoal'].map((label) => createTopic(admin, { ...TERMS, label })));
    expect(made.every(({ ok }) => ok)).toBe(true);
    const twice = await Promise.all(['Surf', 'surf'].map((label) => createTopic(admin, { ...TERMS, label })));
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
