import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { publishAll } from '../../../lib/publish/commands';
import { latestItems } from '../../../lib/publish/feeds/queries';
import { approve, approveWithSuggestions, undo } from '../../../lib/review/commands';
import { assignTopic, loadMediaTopics } from '../../../lib/topics/commands';
import { learnedTopics, suggestionsFor } from '../../../lib/topics/queries';
import { makeArticle, makeTopic, makeUser } from '../../support/builders';

let editor: Actor;
let topicIds: string[];
beforeAll(async () => {
  editor = (await makeUser('editor', 'Ada')).actor;
  topicIds = [await makeTopic('desk:tugs', 'Tugs'), await makeTopic('desk:tides', 'Tides')];
});

const stateOf = async (id: string) => {
  const { status, topics } = await db().article.findUniqueOrThrow({ where: { id }, include: { topics: true } });
  return {
    status,
    topics: topics.map(({ topicId, assignedAs, byName }) => `${topicId} ${assignedAs} ${byName}`).sort(),
  };
};

describe('approving with suggestions', () => {
  it('approves and accepts in one act, which teaches, and which one undo takes back', async () => {
    const { id: articleId } = await makeArticle({ title: 'Tug aground' });
    const done = await approveWithSuggestions(editor, { articleId, revision: 1, topicIds });
    expect(done.ok).toBe(true);
    expect(await stateOf(articleId)).toEqual({
      status: 'approved',
      topics: ['desk:tides suggestion Ada', 'desk:tugs suggestion Ada'],
    });
    const events = await db().auditEvent.findMany({ where: { articleIds: { has: articleId } } });
    expect(events).toMatchObject([{ action: 'article.approve', data: { accepted: ['Tugs', 'Tides'] } }]);
    expect((await learnedTopics()).map(({ id, fits }) => [id, fits])).toEqual([
      ['desk:tides', 1],
      ['desk:tugs', 1],
    ]);
    expect((await undo(editor, done.ok ? done.value.eventId : '')).ok).toBe(true);
    expect(await stateOf(articleId)).toEqual({ status: 'pending', topics: [] });
    expect(await learnedTopics()).toEqual([]);
  });

  it('does neither where one of the topics is retired or there already, or the article was changed', async () => {
    const { id: articleId } = await makeArticle();
    await assignTopic(editor, { articleId, revision: 1, topicId: 'desk:tugs' });
    const refused = await approveWithSuggestions(editor, { articleId, revision: 2, topicIds });
    expect(refused).toMatchObject({ error: { message: expect.stringContaining('It has the topic Tugs already.') } });
    expect(await stateOf(articleId)).toMatchObject({ status: 'pending', topics: ['desk:tugs person Ada'] });
    expect(await approveWithSuggestions(editor, { articleId, revision: 1, topicIds })).toMatchObject({
      error: { code: 'stale' },
    });
    await db().topic.update({ where: { id: 'desk:tides' }, data: { active: false } });
    expect(await approveWithSuggestions(editor, { articleId, revision: 2, topicIds: ['desk:tides'] })).toMatchObject({
      error: { message: expect.stringContaining('Tides is retired.') },
    });
  });

  it('approving alone publishes no suggestion', async () => {
    const { id: articleId } = await makeArticle({ title: 'Late goal wins cup match', lang: 'en' });
    expect((await approve(editor, { articleId, revision: 1 })).ok).toBe(true);
    expect(await stateOf(articleId)).toEqual({ status: 'approved', topics: [] });
  });

  it('is not for viewers', async () => {
    const { actor } = await makeUser('viewer');
    const { id: articleId } = await makeArticle();
    expect(await approveWithSuggestions(actor, { articleId, revision: 1, topicIds })).toMatchObject({
      error: { code: 'forbidden' },
    });
  });
});

describe('what the machine suggests', () => {
  it('is published only where an editor accepted it', async () => {
    const publisher = (await makeUser('publisher')).actor;
    await loadMediaTopics({ kind: 'system', name: 'A test' });
    const title = 'Goalkeeper saves two penalties in the cup final';
    const text =
      'The striker missed twice before the goalkeeper lifted the cup. The coach praised the team and its fans.';
    const [left, taken] = [await makeArticle({ title, blocks: [text] }), await makeArticle({ title, blocks: [text] })];
    const [best] = await suggestionsFor({ ...left, title, text });
    expect(best).toMatchObject({ id: 'medtop:15000000' });
    const accepted = { articleId: taken.id, revision: 1, topicIds: [best?.id] };
    expect((await approveWithSuggestions(editor, accepted)).ok).toBe(true);
    expect((await approve(editor, { articleId: left.id, revision: 1 })).ok).toBe(true);
    const articles = [left, taken].map(({ id }) => ({ articleId: id, revision: 2 }));
    expect((await publishAll(publisher, articles)).ok).toBe(true);
    const items = (await latestItems()).filter((item) => item.title === title);
    expect(items.map(({ topics }) => topics.map(({ id }) => id)).sort()).toEqual([[], ['medtop:15000000']]);
  });
});
