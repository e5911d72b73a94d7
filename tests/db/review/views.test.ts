import { describe, expect, it } from 'vitest';
import { undo } from '../../../lib/review/commands';
import { changeView, removeView, saveView } from '../../../lib/review/views/commands';
import { viewsFor } from '../../../lib/review/views/queries';
import { makeArticle, makeUser } from '../../support/builders';

const names = async (userId: string) => (await viewsFor(userId)).map(({ name }) => name);
const eventOf = (done: { ok: boolean; value?: { eventId: string } }) => done.value?.eventId ?? '';

describe('a saved view', () => {
  it('is its owner’s until it is shared, and counts what it shows', async () => {
    const [ada, bo] = [await makeUser('editor', 'Ada'), await makeUser('editor', 'Bo')];
    for (const title of ['a', 'b']) await makeArticle({ title, lang: 'mt' });
    expect(
      await saveView(ada.actor, { name: ' Maltese ', shared: false, filter: 'lang=mt&after=1.2&order=copies' }),
    ).toMatchObject({
      ok: true,
    });
    const [view] = await viewsFor(ada.id);
    expect(view).toMatchObject({ name: 'Maltese', filter: 'lang=mt&order=copies', count: 2, mine: true });
    expect(await names(bo.id)).not.toContain('Maltese');
    const at = { viewId: view?.viewId ?? '', revision: 1 };
    await changeView(ada.actor, { ...at, name: 'Maltese desk', shared: true });
    expect(await names(bo.id)).toContain('Maltese desk');
    expect(await changeView(bo.actor, { ...at, revision: 2, name: 'Mine', shared: true })).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await removeView(ada.actor, at)).toMatchObject({ error: { code: 'stale' } });
  });

  it('comes back at its place when its removal is undone', async () => {
    const ada = await makeUser('editor', 'Ada');
    for (const name of ['One', 'Two', 'Three']) await saveView(ada.actor, { name, shared: false, filter: 'lang=de' });
    const own = (await viewsFor(ada.id)).filter(({ mine }) => mine);
    const two = own[1];
    const removed = await removeView(ada.actor, { viewId: two?.viewId, revision: two?.revision });
    expect(await names(ada.id)).not.toContain('Two');
    await undo(ada.actor, eventOf(removed));
    expect((await viewsFor(ada.id)).filter(({ mine }) => mine).map(({ name }) => name)).toEqual([
      'One',
      'Two',
      'Three',
    ]);
  });

  it('is a viewer’s own, but not theirs to share', async () => {
    const viewer = await makeUser('viewer');
    expect(await saveView(viewer.actor, { name: 'Mine', shared: false, filter: '' })).toMatchObject({ ok: true });
    expect(await saveView(viewer.actor, { name: 'Ours', shared: true, filter: '' })).toMatchObject({
      error: { code: 'forbidden' },
    });
  });
});
