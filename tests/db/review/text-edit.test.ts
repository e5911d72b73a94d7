import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { publish } from '../../../lib/publish/commands';
import { articleView } from '../../../lib/review/article/queries';
import { approve, setVerdict, undo } from '../../../lib/review/commands';
import { editText } from '../../../lib/review/text/commands';
import { makeArticle, makeUser } from '../../support/builders';
import { askPublic } from '../../support/public';

const article = (id: string) => db().article.findUniqueOrThrow({ where: { id } });
const blocks = (articleId: string) => db().block.findMany({ where: { articleId }, orderBy: { position: 'asc' } });
const eventOf = (done: Awaited<ReturnType<typeof editText>>) => (done.ok ? done.value.eventId : '');

describe('an edit of a text', () => {
  it('splits, joins, moves, turns and links in one act, and one undo takes all of it back', async () => {
    const { actor } = await makeUser();
    const made = await makeArticle({ blocks: ['One and two.', 'Three.', 'Four.', 'Five.'] });
    const [one = '', three = '', four = '', five = ''] = made.blockIds;
    const added = randomUUID();
    const before = await blocks(made.id);
    const done = await editText(actor, {
      articleId: made.id,
      revision: 1,
      blocks: [
        { id: five, after: null, kind: 'subheading' },
        { id: one, text: 'One' },
        { id: added, isNew: true, text: ' and  two.', after: one, kind: 'quote' },
        { id: three, text: 'Three. Four.', links: [{ start: 7, end: 11, href: 'https://example.org/four' }] },
        { id: four, into: three },
      ],
      fields: { title: 'Another title', dir: 'rtl' },
    });
    expect(done).toMatchObject({ ok: true });
    expect(await article(made.id)).toMatchObject({
      ...{ title: 'Another title', dir: 'rtl', revision: 2, residueCount: 0 },
      text: 'Five.\n\nOne\n\nand two.\n\nThree. Four.',
    });
    const view = await articleView(made.id);
    expect(view?.history[0]?.sentence).toBe(
      'edited the text of “A title”: 2 paragraphs edited, 1 added, 1 joined to another, 1 moved, 1 made another kind, 1 with other links, title, direction',
    );
    expect(view?.blocks.find(({ id }) => id === five)).toMatchObject({ kind: 'subheading', foundKind: 'paragraph' });
    expect(view?.blocks.find(({ id }) => id === four)).toMatchObject({ verdict: 'remove', evidence: { into: three } });
    expect(view?.blocks.find(({ id }) => id === added)).toMatchObject({ originalText: '', text: 'and two.' });
    expect(await undo(actor, eventOf(done))).toMatchObject({ ok: true });
    expect(await blocks(made.id)).toEqual(before);
    expect(await article(made.id)).toMatchObject({
      title: 'A title',
      dir: null,
      text: 'One and two.\n\nThree.\n\nFour.\n\nFive.',
    });
    const [undoing] = await db().auditEvent.findMany({ where: { undoesId: BigInt(eventOf(done)) } });
    expect(await undo(actor, String(undoing?.id))).toMatchObject({ ok: true });
    expect((await article(made.id)).text).toBe('Five.\n\nOne\n\nand two.\n\nThree. Four.');
  });

  it('numbers items, nests them and makes them bullets again, with what the page had beside it', async () => {
    const { actor } = await makeUser();
    const made = await makeArticle({ blocks: ['Peel.', 'Boil.', 'Serve.'] });
    const [peel = '', boil = '', serve = ''] = made.blockIds;
    const before = await blocks(made.id);
    const item = (depth: number, number?: number) => ({
      item: { ordered: true, depth, ...(number === undefined ? {} : { number }) },
    });
    const kind = 'list-item' as const;
    const added = randomUUID();
    const done = await editText(actor, {
      articleId: made.id,
      revision: 1,
      blocks: [
        { id: peel, kind, layout: item(0, 3) },
        { id: boil, kind, layout: item(1) },
        { id: serve, kind, layout: null },
        { id: added, isNew: true, text: 'Salt.', kind, layout: item(1), after: boil },
      ],
    });
    expect(done).toMatchObject({ ok: true });
    const view = await articleView(made.id);
    expect(view?.blocks.map(({ kind, layout }) => [kind, layout])).toEqual([
      ['list-item', { ...item(0, 3), found: {} }],
      ['list-item', { ...item(1), found: {} }],
      ['list-item', item(1)],
      ['list-item', null],
    ]);
    expect((await article(made.id)).text).toBe('Peel.\n\nBoil.\n\nSalt.\n\nServe.');
    const again = await editText(actor, {
      ...{ articleId: made.id, revision: 2, blocks: [{ id: peel, layout: null }] },
    });
    expect(again).toMatchObject({ ok: true });
    expect((await articleView(made.id))?.history[0]?.sentence).toBe(
      'edited the text of “A title”: 1 made another kind',
    );
    expect((await blocks(made.id))[0]?.layout).toBeNull();
    expect(await undo(actor, eventOf(again))).toMatchObject({ ok: true });
    expect((await blocks(made.id))[0]?.layout).toEqual({ ...item(0, 3), found: {} });
    expect(await undo(actor, eventOf(done))).toMatchObject({ ok: true });
    expect(await blocks(made.id)).toEqual(before);
    for (const layout of [item(-1), item(101), item(0, 1e7), { item: { ordered: true, depth: 0, x: 1 } }, { y: 1 }]) {
      const patch = { id: peel, layout } as { id: string; layout: ReturnType<typeof item> };
      expect(await editText(actor, { articleId: made.id, revision: 5, blocks: [patch] })).toMatchObject({
        ...{ ok: false, error: { code: 'invalid-input' } },
      });
    }
  });

  it('gives a table headings and takes them off, with its words as they are', async () => {
    const { actor } = await makeUser();
    const made = await makeArticle({ blocks: [{ text: 'Port\tBoats\nVik\t7', kind: 'table' }, 'Two.'] });
    const [table = ''] = made.blockIds;
    const head = { rows: 1, columns: 0 };
    const done = await editText(actor, {
      ...{ articleId: made.id, revision: 1, blocks: [{ id: table, layout: { head } }] },
    });
    expect(done).toMatchObject({ ok: true });
    const [block] = await blocks(made.id);
    expect(block).toMatchObject({ layout: { head, found: {} }, editedText: null });
    expect(await undo(actor, eventOf(done))).toMatchObject({ ok: true });
    expect((await blocks(made.id))[0]?.layout).toBeNull();
    const blocksOf = [{ id: table, layout: { head: { rows: 10, columns: 0 } } }];
    expect(await editText(actor, { articleId: made.id, revision: 3, blocks: blocksOf })).toMatchObject({ ok: false });
  });

  it('brings the document’s own words back, and removes what is emptied, with who did', async () => {
    const { actor, name } = await makeUser();
    const made = await makeArticle({ blocks: [{ text: 'One.', editedText: 'Eins.' }, 'Two.'] });
    const [one, two] = made.blockIds;
    await editText(actor, {
      articleId: made.id,
      revision: 1,
      blocks: [
        { id: one, text: null },
        { id: two, text: ' ' },
      ],
    });
    expect(await blocks(made.id)).toMatchObject([
      { editedText: null, verdict: 'keep' },
      { editedText: null, verdict: 'remove', decidedBy: 'person', reason: `Removed by ${name}` },
    ]);
    expect(await article(made.id)).toMatchObject({ text: 'One.', residueCount: 1 });
  });

  it('is merged with what others did elsewhere, also where one moves what another mends', async () => {
    const [ada, bo] = [await makeUser('editor', 'Ada'), await makeUser('editor', 'Bo')];
    const made = await makeArticle({ blocks: ['One.', 'Two.', 'Three.'] });
    const [one = '', two = '', three = ''] = made.blockIds;
    const at = { articleId: made.id, revision: 1 };
    await editText(ada.actor, { ...at, blocks: [{ id: three, text: 'Drei.' }] });
    const moved = await editText(bo.actor, { ...at, blocks: [{ id: three, after: null }] });
    expect(moved).toMatchObject({ ok: true, value: { besides: [{ who: 'Ada' }] } });
    const added = { id: randomUUID(), isNew: true, text: 'Between.', after: one };
    expect(await editText(bo.actor, { ...at, blocks: [{ id: one, text: 'Eins.' }, added] })).toMatchObject({
      ok: true,
    });
    expect((await article(made.id)).text).toBe('Drei.\n\nEins.\n\nBetween.\n\nTwo.');
    await setVerdict(ada.actor, { articleId: made.id, revision: 4, blockId: two, verdict: 'remove' });
    const refused = await editText(bo.actor, { ...at, blocks: [{ id: two, text: 'Zwei.' }] });
    expect(refused).toMatchObject({ ok: false, error: { code: 'stale', details: [{ who: 'Ada' }, {}, {}, {}] } });
    const again = await editText(bo.actor, { ...at, blocks: [added] });
    expect(again).toMatchObject({ ok: false, error: { code: 'stale' } });
  });

  it('brings back what somebody removed, with the words that were written in it, and one undo removes it again', async () => {
    const { actor, name } = await makeUser();
    const made = await makeArticle({ blocks: ['One.', 'Two.', 'Three.'] });
    const [one = '', two = '', three = ''] = made.blockIds;
    await setVerdict(actor, { articleId: made.id, revision: 1, blockId: two, verdict: 'remove' });
    const at = { articleId: made.id, revision: 2 };
    const done = await editText(actor, { ...at, blocks: [{ id: two, back: true, text: 'Zwei.', kind: 'quote' }] });
    expect(done).toMatchObject({ ok: true });
    expect(await article(made.id)).toMatchObject({ text: 'One.\n\nZwei.\n\nThree.', residueCount: 0 });
    const view = await articleView(made.id);
    expect(view?.history[0]?.sentence).toBe('edited the text of “A title”: 1 paragraph edited, 1 restored');
    const restored = { verdict: 'keep', kind: 'quote', foundKind: 'paragraph', decidedBy: 'person', deciderName: name };
    expect(view?.blocks.find(({ id }) => id === two)).toMatchObject(restored);
    expect(await undo(actor, eventOf(done))).toMatchObject({ ok: true });
    expect((await article(made.id)).text).toBe('One.\n\nThree.');
    // What was joined to another and comes back is joined no longer.
    await editText(actor, {
      ...at,
      revision: 4,
      blocks: [
        { id: one, text: 'One. Three.' },
        { id: three, into: one },
      ],
    });
    await editText(actor, { ...at, revision: 5, blocks: [{ id: three, back: true, text: 'Drei.' }] });
    expect((await articleView(made.id))?.blocks.find(({ id }) => id === three)).toMatchObject({ evidence: null });
    expect((await article(made.id)).text).toBe('One. Three.\n\nDrei.');
  });

  it.each([
    ['nothing', []],
    ['a link on no words', [{ links: [{ start: 3, end: 3, href: 'https://example.org' }] }]],
    [
      'links in each other',
      [
        {
          links: [
            { start: 0, end: 3, href: 'x' },
            { start: 1, end: 2, href: 'y' },
          ],
        },
      ],
    ],
    ['a kind that is no text’s', [{ kind: 'title' }]],
    ['a block twice', [{ text: 'a' }, { text: 'b' }]],
  ])('of %s is refused and changes nothing', async (_, patches) => {
    const { actor } = await makeUser();
    const made = await makeArticle();
    const edit = patches.map((patch) => ({ id: made.blockIds[0], ...patch }));
    const done = await editText(actor, { articleId: made.id, revision: 1, blocks: edit });
    expect(done).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect((await article(made.id)).revision).toBe(1);
  });

  it('is for editors, and of the article’s own blocks only', async () => {
    const [viewer, { actor }] = [await makeUser('viewer'), await makeUser()];
    const [made, other] = [await makeArticle(), await makeArticle()];
    const edit = { articleId: made.id, revision: 1, blocks: [{ id: made.blockIds[0], text: 'x' }] };
    expect(await editText(viewer.actor, edit)).toMatchObject({ error: { code: 'forbidden' } });
    const stranger = { ...edit, blocks: [{ id: other.blockIds[0], text: 'x' }] };
    expect(await editText(actor, stranger)).toMatchObject({ error: { code: 'stale' } });
  });

  it('reaches readers: words and order as news, headings and links as they are', async () => {
    const { actor } = await makeUser('publisher');
    const made = await makeArticle({ title: `Ferries ${randomUUID()}`, blocks: ['One.', 'Two.'] });
    const [one = '', two = ''] = made.blockIds;
    await approve(actor, { articleId: made.id, revision: 1 });
    await publish(actor, { articleId: made.id, revision: 2 });
    const changedAt = async () =>
      (await db().publication.findUniqueOrThrow({ where: { articleId: made.id } })).changedAt.getTime();
    const first = await changedAt();
    const link = { start: 0, end: 3, href: 'https://example.org/one' };
    await editText(actor, { articleId: made.id, revision: 3, blocks: [{ id: one, links: [link], kind: 'quote' }] });
    expect(await changedAt()).toBe(first);
    const html =
      '<blockquote><p dir="auto"><a href="https://example.org/one" rel="nofollow noopener">One</a>.</p></blockquote>';
    expect((await askPublic('/feeds/all/rss.xml')).body).toContain(html);
    expect(JSON.parse((await askPublic('/feeds/all/feed.json')).body).items[0].content_html).toContain(html);
    expect((await askPublic('/feeds/all/ninjs.json')).body).toContain(JSON.stringify(html).slice(1, -1));
    await editText(actor, { articleId: made.id, revision: 4, blocks: [{ id: two, after: null }] });
    expect(await changedAt()).toBeGreaterThan(first);
  });
});
