import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { undoBatch } from '../../../lib/review/commands';
import { stepsOf } from '../../../lib/review/steps/queries';
import { changeTopicOfMany } from '../../../lib/topics/bulk/commands';
import { assignTopic } from '../../../lib/topics/commands';
import { makeArticle, makeTopic, makeUser } from '../../support/builders';

let editor: Actor;
beforeAll(async () => {
  editor = (await makeUser()).actor;
});

const good = <T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const at = (ids: string[], revision = 1) => ids.map((articleId) => ({ articleId, revision }));
const madeArticles = async (count: number) =>
  (await Promise.all(Array.from({ length: count }, () => makeArticle()))).map(({ id }) => id);
const havers = async (topicId: string) =>
  (await db().articleTopic.findMany({ where: { topicId } })).map(({ articleId }) => articleId).sort();

describe('a topic for many articles', () => {
  it('is given to each at its own revision; one that is refused keeps none of the others back', async () => {
    const topicId = await makeTopic('desk:many', 'Many');
    const [one = '', has = '', other = '', stale = ''] = await madeArticles(4);
    good(await assignTopic(editor, { articleId: has, revision: 1, topicId }));
    const articles = [...at([one]), ...at([has], 2), ...at([other]), ...at([stale], 7)];
    const input = { batchId: null, act: 'assign', topicId, articles };
    const { batchId, outcomes } = good(await changeTopicOfMany(editor, input));
    expect(outcomes).toMatchObject([
      { articleId: one, outcome: { ok: true, value: { eventId: expect.any(String) } } },
      { articleId: has, outcome: { ok: true, value: null } },
      { articleId: other, outcome: { ok: true } },
      { articleId: stale, outcome: { error: { code: 'stale' } } },
    ]);
    expect(await havers(topicId)).toEqual([one, has, other].sort());
    good(await undoBatch(editor, batchId));
    expect(await havers(topicId)).toEqual([has]);
  });

  it('is taken off those that have it, in parts that are one step, and comes back with one undo', async () => {
    const { actor, id } = await makeUser('editor', 'Ada');
    const topicId = await makeTopic('desk:off', 'Off');
    const [one = '', other = '', without = ''] = await madeArticles(3);
    for (const articleId of [one, other]) good(await assignTopic(editor, { articleId, revision: 1, topicId }));
    const part = { act: 'remove', topicId };
    const { batchId } = good(await changeTopicOfMany(actor, { ...part, batchId: null, articles: at([one], 2) }));
    const second = { ...part, batchId, articles: [...at([other], 2), ...at([without])] };
    expect(good(await changeTopicOfMany(actor, second)).outcomes.map(({ outcome }) => outcome)).toMatchObject([
      { ok: true, value: { eventId: expect.any(String) } },
      { ok: true, value: null },
    ]);
    expect(await havers(topicId)).toEqual([]);
    expect(await stepsOf(id)).toMatchObject([{ sentence: 'removed the topic Off from 2 articles', standing: 2 }]);
    good(await undoBatch(actor, batchId));
    expect(await havers(topicId)).toEqual([one, other].sort());
  });

  it('is refused to a viewer, where it is retired, into the batch of somebody else, and of more than a second’s work', async () => {
    const topicId = await makeTopic('desk:few', 'Few');
    const articles = at(await madeArticles(1));
    const input = { batchId: null, act: 'assign', topicId, articles };
    const viewer = (await makeUser('viewer')).actor;
    expect(good(await changeTopicOfMany(viewer, input)).outcomes).toMatchObject([
      { outcome: { error: { code: 'forbidden' } } },
    ]);
    const { batchId } = good(await changeTopicOfMany(editor, input));
    const other = (await makeUser()).actor;
    expect(await changeTopicOfMany(other, { ...input, batchId })).toMatchObject({ error: { code: 'forbidden' } });
    await db().topic.update({ where: { id: topicId }, data: { active: false } });
    const further = { ...input, articles: at(await madeArticles(1)) };
    expect(good(await changeTopicOfMany(editor, further)).outcomes).toMatchObject([
      { outcome: { error: { message: expect.stringContaining('Few is retired.') } } },
    ]);
    for (const wrong of [[], at(Array.from({ length: 26 }, () => crypto.randomUUID()))]) {
      expect(await changeTopicOfMany(editor, { ...input, articles: wrong })).toMatchObject({
        error: { code: 'invalid-input' },
      });
    }
  });
});
