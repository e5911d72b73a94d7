import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { approve, undo } from '../../../lib/review/commands';
import { editText } from '../../../lib/review/text/commands';
import { assignTopic, forgetTopic, refuseTopic, removeTopic } from '../../../lib/topics/commands';
import { learnFromHistory } from '../../../lib/topics/learn/store';
import { learnedTopics, suggestionsFor } from '../../../lib/topics/queries';
import { makeArticle, makeTopic, makeUser } from '../../support/builders';

const QUAY = [
  'mooring',
  'tugboat',
  'pilot',
  'berth',
  'dredger',
  'lock keeper',
  'ballast',
  'crane driver',
  'tide gauge',
];
const HILL = [
  'shepherd',
  'cheese dairy',
  'pasture',
  'hayloft',
  'sheepdog',
  'wool market',
  'footpath',
  'beehive',
  'barn',
];
/** An invented report around three words of its kind. */
const report = (words: readonly string[], number: number) => {
  const [a, b, c] = [1, 4, 7].map((step) => words[(number * step + step) % words.length] ?? '');
  return `Word came at noon about the ${a}. People near the ${b} had waited for it, and the ${c} was spoken of until dusk.`;
};
const make = (words: readonly string[], number: number) =>
  makeArticle({ title: `Report ${number}`, lang: 'en', blocks: [report(words, number)] });

let editor: Actor;
let admin: Actor;
beforeAll(async () => {
  editor = (await makeUser()).actor;
  admin = (await makeUser('admin')).actor;
});

const done = async (act: Promise<{ ok: boolean; value?: { eventId: string } }>) => {
  const result = await act;
  expect(result).toMatchObject({ ok: true });
  return result.value?.eventId ?? '';
};
const assign = (articleId: string, topicId: string, revision = 1) =>
  done(assignTopic(editor, { articleId, revision, topicId, suggested: false }));

/** Gives the topic to reports of the quay and approves reports of the hills without it: `count` of each. */
async function teach(topicId: string, count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    await assign((await make(QUAY, number)).id, topicId);
    const { id } = await make(HILL, number);
    await done(approve(editor, { articleId: id, revision: 1 }));
  }
}
const models = async () => {
  const rows = await db().topicModel.findMany({ orderBy: { topicId: 'asc' }, omit: { version: true } });
  return rows.map((row) => ({ ...row, weights: row.weights }));
};
const suggested = async (id: string) => {
  await learnFromHistory();
  return suggestionsFor(
    await db().article.findUniqueOrThrow({
      where: { id },
      select: { id: true, revision: true, title: true, text: true, lang: true },
    }),
  );
};

describe('a desk topic that nobody described', () => {
  it('is suggested after thirty decisions, with its words, where it fits and nowhere else', async () => {
    const topicId = await makeTopic('desk:quay', 'On the quay');
    await teach(topicId, 15);
    const { id } = await make(QUAY, 101);
    const found = (await suggested(id)).find((one) => one.id === topicId);
    expect(found).toMatchObject({ label: 'On the quay', learnedFrom: 15 });
    expect(found?.score).toBeGreaterThan(0.5);
    const { text } = await db().article.findUniqueOrThrow({ where: { id } });
    for (const evidence of found?.evidence ?? []) expect(text).toContain(evidence.text);
    expect(found?.evidence.length).toBeGreaterThan(0);
    const other = await make(HILL, 102);
    expect((await suggested(other.id)).map((one) => one.id)).not.toContain(topicId);
    const [learned] = (await learnedTopics()).filter((one) => one.id === topicId);
    expect(learned).toMatchObject({ fits: 15, doesNotFit: 15 });
    expect(learned?.words.length).toBeGreaterThan(0);
  });

  it('is silent before there is anything to go by', async () => {
    const topicId = await makeTopic('desk:new', 'New');
    await assign((await make(QUAY, 110)).id, topicId);
    const { id } = await make(QUAY, 111);
    expect((await suggested(id)).map((one) => one.id)).not.toContain(topicId);
  });

  it('is counted a decision of which it was sure, without its words being written anew', async () => {
    const read = () => db().topicModel.findUniqueOrThrow({ where: { topicId: 'desk:quay' } });
    await learnFromHistory();
    const before = await read();
    const { id } = await make(HILL, 103);
    await done(approve(editor, { articleId: id, revision: 1 }));
    await learnFromHistory();
    expect(await read()).toEqual({ ...before, doesNotFit: before.doesNotFit + 1 });
    expect((await learnedTopics()).find((one) => one.id === 'desk:quay')).toMatchObject({
      doesNotFit: before.doesNotFit + 1,
    });
  });

  it('is not suggested once it is retired', async () => {
    const { id } = await make(QUAY, 120);
    expect((await suggested(id)).map((one) => one.id)).toContain('desk:quay');
    await db().topic.update({ where: { id: 'desk:quay' }, data: { active: false } });
    expect((await suggested(id)).map((one) => one.id)).not.toContain('desk:quay');
    await db().topic.update({ where: { id: 'desk:quay' }, data: { active: true } });
  });
});

describe('what was learned', () => {
  it('forgets a decision that was taken back, and knows it again when that is taken back', async () => {
    const topicId = await makeTopic('desk:undone', 'Undone');
    await teach(topicId, 3);
    await learnFromHistory();
    const before = await models();
    const eventId = await assign((await make(HILL, 200)).id, topicId);
    await learnFromHistory();
    const taught = await models();
    expect(taught).not.toEqual(before);
    const back = await done(undo(editor, eventId));
    await learnFromHistory();
    expect(await models()).toEqual(before);
    await done(undo(editor, back));
    await learnFromHistory();
    expect(await models()).toEqual(taught);
  });

  it('forgets an approval that was taken back', async () => {
    await learnFromHistory();
    const before = await models();
    const { id } = await make(QUAY, 210);
    const eventId = await done(approve(editor, { articleId: id, revision: 1 }));
    await learnFromHistory();
    expect(await models()).not.toEqual(before);
    await done(undo(editor, eventId));
    await learnFromHistory();
    expect(await models()).toEqual(before);
  });

  it('is the same whether learned step by step or from the history at once, also when a text was edited since', async () => {
    const topicId = await makeTopic('desk:steps', 'Steps');
    for (let number = 0; number < 4; number++) {
      const { id, blockIds } = await make(QUAY, 300 + number);
      await assign(id, topicId);
      await learnFromHistory();
      if (number % 2 === 0) {
        await done(
          editText(editor, { articleId: id, revision: 2, blocks: [{ id: blockIds[0], text: 'Other words.' }] }),
        );
        await done(removeTopic(editor, { articleId: id, revision: 3, topicId }));
      } else await done(approve(editor, { articleId: id, revision: 2 }));
    }
    await learnFromHistory();
    const stepwise = await models();
    await db().learningState.deleteMany();
    await db().topicModel.deleteMany();
    await learnFromHistory();
    expect(await models()).toEqual(stepwise);
  });

  it('is the same when several learn at once while others decide', async () => {
    const topicId = await makeTopic('desk:race', 'Race');
    const articles = await Promise.all(Array.from({ length: 8 }, (_, number) => make(QUAY, 400 + number)));
    await Promise.all(articles.flatMap(({ id }) => [assign(id, topicId), learnFromHistory(), learnFromHistory()]));
    await Promise.all([learnFromHistory(), learnFromHistory()]);
    const together = await models();
    expect(together.find((one) => one.topicId === topicId)).toMatchObject({ fits: 8 });
    expect(await db().topicLesson.count({ where: { topicId } })).toBe(8);
    await db().learningState.deleteMany();
    await db().topicModel.deleteMany();
    await learnFromHistory();
    expect(await models()).toEqual(together);
  });
});

describe('refusing a suggestion', () => {
  it('keeps it from the article, teaches the desk, and can be taken back', async () => {
    const topicId = await makeTopic('desk:refused', 'Refused');
    await teach(topicId, 15);
    const { id } = await make(QUAY, 501);
    expect((await suggested(id)).map((one) => one.id)).toContain(topicId);
    const at = { articleId: id, revision: 1, topicId };
    const eventId = await done(refuseTopic(editor, at));
    expect((await suggested(id)).map((one) => one.id)).not.toContain(topicId);
    expect((await learnedTopics()).find((one) => one.id === topicId)).toMatchObject({ fits: 15, doesNotFit: 16 });
    expect(await refuseTopic(editor, at)).toMatchObject({ error: { code: 'stale' } });
    expect(await refuseTopic(editor, { ...at, revision: 2 })).toMatchObject({ error: { code: 'invalid-input' } });
    await done(undo(editor, eventId));
    expect((await suggested(id)).map((one) => one.id)).toContain(topicId);
  });

  it('is not for viewers, nor for a topic that the article has', async () => {
    const { actor } = await makeUser('viewer');
    const { id } = await make(QUAY, 510);
    const at = { articleId: id, revision: 1, topicId: 'desk:quay' };
    expect(await refuseTopic(actor, at)).toMatchObject({ error: { code: 'forbidden' } });
    await assign(id, 'desk:quay');
    expect(await refuseTopic(editor, { ...at, revision: 2 })).toMatchObject({ error: { code: 'invalid-input' } });
  });

  it('again and again, of a topic that terms speak for, makes its suggestions weaker', async () => {
    const topicId = await makeTopic('medtop:15000000', 'sport');
    const match = (number: number) =>
      makeArticle({
        title: `Late goal wins cup match ${number}`,
        lang: 'en',
        blocks: [
          'The striker scored in injury time and the goalkeeper saved a penalty before the referee ended the match.',
        ],
      });
    const scoreOf = async (id: string) => (await suggested(id)).find((one) => one.id === topicId)?.score ?? 0;
    const { id } = await match(0);
    const before = await scoreOf(id);
    expect(before).toBeGreaterThan(0.5);
    for (let number = 1; number <= 8; number++) {
      await done(refuseTopic(editor, { articleId: (await match(number)).id, revision: 1, topicId }));
    }
    expect(await scoreOf(id)).toBeLessThan(before / 2);
  });
});

describe('forgetting what was learned', () => {
  it('begins the topic anew, is an act of the history, and is for admins', async () => {
    expect(await forgetTopic(editor, { topicId: 'desk:quay' })).toMatchObject({ error: { code: 'forbidden' } });
    await done(forgetTopic(admin, { topicId: 'desk:quay' }));
    expect((await learnedTopics()).map((one) => one.id)).not.toContain('desk:quay');
    expect(await db().auditEvent.count({ where: { action: 'topic.forget' } })).toBe(1);
    await assign((await make(QUAY, 601)).id, 'desk:quay');
    expect((await learnedTopics()).find((one) => one.id === 'desk:quay')).toMatchObject({ fits: 1, doesNotFit: 0 });
    const stepwise = await models();
    await db().learningState.deleteMany();
    await db().topicModel.deleteMany();
    await learnFromHistory();
    expect(await models()).toEqual(stepwise);
  });
});
