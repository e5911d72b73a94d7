import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { approve, editFields, setVerdict, undo } from '../../../lib/review/commands';
import { editText } from '../../../lib/review/text/commands';
import { makeArticle, makeUser } from '../../support/builders';

const article = (id: string) => db().article.findUniqueOrThrow({ where: { id } });

describe('edits begun at the same revision', () => {
  it('of different fields and passages are all there in the end, and each is undone alone', async () => {
    const [ada, bo] = [await makeUser('editor', 'Ada'), await makeUser('editor', 'Bo')];
    const { id, blockIds } = await makeArticle({ blocks: ['One.', 'Two.', 'Three.'] });
    const at = { articleId: id, revision: 1 };
    expect(await editFields(ada.actor, at, { title: 'Of Ada' })).toMatchObject({ ok: true });
    const byline = await editFields(bo.actor, at, { byline: 'By Bo' });
    expect(byline).toMatchObject({
      ok: true,
      value: { besides: [{ who: 'Ada', what: expect.stringContaining('title') }] },
    });
    expect(await editText(ada.actor, { ...at, blocks: [{ id: blockIds[0], text: 'Eins.' }] })).toMatchObject({
      ok: true,
    });
    expect(await setVerdict(bo.actor, { ...at, blockId: blockIds[2], verdict: 'remove' })).toMatchObject({ ok: true });
    const merged = { title: 'Of Ada', byline: 'By Bo', text: 'Eins.\n\nTwo.', revision: 5 };
    expect(await article(id)).toMatchObject(merged);
    await undo(bo.actor, byline.ok ? byline.value.eventId : '');
    expect(await article(id)).toMatchObject({ title: 'Of Ada', byline: null, text: 'Eins.\n\nTwo.' });
  });

  it('of the same field or passage are refused with who was first, and nothing is written over', async () => {
    const [ada, bo] = [await makeUser('editor', 'Ada'), await makeUser('editor', 'Bo')];
    const { id, blockIds } = await makeArticle({ blocks: ['One.', 'Two.'] });
    const at = { articleId: id, revision: 1 };
    await editFields(ada.actor, at, { title: 'Of Ada', dek: 'Below it' });
    await editText(ada.actor, { ...at, blocks: [{ id: blockIds[0], text: 'Eins.' }] });
    const stale = { error: { code: 'stale', details: [{ who: 'Ada' }, { who: 'Ada' }] } };
    expect(await editFields(bo.actor, at, { title: 'Of Bo', byline: 'By Bo' })).toMatchObject(stale);
    expect(await editText(bo.actor, { ...at, blocks: [{ id: blockIds[0], text: 'Uno.' }] })).toMatchObject(stale);
    expect(await setVerdict(bo.actor, { ...at, blockId: blockIds[0], verdict: 'remove' })).toMatchObject(stale);
    expect(await article(id)).toMatchObject({ title: 'Of Ada', byline: null, text: 'Eins.\n\nTwo.', revision: 3 });
  });

  it('are refused once the article was decided on, or where the history does not tell what happened', async () => {
    const [ada, bo] = [await makeUser('editor', 'Ada'), await makeUser('editor', 'Bo')];
    const [{ id }, { id: untold }] = [await makeArticle(), await makeArticle()];
    await approve(ada.actor, { articleId: id, revision: 1 });
    expect(await editFields(bo.actor, { articleId: id, revision: 1 }, { dek: 'Late' })).toMatchObject({
      error: { code: 'stale' },
    });
    await db().article.update({ where: { id: untold }, data: { revision: 4 } });
    expect(await editFields(bo.actor, { articleId: untold, revision: 1 }, { dek: 'Late' })).toMatchObject({
      error: { code: 'stale' },
    });
  });

  it('made at once by many are all there', async () => {
    const editors = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => makeUser('editor', `Editor ${n}`)));
    const { id, blockIds } = await makeArticle({ blocks: editors.map((_, n) => `Passage ${n}.`) });
    const done = await Promise.all(
      editors.map(({ actor }, n) =>
        editText(actor, { articleId: id, revision: 1, blocks: [{ id: blockIds[n], text: `Of ${n}.` }] }),
      ),
    );
    expect(done.map(({ ok }) => ok)).toEqual(editors.map(() => true));
    expect((await article(id)).text).toBe(editors.map((_, n) => `Of ${n}.`).join('\n\n'));
  });
});
