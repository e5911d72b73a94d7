import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { decideMany } from '../../../lib/review/bulk/commands';
import { editFields, turnBatch } from '../../../lib/review/commands';
import { stepsOf } from '../../../lib/review/steps/queries';
import { makeArticle, makeUser } from '../../support/builders';

const statuses = async (ids: string[]) => {
  const rows = await db().article.findMany({ where: { id: { in: ids } }, select: { id: true, status: true } });
  return ids.map((id) => rows.find((row) => row.id === id)?.status);
};

describe('a bulk act', () => {
  it('decides on each article at its own revision, and one that is refused keeps none of the others back', async () => {
    const [ada, bo] = [await makeUser('editor', 'Ada'), await makeUser('editor', 'Bo')];
    const made = await Promise.all(['One', 'Two', 'Three'].map((title) => makeArticle({ title })));
    const ids = made.map(({ id }) => id);
    await editFields(bo.actor, { articleId: ids[1], revision: 1 }, { byline: 'By Bo' });
    const articles = ids.map((articleId) => ({ articleId, revision: 1 }));
    const done = await decideMany(ada.actor, { batchId: null, act: { kind: 'approve' }, articles });
    expect(done).toMatchObject({
      value: {
        outcomes: [
          { articleId: ids[0], outcome: { ok: true } },
          { articleId: ids[1], outcome: { error: { code: 'stale', details: [{ who: 'Bo' }] } } },
          { articleId: ids[2], outcome: { ok: true } },
        ],
      },
    });
    expect(await statuses(ids)).toEqual(['approved', 'pending', 'approved']);
  });

  it('goes in parts that are one step, undone as one', async () => {
    const { actor, id } = await makeUser('editor', 'Ada');
    const ids = (await Promise.all([1, 2, 3, 4].map(() => makeArticle()))).map((made) => made.id);
    const act = { kind: 'reject', code: 'outdated', note: null };
    const part = (from: string[]) => from.map((articleId) => ({ articleId, revision: 1 }));
    const first = await decideMany(actor, { batchId: null, act, articles: part(ids.slice(0, 2)) });
    const batchId = first.ok ? first.value.batchId : '';
    await decideMany(actor, { batchId, act, articles: part(ids.slice(2)) });
    expect(await stepsOf(id)).toMatchObject([{ sentence: 'rejected 4 articles', standing: 4 }]);
    await turnBatch(actor, { batchId, standing: true });
    expect(await statuses(ids)).toEqual(Array(4).fill('pending'));
  });

  it('is refused article by article to a viewer, and as a whole into the batch of somebody else', async () => {
    const [viewer, ada, bo] = [
      await makeUser('viewer'),
      await makeUser('editor', 'Ada'),
      await makeUser('editor', 'Bo'),
    ];
    const [one, two] = [await makeArticle(), await makeArticle()];
    const input = { batchId: null, act: { kind: 'approve' }, articles: [{ articleId: one.id, revision: 1 }] };
    expect(await decideMany(viewer.actor, input)).toMatchObject({
      value: { outcomes: [{ outcome: { error: { code: 'forbidden' } } }] },
    });
    const done = await decideMany(ada.actor, input);
    const batchId = done.ok ? done.value.batchId : null;
    const other = { ...input, batchId, articles: [{ articleId: two.id, revision: 1 }] };
    expect(await decideMany(bo.actor, other)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await statuses([two.id])).toEqual(['pending']);
  });

  it('takes no more at once than a second’s work', async () => {
    const { actor } = await makeUser();
    const articles = Array.from({ length: 26 }, () => ({ articleId: crypto.randomUUID(), revision: 1 }));
    expect(await decideMany(actor, { batchId: null, act: { kind: 'approve' }, articles })).toMatchObject({
      error: { code: 'invalid-input' },
    });
  });
});
