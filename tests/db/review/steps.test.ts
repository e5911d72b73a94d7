import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { publishAll, withdraw } from '../../../lib/publish/commands';
import { approve, editFields, turnBatch, undo, undoLast } from '../../../lib/review/commands';
import { stepsOf } from '../../../lib/review/steps/queries';
import { makeArticle, makeUser } from '../../support/builders';

const statusOf = async (id: string) => (await db().article.findUniqueOrThrow({ where: { id } })).status;

describe('the stack of what a person did', () => {
  it('lists their own steps, newest first, and any of them can be taken back and done again', async () => {
    const [ada, bo] = [await makeUser('editor', 'Ada'), await makeUser('editor', 'Bo')];
    const [one, two] = [await makeArticle({ title: 'One' }), await makeArticle({ title: 'Two' })];
    const past = ', past 3 warnings: no date, no language, no topic';
    await approve(ada.actor, { articleId: one.id, revision: 1 });
    await approve(ada.actor, { articleId: two.id, revision: 1 });
    await approve(bo.actor, { articleId: (await makeArticle()).id, revision: 1 });
    const [, first] = await stepsOf(ada.id);
    expect((await stepsOf(ada.id)).map(({ sentence, standing }) => [sentence, standing])).toEqual([
      [`approved “Two”${past}`, 1],
      [`approved “One”${past}`, 1],
    ]);
    expect((await undo(bo.actor, first?.turnId)).ok).toBe(true);
    expect(await statusOf(one.id)).toBe('pending');
    const [, taken] = await stepsOf(ada.id);
    expect(taken).toMatchObject({ standing: 0, undoneBy: 'Bo', articleId: one.id });
    expect((await undo(ada.actor, taken?.turnId)).ok).toBe(true);
    expect(await statusOf(one.id)).toBe('approved');
    expect((await stepsOf(ada.id)).map(({ standing }) => standing)).toEqual([1, 1]);
  });

  it('shows a batch as one step, which is taken back, done again and taken back as one', async () => {
    const { actor, id } = await makeUser('publisher', 'Pia');
    const made = await Promise.all(['A', 'B', 'C'].map((title) => makeArticle({ title, status: 'approved' })));
    const batch = await publishAll(
      actor,
      made.map((article) => ({ articleId: article.id, revision: 1 })),
    );
    const [step] = await stepsOf(id);
    expect(step).toMatchObject({ sentence: 'published 3 articles', acts: 3, standing: 3, turnId: null });
    const batchId = batch.ok ? batch.value.batchId : '';
    const back = await turnBatch(actor, { batchId, standing: true });
    expect(back).toMatchObject({
      ok: true,
      value: { beyond: null, acts: [{ title: 'C' }, { title: 'B' }, { title: 'A' }] },
    });
    expect(await stepsOf(id)).toMatchObject([{ acts: 3, standing: 0, undoneBy: 'Pia' }]);
    await turnBatch(actor, { batchId, standing: false });
    expect(await Promise.all(made.map((article) => statusOf(article.id)))).toEqual(Array(3).fill('published'));
    expect((await undoLast(actor)).ok).toBe(true);
    expect(await Promise.all(made.map((article) => statusOf(article.id)))).toEqual(Array(3).fill('approved'));
  });

  it('says of a batch that is taken back as what was done last how much of it stays, and why', async () => {
    const [ada, bo] = [await makeUser('publisher', 'Ada'), await makeUser('publisher', 'Bo')];
    const made = await Promise.all(['A', 'B', 'C'].map((title) => makeArticle({ title, status: 'approved' })));
    await publishAll(
      ada.actor,
      made.map((article) => ({ articleId: article.id, revision: 1 })),
    );
    await withdraw(bo.actor, { articleId: made[0]?.id, revision: 2, note: null });
    const taken = await undoLast(ada.actor);
    expect(taken.ok && taken.value.undone).toMatch(/^published 2 articles\. 1 not: .*Bo withdrew “A”/u);
  });

  it('tells of a batch which acts were refused, by whom and what, and turns the others', async () => {
    const [pia, bo] = [await makeUser('publisher', 'Pia'), await makeUser('publisher', 'Bo')];
    const made = await Promise.all(['A', 'B'].map((title) => makeArticle({ title, status: 'approved' })));
    const batch = await publishAll(
      pia.actor,
      made.map((article) => ({ articleId: article.id, revision: 1 })),
    );
    await withdraw(bo.actor, { articleId: made[0]?.id, revision: 2, note: null });
    const turned = await turnBatch(pia.actor, { batchId: batch.ok ? batch.value.batchId : '', standing: true });
    expect(turned).toMatchObject({
      value: {
        acts: [
          { title: 'B', outcome: { ok: true } },
          { title: 'A', outcome: { error: { code: 'changed-since', details: [{ who: 'Bo', what: 'withdrew “A”' }] } } },
        ],
      },
    });
  });

  it('takes back a step that lies under a later one, unless the same thing was changed', async () => {
    const { actor, id } = await makeUser('editor', 'Ada');
    const article = await makeArticle({ title: 'First' });
    await editFields(actor, { articleId: article.id, revision: 1 }, { title: 'Second' });
    await editFields(actor, { articleId: article.id, revision: 2 }, { byline: 'By Ada' });
    const [, titled] = await stepsOf(id);
    expect((await undo(actor, titled?.turnId)).ok).toBe(true);
    await editFields(actor, { articleId: article.id, revision: 4 }, { byline: 'By Bo' });
    const [, bylined] = await stepsOf(id);
    expect(await undo(actor, bylined?.turnId)).toMatchObject({
      error: { code: 'changed-since', message: expect.stringContaining('Ada edited the byline of “First”.') },
    });
  });
});
