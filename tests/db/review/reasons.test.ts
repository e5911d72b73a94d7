import { afterEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { articleView } from '../../../lib/review/article/queries';
import { decideMany } from '../../../lib/review/bulk/commands';
import { reject, undo } from '../../../lib/review/commands';
import { changeReasons } from '../../../lib/review/reasons/commands';
import { deskReasons } from '../../../lib/review/reasons/queries';
import { offeredOf } from '../../../lib/review/reasons/reasons';
import { makeArticle, makeUser } from '../../support/builders';

afterEach(() => db().deskSetting.deleteMany());

const codes = async () => offeredOf(await deskReasons()).map(({ code }) => code);
const rejectionOf = async (id: string) => (await articleView(id))?.rejection;

describe('the reasons of a desk', () => {
  it('are set by admins, used at once, and what was rejected keeps its reason when it is taken away', async () => {
    const [admin, editor] = [await makeUser('admin'), await makeUser()];
    const add = { act: 'add', words: 'No photo', note: null };
    expect(await changeReasons(editor.actor, add)).toMatchObject({ error: { code: 'forbidden' } });
    const { id } = await makeArticle();
    const no = { articleId: id, revision: 1, code: 'no-photo', note: null };
    expect(await reject(editor.actor, no)).toMatchObject({ error: { message: expect.stringMatching(/not offered/) } });
    expect(await changeReasons(admin.actor, add)).toMatchObject({ ok: true });
    expect(await reject(editor.actor, no)).toMatchObject({ ok: true });
    expect(await changeReasons(admin.actor, { act: 'offer', code: 'no-photo', offered: false })).toMatchObject({
      ok: true,
    });
    expect(await codes()).not.toContain('no-photo');
    expect(await rejectionOf(id)).toMatchObject({ reason: 'No photo' });
  });

  it('hold for rejecting many', async () => {
    const { actor } = await makeUser('admin');
    const { id } = await makeArticle();
    const act = { kind: 'reject', code: 'rights', note: 'Asked twice' };
    await changeReasons(actor, { act: 'offer', code: 'rights', offered: false });
    const input = { batchId: null, act, articles: [{ articleId: id, revision: 1 }] };
    expect(await decideMany(actor, input)).toMatchObject({ value: { outcomes: [{ outcome: { ok: false } }] } });
    await changeReasons(actor, { act: 'offer', code: 'rights', offered: true });
    expect(await decideMany(actor, input)).toMatchObject({ value: { outcomes: [{ outcome: { ok: true } }] } });
    expect(await rejectionOf(id)).toEqual({ reason: 'No rights to publish', note: 'Asked twice' });
  });

  it('are as before after an undo, and of two admins who change them at once neither change is lost', async () => {
    const [ada, bo] = [await makeUser('admin', 'Ada'), await makeUser('admin', 'Bo')];
    const done = await changeReasons(ada.actor, { act: 'move', code: 'other', by: -1 });
    expect((await codes()).at(-1)).toBe('broken');
    await undo(ada.actor, done.ok ? done.value.eventId : '');
    expect((await codes()).at(-1)).toBe('other');
    await db().deskSetting.deleteMany();
    const both = await Promise.all([
      changeReasons(ada.actor, { act: 'add', words: 'Advertisement', note: null }),
      changeReasons(bo.actor, { act: 'add', words: 'Rumour', note: null }),
    ]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await codes()).toEqual(expect.arrayContaining(['advertisement', 'rumour']));
  });
});
