import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '../../../lib/db/client';
import { approveAndPublish, publish, publishAll, withdraw } from '../../../lib/publish/commands';
import { undo, undoBatch } from '../../../lib/review/commands';
import { type MadeUser, makeArticle, makeUser } from '../../support/builders';

let publisher: MadeUser;
let editor: MadeUser;
beforeAll(async () => {
  [publisher, editor] = [await makeUser('publisher', 'Pia'), await makeUser('editor', 'Ed')];
});

const state = (id: string) =>
  db().article.findUniqueOrThrow({ where: { id }, select: { status: true, revision: true, publication: true } });
const acts = (id: string) => db().auditEvent.findMany({ where: { articleIds: { has: id } }, orderBy: { id: 'asc' } });

describe('publishing', () => {
  test('an approved article gets a guid, one event, and the next revision', async () => {
    const { id, revision } = await makeArticle({ status: 'approved', title: 'Ferries back' });
    expect(await publish(publisher.actor, { articleId: id, revision })).toMatchObject({ ok: true });
    const now = await state(id);
    expect(now).toMatchObject({ status: 'published', revision: revision + 1, publication: { withdrawnAt: null } });
    expect(now.publication?.guid).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(now.publication?.guid).not.toContain(id);
    expect(await acts(id)).toMatchObject([
      { action: 'article.publish', actorName: 'Pia', data: { title: 'Ferries back', approvedToo: false } },
    ]);
  });

  test('a pending article is not published, and nothing is written', async () => {
    const { id, revision } = await makeArticle({ status: 'pending' });
    expect(await publish(publisher.actor, { articleId: id, revision })).toMatchObject({
      ok: false,
      error: { code: 'wrong-status' },
    });
    expect(await state(id)).toMatchObject({ status: 'pending', revision, publication: null });
    expect(await acts(id)).toEqual([]);
  });

  test('approve and publish is one act', async () => {
    const { id, revision } = await makeArticle({ status: 'pending' });
    expect(await approveAndPublish(publisher.actor, { articleId: id, revision })).toMatchObject({ ok: true });
    expect(await state(id)).toMatchObject({ status: 'published', revision: revision + 1 });
    expect(await acts(id)).toMatchObject([{ action: 'article.publish', data: { approvedToo: true } }]);
  });

  test('an editor may neither publish nor withdraw, by any way', async () => {
    const { id, revision } = await makeArticle({ status: 'approved' });
    const at = { articleId: id, revision };
    for (const refused of [
      await publish(editor.actor, at),
      await approveAndPublish(editor.actor, at),
      await withdraw(editor.actor, { ...at, note: null }),
    ]) {
      expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    }
    expect(await publishAll(editor.actor, [at])).toMatchObject({
      value: { outcomes: [{ outcome: { ok: false, error: { code: 'forbidden' } } }] },
    });
    expect(await state(id)).toMatchObject({ status: 'approved', revision, publication: null });
  });

  test('of two at once one wins; the other is told who did what; history has one act', async () => {
    const { id, revision } = await makeArticle({ status: 'approved', title: 'Once only' });
    const other = await makeUser('publisher', 'Otto');
    const results = await Promise.all([
      publish(publisher.actor, { articleId: id, revision }),
      publish(other.actor, { articleId: id, revision }),
    ]);
    const refused = results.find((result) => !result.ok);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(refused).toMatchObject({
      error: {
        code: 'stale',
        details: [{ who: expect.stringMatching(/^(Pia|Otto)$/), what: 'published “Once only”' }],
      },
    });
    expect(await acts(id)).toHaveLength(1);
  });

  test('malformed requests are refused before anything is read', async () => {
    for (const input of [null, {}, { articleId: 'x', revision: 1 }, { articleId: crypto.randomUUID(), revision: 0 }]) {
      expect(await publish(publisher.actor, input)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
    expect(await publish(publisher.actor, { articleId: crypto.randomUUID(), revision: 1 })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

describe('publishing many', () => {
  test('one that is refused keeps none of the others back, and the batch is undone as one', async () => {
    const good = [await makeArticle({ status: 'approved' }), await makeArticle({ status: 'approved' })];
    const pending = await makeArticle({ status: 'pending' });
    const [first, second] = good;
    const asked = [first, pending, second].flatMap((made) =>
      made ? [{ articleId: made.id, revision: made.revision }] : [],
    );
    const result = await publishAll(publisher.actor, asked);
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.outcomes.map(({ outcome }) => outcome.ok)).toEqual([true, false, true]);
    expect(result.value.outcomes.map(({ articleId }) => articleId)).toEqual(asked.map(({ articleId }) => articleId));
    const undone = await undoBatch(publisher.actor, result.value.batchId);
    expect(undone).toMatchObject({ ok: true, value: [{ outcome: { ok: true } }, { outcome: { ok: true } }] });
    for (const { id } of good) {
      expect(await state(id)).toMatchObject({ status: 'approved', publication: { withdrawnAt: expect.any(Date) } });
    }
  });
});

describe('the guid', () => {
  test('stays the same through edits, withdrawal and publishing again; so does the first date', async () => {
    const { id, revision } = await makeArticle({ status: 'approved' });
    await publish(publisher.actor, { articleId: id, revision });
    const first = await state(id);
    expect(
      await withdraw(publisher.actor, { articleId: id, revision: first.revision, note: ' wrong\u0000 photo ' }),
    ).toMatchObject({ ok: true });
    const gone = await state(id);
    expect(gone).toMatchObject({
      status: 'withdrawn',
      publication: { guid: first.publication?.guid, withdrawnAt: expect.any(Date) },
    });
    expect((await acts(id)).at(-1)).toMatchObject({ action: 'article.withdraw', data: { note: 'wrong photo' } });
    await approveAndPublish(publisher.actor, { articleId: id, revision: gone.revision });
    expect(await state(id)).toMatchObject({
      status: 'published',
      publication: {
        guid: first.publication?.guid,
        firstPublishedAt: first.publication?.firstPublishedAt,
        withdrawnAt: null,
      },
    });
  });

  test('cannot be changed or removed even by the program', async () => {
    const { id, revision } = await makeArticle({ status: 'approved' });
    await publish(publisher.actor, { articleId: id, revision });
    await expect(
      db().publication.update({ where: { articleId: id }, data: { guid: 'urn:uuid:other' } }),
    ).rejects.toThrow(/permanent/);
    await expect(db().publication.delete({ where: { articleId: id } })).rejects.toThrow(/refused/);
  });

  test('undoing a withdrawal publishes under the same guid', async () => {
    const { id, revision } = await makeArticle({ status: 'approved' });
    await publish(publisher.actor, { articleId: id, revision });
    const { publication } = await state(id);
    const withdrawn = await withdraw(publisher.actor, { articleId: id, revision: revision + 1, note: null });
    if (!withdrawn.ok) throw new Error(withdrawn.error.message);
    expect(await undo(publisher.actor, withdrawn.value.eventId)).toMatchObject({ ok: true });
    expect(await state(id)).toMatchObject({
      status: 'published',
      publication: { guid: publication?.guid, withdrawnAt: null },
    });
  });
});
