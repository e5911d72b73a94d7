import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { deskHistory } from '../../../lib/audit/queries';
import { undo } from '../../../lib/review/commands';
import { assignTopic } from '../../../lib/topics/commands';
import { createTopic, retireTopic } from '../../../lib/topics/desk/commands';
import { deskSchemes, deskTopics, searchTopics, topicTree } from '../../../lib/topics/queries';
import { createScheme, renameScheme, retireScheme } from '../../../lib/topics/schemes/commands';
import { makeArticle, makeUser } from '../../support/builders';

let admin: Actor;
let editor: Actor;
beforeAll(async () => {
  admin = (await makeUser('admin', 'Ada')).actor;
  editor = (await makeUser()).actor;
});

const done = async (act: Promise<{ ok: boolean; value?: { eventId: string } }>) => {
  const result = await act;
  expect(result).toMatchObject({ ok: true });
  return result.value?.eventId ?? '';
};
const named = async (name: string) => {
  const scheme = (await deskSchemes()).find((one) => one.name === name);
  if (!scheme) throw new Error(`No scheme is called ${name}.`);
  return { scheme: scheme.key, revision: scheme.revision, active: scheme.active };
};
const makeScheme = async (name: string) => {
  await done(createScheme(admin, { name }));
  return named(name);
};
const makeTopicIn = async (scheme: string, label: string) => {
  await done(createTopic(admin, { scheme, label, parentId: null, aliases: [], note: '' }));
  const topic = (await deskTopics()).find((one) => one.scheme === scheme && one.label === label);
  if (!topic) throw new Error(`${scheme} has no topic ${label}.`);
  return topic;
};

describe('schemes of the desk', () => {
  it('begin with one, and number their topics each by themselves', async () => {
    expect((await deskSchemes())[0]).toMatchObject({ key: 'desk', name: 'Desk', active: true });
    await makeScheme('Regions');
    const region = await makeTopicIn('regions', 'Georgia');
    const other = await makeTopicIn('desk', 'Georgia');
    expect([region.id, other.id]).toEqual(['regions:0001', 'desk:0001']);
    const found = (await searchTopics('georgia')).map(({ id, scheme }) => [id, scheme]);
    expect(found.slice(0, 2)).toEqual([
      ['desk:0001', 'Desk'],
      ['regions:0001', 'Regions'],
    ]);
    expect((await topicTree()).desk.map(({ id }) => id)).toEqual(expect.arrayContaining(['regions:0001']));
  });

  it('are for admins to make and change; names are their own, and a change on an old state is refused', async () => {
    const at = await makeScheme('Campaigns');
    for (const refused of [
      createScheme(editor, { name: 'Mine' }),
      renameScheme(editor, { ...at, name: 'Mine' }),
      retireScheme(editor, { ...at, active: false }),
    ]) {
      expect(await refused).toMatchObject({ error: { code: 'forbidden' } });
    }
    expect(await createScheme(admin, { name: 'campaigns' })).toMatchObject({ error: { code: 'invalid-input' } });
    expect(await createScheme(admin, { name: '  ' })).toMatchObject({ error: { code: 'invalid-input' } });
    const eventId = await done(renameScheme(admin, { ...at, name: 'Series' }));
    expect(await renameScheme(admin, { ...at, name: 'Too late' })).toMatchObject({ error: { code: 'stale' } });
    expect(await named('Series')).toMatchObject({ scheme: 'campaigns' });
    expect(await undo(editor, eventId)).toMatchObject({ error: { code: 'forbidden' } });
    await done(undo(admin, eventId));
    expect(await named('Campaigns')).toMatchObject({ scheme: 'campaigns' });
  });

  it('a retired one is retired with its topics, which articles keep; one undo brings all of it back', async () => {
    const { scheme } = await makeScheme('Seasons');
    const topic = await makeTopicIn(scheme, 'Harvest');
    const { id: articleId } = await makeArticle({ topics: [topic.id] });
    const eventId = await done(retireScheme(admin, { ...(await named('Seasons')), active: false }));
    expect((await deskHistory()).events[0]?.sentence).toBe('retired the scheme Seasons with 1 topic');
    expect(await searchTopics('harvest')).toEqual([]);
    const other = await makeArticle();
    expect(await assignTopic(editor, { articleId: other.id, revision: 1, topicId: topic.id })).toMatchObject({
      error: { message: expect.stringContaining('Harvest is retired.') },
    });
    const terms = { scheme, label: 'Sowing', parentId: null, aliases: [], note: '' };
    expect(await createTopic(admin, terms)).toMatchObject({
      error: { message: expect.stringContaining('The scheme Seasons is retired.') },
    });
    const at = { topicId: topic.id, revision: topic.revision + 1 };
    expect(await retireTopic(admin, { ...at, active: true })).toMatchObject({ error: { code: 'invalid-input' } });
    expect((await topicTree()).desk.find(({ id }) => id === topic.id)).toMatchObject({ active: false, count: 1 });
    await done(undo(admin, eventId));
    expect((await searchTopics('harvest'))[0]).toMatchObject({ id: topic.id });
    expect(articleId).not.toBe(other.id);
    expect(await named('Seasons')).toMatchObject({ active: true });
  });

  it('of two who make one of the same name at once, one does', async () => {
    const made = await Promise.all(['Tides', 'tides'].map((name) => createScheme(admin, { name })));
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
