import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { articleHistory } from '../../../lib/audit/queries';
import { db } from '../../../lib/db/client';
import { startImport } from '../../../lib/import/commands';
import { intake } from '../../../lib/pipeline';
import { approve, undo, undoBatch } from '../../../lib/review/commands';
import { assignTopic, removeTopic } from '../../../lib/topics/commands';
import { learnedTopics } from '../../../lib/topics/queries';
import {
  applyTopicRule,
  saveAndApplyTopicRule,
  saveTopicRule,
  switchTopicRule,
} from '../../../lib/topics/rules/commands';
import { topicBench, topicRules } from '../../../lib/topics/rules/queries';
import type { Condition } from '../../../lib/topics/rules/rule';
import { makeArticle, makeTopic, makeUser } from '../../support/builders';

let editor: Actor;
let viewer: Actor;
beforeAll(async () => {
  editor = (await makeUser()).actor;
  viewer = (await makeUser('viewer')).actor;
});

const words = (...anyOf: string[]): Condition => ({ on: 'words', anyOf });
const rule = (topicId: string, conditions: Condition[], more: object = {}) => ({
  ...{ topicId, conditions, rule: null, name: '', note: '' },
  ...more,
});
const topicsOf = async (articleId: string) =>
  (await db().articleTopic.findMany({ where: { articleId }, orderBy: { topicId: 'asc' } })).map((row) => row.topicId);
const good = <T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const about = (word: string, more: Parameters<typeof makeArticle>[0] = {}) =>
  makeArticle({ title: 'A report', blocks: [`People spoke of the ${word} all day.`], ...more });

describe('a rule', () => {
  it('gives its topic at import, and the history says that it did', async () => {
    const topicId = await makeTopic('desk:lamps', 'Lamps');
    good(await saveTopicRule(editor, rule(topicId, [words('lamplighter*')], { name: 'Lighters' })));
    const importId = good(await startImport(editor, 'paste'));
    const text =
      'Lamplighters return to the old town\n\nThe lamplighters went round at dusk and lit ninety lamps by hand.\n';
    const bytes = new TextEncoder().encode(text);
    const { articles } = good(await intake(editor, importId, { name: 'lamps.txt', bytes }));
    const [article] = articles;
    if (!article) throw new Error('no article');
    const [assignment] = await db().articleTopic.findMany({ where: { articleId: article.id } });
    expect(assignment).toMatchObject({ topicId, assignedAs: 'rule', byName: 'Lighters' });
    const [last] = await articleHistory(article.id);
    expect(last).toMatchObject({
      who: 'The rule “Lighters”',
      sentence: 'assigned the topic Lamps by the rule “Lighters”',
      undoable: true,
    });
    expect((await learnedTopics()).map(({ id }) => id)).not.toContain(topicId);
    const { revision } = await db().article.findUniqueOrThrow({ where: { id: article.id } });
    good(await approve(editor, { articleId: article.id, revision }));
    expect((await learnedTopics()).find(({ id }) => id === topicId)).toMatchObject({ fits: 1, doesNotFit: 0 });
  });

  it('is shown on the bench with what it hits before it is saved, and then what it newly and no longer hits', async () => {
    const topicId = await makeTopic('desk:bells', 'Bells');
    const [one, other] = [await about('carillon'), await about('campanile')];
    const trial = { topicId, conditions: [words('carillon')], ruleId: null };
    expect(good(await topicBench(editor, trial))).toMatchObject({
      ...{ hits: 1, newly: 0, noLonger: 0, refusal: null, toChange: { open: 1, published: 0 } },
      articles: [{ id: one.id, effect: 'assign', hits: [{ words: 'carillon' }] }],
    });
    const { ruleId } = good(await saveTopicRule(editor, rule(topicId, [words('carillon')])));
    const changed = good(await topicBench(editor, { ...trial, conditions: [words('campanile')], ruleId }));
    expect(changed).toMatchObject({ hits: 1, newly: 1, noLonger: 1 });
    expect(changed.articles.map(({ id, version }) => [id, version])).toEqual([
      [other.id, 'new'],
      [one.id, 'gone'],
    ]);
    expect(good(await topicBench(editor, { ...trial, conditions: [words('*')] })).refusal).toContain('fewer than 2');
    expect(await topicBench(viewer, trial)).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('that is bad is refused with a sentence; saved on an old state too; and viewers make none', async () => {
    const topicId = await makeTopic('desk:ropes', 'Ropes');
    expect(await saveTopicRule(editor, rule(topicId, []))).toMatchObject({ error: { code: 'bad-rule' } });
    const gone: Condition = { on: 'source', anyOf: ['00000000-0000-4000-8000-000000000009'] };
    expect(await saveTopicRule(editor, rule(topicId, [gone]))).toMatchObject({
      error: { message: expect.stringContaining('A source that it names is not here.') },
    });
    expect(await saveTopicRule(editor, rule('', [words('rope')]))).toMatchObject({ error: { code: 'invalid-input' } });
    expect(await saveTopicRule(viewer, rule(topicId, [words('rope')]))).toMatchObject({ error: { code: 'forbidden' } });
    const { ruleId } = good(await saveTopicRule(editor, rule(topicId, [words('rope')])));
    expect(await saveTopicRule(editor, rule(topicId, [words('ROPE')]))).toMatchObject({ error: { code: 'bad-rule' } });
    const at = { rule: { id: ruleId, revision: 1 } };
    good(await saveTopicRule(editor, rule(topicId, [words('hawser')], at)));
    expect(await saveTopicRule(editor, rule(topicId, [words('cable')], at))).toMatchObject({
      error: { code: 'stale', details: [{ what: expect.stringContaining('changed the rule') }, expect.anything()] },
    });
    expect(await switchTopicRule(editor, { ruleId, revision: 1, active: false })).toMatchObject({
      error: { code: 'stale' },
    });
  });

  it('is applied to the past as one batch, which one undo takes back together with the rule', async () => {
    const topicId = await makeTopic('desk:kites', 'Kites');
    const [open, has, refused, published] = [
      await about('kite'),
      await about('kite'),
      await about('kite'),
      await about('kite', { status: 'published' }),
    ];
    good(await assignTopic(editor, { articleId: has.id, revision: 1, topicId }));
    good(await assignTopic(editor, { articleId: refused.id, revision: 1, topicId }));
    good(await removeTopic(editor, { articleId: refused.id, revision: 2, topicId }));
    const applied = good(await saveAndApplyTopicRule(editor, rule(topicId, [words('kite')]), false));
    expect(applied.outcomes.map(({ articleId }) => articleId)).toEqual([open.id]);
    expect(applied.publishedLeft).toBe(1);
    expect([await topicsOf(open.id), await topicsOf(refused.id), await topicsOf(published.id)]).toEqual([
      [topicId],
      [],
      [],
    ]);
    expect((await topicRules(topicId))[0]).toMatchObject({ articles: 1, says: 'the article has “kite”' });
    expect((await articleHistory(open.id))[0]?.sentence).toBe('assigned the topic Kites by the rule “kite”');
    expect(good(await undoBatch(editor, applied.batchId)).every(({ outcome }) => outcome.ok)).toBe(true);
    expect(await topicsOf(open.id)).toEqual([]);
    expect(await topicsOf(has.id)).toEqual([topicId]);
    expect(await topicRules(topicId)).toEqual([]);
  });

  it('takes back what it gave when it is no longer about it, or is off, and leaves what a person gave', async () => {
    const topicId = await makeTopic('desk:wells', 'Wells');
    const [dry, deep, hers] = [await about('dry well'), await about('deep well'), await about('old well')];
    good(await assignTopic(editor, { articleId: hers.id, revision: 1, topicId }));
    const { ruleId } = good(await saveAndApplyTopicRule(editor, rule(topicId, [words('well')]), false));
    expect([await topicsOf(dry.id), await topicsOf(deep.id)]).toEqual([[topicId], [topicId]]);
    const narrower = rule(topicId, [words('deep well')], { rule: { id: ruleId, revision: 1 } });
    good(await saveAndApplyTopicRule(editor, narrower, false));
    expect([await topicsOf(dry.id), await topicsOf(deep.id)]).toEqual([[], [topicId]]);
    good(await switchTopicRule(editor, { ruleId, revision: 2, active: false }));
    good(await applyTopicRule(editor, { ruleId, revision: 3, published: false }));
    expect([await topicsOf(deep.id), await topicsOf(hers.id)]).toEqual([[], [topicId]]);
  });

  it('that somebody else has changed since it was seen is not applied; who changed what is said', async () => {
    const topicId = await makeTopic('desk:locks', 'Locks');
    const [seen, unseen] = [await about('canal lock'), await about('door lock')];
    const { ruleId } = good(await saveTopicRule(editor, rule(topicId, [words('canal lock')])));
    const other = (await makeUser('editor', 'Ruth')).actor;
    const wider = rule(topicId, [words('lock')], { rule: { id: ruleId, revision: 1 } });
    good(await saveTopicRule(other, wider));
    expect(await applyTopicRule(editor, { ruleId, revision: 1, published: false })).toMatchObject({
      error: { code: 'stale', details: [{ who: 'Ruth' }, expect.anything()] },
    });
    expect([await topicsOf(seen.id), await topicsOf(unseen.id)]).toEqual([[], []]);
    expect(await applyTopicRule(editor, { ruleId, published: false })).toMatchObject({
      error: { code: 'invalid-input' },
    });
    good(await applyTopicRule(editor, { ruleId, revision: 2, published: false }));
    expect([await topicsOf(seen.id), await topicsOf(unseen.id)]).toEqual([[topicId], [topicId]]);
  });
});

describe('a topic that was taken off', () => {
  it('comes back with undo, and can be assigned again', async () => {
    const topicId = await makeTopic('desk:again', 'Again');
    const { id: articleId } = await makeArticle();
    good(await assignTopic(editor, { articleId, revision: 1, topicId }));
    const { eventId } = good(await removeTopic(editor, { articleId, revision: 2, topicId }));
    good(await undo(editor, eventId));
    expect(await topicsOf(articleId)).toEqual([topicId]);
    good(await removeTopic(editor, { articleId, revision: 4, topicId }));
    good(await assignTopic(editor, { articleId, revision: 5, topicId }));
    expect(await topicsOf(articleId)).toEqual([topicId]);
    expect(await db().refusedTopic.count({ where: { articleId } })).toBe(0);
  });
});
