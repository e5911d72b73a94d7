import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { approve, editFields, reject, reopen, setVerdict, undo, undoLast } from '../../../lib/review/commands';
import { editText } from '../../../lib/review/text/commands';
import { makeArticle, makeUser } from '../../support/builders';

const article = (id: string) => db().article.findUniqueOrThrow({ where: { id } });
const events = (id: string) => db().auditEvent.findMany({ where: { articleIds: { has: id } }, orderBy: { id: 'asc' } });

describe('a decision', () => {
  it('changes the row, raises the revision and writes one line of history', async () => {
    const { actor, id: editorId } = await makeUser('editor', 'Ada');
    const { id } = await makeArticle({ title: 'Dam reopens' });
    const done = await approve(actor, { articleId: id, revision: 1 });
    expect(done.ok).toBe(true);
    expect(await article(id)).toMatchObject({ status: 'approved', revision: 2 });
    expect(await events(id)).toMatchObject([{ action: 'article.approve', actorId: editorId, actorName: 'Ada' }]);
  });

  it('is refused to a viewer, and leaves no trace', async () => {
    const { actor } = await makeUser('viewer');
    const { id } = await makeArticle();
    expect(await approve(actor, { articleId: id, revision: 1 })).toMatchObject({ error: { code: 'forbidden' } });
    expect(await article(id)).toMatchObject({ status: 'pending', revision: 1 });
    expect(await events(id)).toEqual([]);
  });

  it('is refused for what the database never saw, and for what is no input', async () => {
    const { actor } = await makeUser();
    const nobody = { articleId: crypto.randomUUID(), revision: 1 };
    expect(await approve(actor, nobody)).toMatchObject({ error: { code: 'not-found' } });
    expect(await approve(actor, { articleId: "' OR 1=1", revision: 0 })).toMatchObject({
      error: { code: 'invalid-input' },
    });
    expect(await approve(actor, null)).toMatchObject({ error: { code: 'invalid-input' } });
  });

  it('keeps reason and note of a rejection, and lets the article be taken up again', async () => {
    const { actor } = await makeUser();
    const { id } = await makeArticle();
    await reject(actor, { articleId: id, revision: 1, code: 'outdated', note: 'From last year' });
    expect(await article(id)).toMatchObject({
      status: 'rejected',
      rejectCode: 'outdated',
      rejectNote: 'From last year',
    });
    await reopen(actor, { articleId: id, revision: 2 });
    expect(await article(id)).toMatchObject({ status: 'pending', rejectCode: null, rejectNote: null });
  });
});

describe('two editors at once', () => {
  it('one wins; the other is told who did what, and one line of history is there', async () => {
    const [ada, bo] = [await makeUser('editor', 'Ada'), await makeUser('editor', 'Bo')];
    const { id } = await makeArticle({ title: 'Dam reopens' });
    const results = await Promise.all([
      editFields(ada.actor, { articleId: id, revision: 1 }, { title: 'Dam reopens early' }),
      editFields(bo.actor, { articleId: id, revision: 1 }, { title: 'Dam reopens late' }),
    ]);
    const won = results.filter((result) => result.ok);
    const lost = results.find((result) => !result.ok);
    expect(won).toHaveLength(1);
    const [event] = await events(id);
    expect(lost).toMatchObject({
      error: { code: 'stale', details: [{ who: event?.actorName, what: 'edited the title of “Dam reopens”' }] },
    });
    expect(await events(id)).toHaveLength(1);
    expect((await article(id)).revision).toBe(2);
  });

  it('of twenty who approve on one revision exactly one does', async () => {
    const { actor } = await makeUser();
    const { id } = await makeArticle();
    const results = await Promise.all(Array.from({ length: 20 }, () => approve(actor, { articleId: id, revision: 1 })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await events(id)).toHaveLength(1);
  });
});

describe('verdicts and edits of blocks', () => {
  it('change the running text, and undo brings it back to the letter', async () => {
    const { actor } = await makeUser('editor', 'Ada');
    const made = await makeArticle({
      blocks: ['One.', { text: 'TT', verdict: 'remove', residue: 'widget', kind: 'other' }, 'Two.'],
    });
    const [one, widget] = made.blockIds;
    expect((await article(made.id)).text).toBe('One.\n\nTwo.');
    await setVerdict(actor, { articleId: made.id, revision: 1, blockId: one, verdict: 'remove' });
    await setVerdict(actor, { articleId: made.id, revision: 2, blockId: widget, verdict: 'keep' });
    await editText(actor, { articleId: made.id, revision: 3, blocks: [{ id: widget, text: 'TT, with words.' }] });
    expect(await article(made.id)).toMatchObject({ text: 'TT, with words.\n\nTwo.', residueCount: 1, revision: 4 });
    const before = await db().block.findMany({ where: { articleId: made.id }, orderBy: { position: 'asc' } });
    for (let step = 0; step < 3; step++) expect((await undoLast(actor)).ok).toBe(true);
    expect((await article(made.id)).text).toBe('One.\n\nTwo.');
    const after = await db().block.findMany({ where: { articleId: made.id }, orderBy: { position: 'asc' } });
    expect(after).not.toEqual(before);
    expect(after.map(({ verdict, decidedBy, editedText }) => [verdict, decidedBy, editedText])).toEqual([
      ['keep', 'machine', null],
      ['remove', 'machine', null],
      ['keep', 'machine', null],
    ]);
    expect(await undoLast(actor)).toMatchObject({ error: { code: 'nothing-to-undo' } });
  });

  it('do not reach a block of another article', async () => {
    const { actor } = await makeUser();
    const [mine, other] = [await makeArticle(), await makeArticle()];
    const input = { articleId: mine.id, revision: 1, blockId: other.blockIds[0], verdict: 'remove' };
    expect(await setVerdict(actor, input)).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('undo', () => {
  it('is refused with who and what when somebody has changed the same thing since', async () => {
    const [ada, bo] = [await makeUser('editor', 'Ada'), await makeUser('editor', 'Bo')];
    const { id } = await makeArticle({ title: 'First' });
    const first = await editFields(ada.actor, { articleId: id, revision: 1 }, { title: 'Second' });
    await editFields(bo.actor, { articleId: id, revision: 2 }, { title: 'Third' });
    const undone = await undo(ada.actor, first.ok ? first.value.eventId : '');
    expect(undone).toMatchObject({ error: { code: 'changed-since', details: [{ who: 'Bo' }] } });
    expect((await article(id)).title).toBe('Third');
  });

  it('leaves alone what somebody else changed beside it', async () => {
    const [ada, bo] = [await makeUser('editor', 'Ada'), await makeUser('editor', 'Bo')];
    const { id } = await makeArticle({ title: 'First', byline: null });
    const first = await editFields(ada.actor, { articleId: id, revision: 1 }, { title: 'Second' });
    await editFields(bo.actor, { articleId: id, revision: 2 }, { byline: 'By Bo' });
    expect((await undo(ada.actor, first.ok ? first.value.eventId : '')).ok).toBe(true);
    expect(await article(id)).toMatchObject({ title: 'First', byline: 'By Bo' });
  });

  it('happens once, however many ask at the same time, and can itself be undone', async () => {
    const { actor } = await makeUser();
    const { id } = await makeArticle();
    const done = await approve(actor, { articleId: id, revision: 1 });
    const eventId = done.ok ? done.value.eventId : '';
    const results = await Promise.all(Array.from({ length: 5 }, () => undo(actor, eventId)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect((await article(id)).status).toBe('pending');
    const won = results.find((result) => result.ok);
    expect((await undo(actor, won?.ok ? won.value.eventId : '')).ok).toBe(true);
    expect((await article(id)).status).toBe('approved');
  });
});

describe('the history', () => {
  it('refuses update, delete and truncate in the database itself', async () => {
    const { actor } = await makeUser();
    const { id } = await makeArticle();
    await approve(actor, { articleId: id, revision: 1 });
    await expect(db().$executeRaw`UPDATE "AuditEvent" SET "actorName" = 'Nobody'`).rejects.toThrow('is refused');
    await expect(db().$executeRaw`DELETE FROM "AuditEvent"`).rejects.toThrow('is refused');
    await expect(db().$executeRaw`TRUNCATE "AuditEvent" CASCADE`).rejects.toThrow('is refused');
    expect(await events(id)).toHaveLength(1);
  });
});
