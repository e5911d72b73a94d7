import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { publish } from '../../../lib/publish/commands';
import { approve, editFields, setVerdict, undo } from '../../../lib/review/commands';
import { restoreRevision } from '../../../lib/review/revisions/commands';
import { contentAt, revisionsOf } from '../../../lib/review/revisions/queries';
import { editText } from '../../../lib/review/text/commands';
import { comment } from '../../../lib/review/together/commands';
import { makeArticle, makeUser } from '../../support/builders';

const article = (id: string) => db().article.findUniqueOrThrow({ where: { id } });
const blocks = (articleId: string) => db().block.findMany({ where: { articleId }, orderBy: { position: 'asc' } });

/** An article after five acts: a title, a split with a move, a comment, an approval, and a removal. */
async function worked(actor: Actor) {
  const made = await makeArticle({ title: 'First', blocks: ['One and two.', 'Three.', 'Four.'] });
  const [one = '', three = '', four = ''] = made.blockIds;
  await editFields(actor, { articleId: made.id, revision: 1 }, { title: 'Second', lang: 'ar', dir: 'rtl' });
  const added = { id: randomUUID(), isNew: true, text: 'and two.', after: one };
  const split = [{ id: four, after: null, kind: 'quote' }, { id: one, text: 'One' }, added];
  expect(await editText(actor, { articleId: made.id, revision: 2, blocks: split })).toMatchObject({ ok: true });
  await comment(actor, { articleId: made.id, text: 'Well done.' });
  await approve(actor, { articleId: made.id, revision: 3 });
  await setVerdict(actor, { articleId: made.id, revision: 4, blockId: three, verdict: 'remove' });
  return { id: made.id, one, three, four };
}

describe('the revisions of an article', () => {
  it('are the acts that changed what it says, with who and what, back to how it came in', async () => {
    const { actor } = await makeUser('editor', 'Ada');
    const { id } = await worked(actor);
    const revisions = await revisionsOf(id);
    expect(revisions?.map(({ revision, who }) => [revision, who])).toEqual([
      [5, 'Ada'],
      [3, 'Ada'],
      [2, 'Ada'],
      [1, null],
    ]);
    expect(revisions?.[1]?.what).toContain('1 added, 1 moved, 1 made another kind');
    const said = async (revision: number) => {
      const content = await contentAt(id, revision);
      return [content?.fields.title, ...(content?.blocks.filter(({ isText }) => isText).map(({ text }) => text) ?? [])];
    };
    expect(await said(1)).toEqual(['First', 'One and two.', 'Three.', 'Four.']);
    expect(await said(2)).toEqual(['Second', 'One and two.', 'Three.', 'Four.']);
    expect(await said(3)).toEqual(['Second', 'Four.', 'One', 'and two.', 'Three.']);
    expect(await said(5)).toEqual(['Second', 'Four.', 'One', 'and two.']);
    expect([await contentAt(id, 0), await contentAt(id, 99), await revisionsOf(randomUUID())]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('are restored as one act: words, kinds, order and fields, not the status, and one undo takes that back', async () => {
    const { actor } = await makeUser();
    const { id } = await worked(actor);
    const before = await blocks(id);
    const done = await restoreRevision(actor, { articleId: id, revision: 5, to: 1 });
    expect(done).toMatchObject({ ok: true });
    expect(await article(id)).toMatchObject({
      ...{ title: 'First', lang: null, dir: null, status: 'approved', revision: 6 },
      text: 'One and two.\n\nThree.\n\nFour.',
    });
    expect(await blocks(id)).toMatchObject([
      { kind: 'paragraph' },
      { verdict: 'keep' },
      { foundKind: null, position: 2 },
    ]);
    expect((await revisionsOf(id))?.[0]?.what).toMatch(/^brought back “Second” as it was at \d{4}-/);
    expect(await db().comment.count({ where: { articleId: id } })).toBe(1);
    expect(await undo(actor, done.ok ? done.value.eventId : '')).toMatchObject({ ok: true });
    expect(await blocks(id)).toEqual(before);
    expect(await article(id)).toMatchObject({ title: 'Second', text: 'Four.\n\nOne\n\nand two.' });
    expect(await restoreRevision(actor, { articleId: id, revision: 7, to: 3 })).toMatchObject({ ok: true });
    expect((await article(id)).text).toBe('Four.\n\nOne\n\nand two.\n\nThree.');
  });

  it('are not restored by viewers, on an older revision than the one seen, to what is said now or to nothing', async () => {
    const [viewer, { actor }] = [await makeUser('viewer'), await makeUser()];
    const { id } = await worked(actor);
    const at = { articleId: id, revision: 5 };
    const before = await blocks(id);
    expect(await restoreRevision(viewer.actor, { ...at, to: 1 })).toMatchObject({ error: { code: 'forbidden' } });
    expect(await restoreRevision(actor, { ...at, revision: 4, to: 1 })).toMatchObject({ error: { code: 'stale' } });
    expect(await restoreRevision(actor, { ...at, to: 5 })).toMatchObject({ error: { code: 'not-found' } });
    expect(await restoreRevision(actor, { ...at, to: 9 })).toMatchObject({ error: { code: 'not-found' } });
    expect(await restoreRevision(actor, { ...at, to: -1 })).toMatchObject({ error: { code: 'invalid-input' } });
    const plain = await makeArticle();
    await approve(actor, { articleId: plain.id, revision: 1 });
    const same = await restoreRevision(actor, { articleId: plain.id, revision: 2, to: 1 });
    expect(same).toMatchObject({ error: { code: 'invalid-input' } });
    expect(await blocks(id)).toEqual(before);
  });

  it('of a published story are news to its readers where its words become others', async () => {
    const { actor } = await makeUser('publisher');
    const made = await makeArticle({ blocks: ['One.'] });
    const at = (revision: number) => ({ articleId: made.id, revision });
    const link = [{ start: 0, end: 3, href: 'https://example.org/' }];
    await approve(actor, at(1));
    await publish(actor, at(2));
    const stamp = async () =>
      (await db().publication.findUniqueOrThrow({ where: { articleId: made.id } })).changedAt.getTime();
    const first = await stamp();
    await editText(actor, { ...at(3), blocks: [{ id: made.blockIds[0], links: link }] });
    await restoreRevision(actor, { ...at(4), to: 3 });
    expect(await stamp()).toBe(first);
    await editText(actor, { ...at(5), blocks: [{ id: made.blockIds[0], text: 'Other words.' }] });
    const second = await stamp();
    expect(await restoreRevision(actor, { ...at(6), to: 5 })).toMatchObject({ ok: true });
    expect(await stamp()).toBeGreaterThan(second);
    expect((await article(made.id)).text).toBe('One.');
  });

  it('from before a merge are not restored as long as that stands', async () => {
    const { actor } = await makeUser();
    const [lead, member] = [await makeArticle({ blocks: ['Lead.'] }), await makeArticle({ blocks: ['Member.'] })];
    await editFields(actor, { articleId: lead.id, revision: 1 }, { title: 'Other' });
    await db().article.update({ where: { id: lead.id }, data: { bodyFromId: member.id } });
    const done = await restoreRevision(actor, { articleId: lead.id, revision: 2, to: 1 });
    expect(done).toMatchObject({ error: { code: 'wrong-status', message: expect.stringContaining('merged') } });
  });
});
