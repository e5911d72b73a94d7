import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { approveAndPublish } from '../../../lib/publish/commands';
import { FORMATS } from '../../../lib/publish/feeds/address';
import { toItem } from '../../../lib/publish/item';
import { storyPath } from '../../../lib/publish/paths';
import { readItemRows } from '../../../lib/publish/store';
import { writeMessage } from '../../../lib/publish/webhooks/message';
import { approve, undo, undoLast } from '../../../lib/review/commands';
import { readFilter } from '../../../lib/review/filters';
import { queuePage } from '../../../lib/review/queries';
import { comment, handOver, handOverMany, seeInbox } from '../../../lib/review/together/commands';
import { inboxOf, togetherOn, unseenCount } from '../../../lib/review/together/queries';
import { makeArticle, makeUser } from '../../support/builders';
import { askPublic } from '../../support/public';

const eventOf = (done: Awaited<ReturnType<typeof comment>>) => (done.ok ? done.value.eventId : '');

describe('handing an article over', () => {
  it('gives it to a colleague with a note, who is told and finds it among their own; undo takes it back', async () => {
    const [ada, bo] = [await makeUser('editor', 'Ada'), await makeUser('editor', 'Bo')];
    const { id } = await makeArticle({ title: 'The dam' });
    const done = await handOver(ada.actor, { articleId: id, from: null, to: bo.id, note: ' Call  the mayor ' });
    expect((await togetherOn(id)).assignment).toMatchObject({ name: 'Bo', note: 'Call the mayor', byName: 'Ada' });
    expect(await inboxOf(bo.id)).toMatchObject([
      { who: 'Ada', sentence: 'handed this over to you', words: 'Call the mayor', seen: false },
    ]);
    const mine = await queuePage(readFilter({ assignee: bo.id }));
    expect(mine.rows.map((row) => row.id)).toEqual([id]);
    expect(await db().article.findUnique({ where: { id }, select: { revision: true } })).toEqual({ revision: 1 });
    await undo(ada.actor, eventOf(done));
    expect((await togetherOn(id)).assignment).toBeNull();
    expect(await unseenCount(bo.id)).toBe(0);
  });

  it('is refused where somebody else has it by now, to a viewer, and to an account that is off', async () => {
    const [ada, bo, cy] = [
      await makeUser('editor', 'Ada'),
      await makeUser('editor', 'Bo'),
      await makeUser('editor', 'Cy'),
    ];
    const { id } = await makeArticle();
    await handOver(ada.actor, { articleId: id, from: null, to: bo.id, note: null });
    const late = { articleId: id, from: null, to: cy.id, note: null };
    expect(await handOver(cy.actor, late)).toMatchObject({ error: { code: 'stale' } });
    const viewer = await makeUser('viewer');
    expect(await handOver(viewer.actor, late)).toMatchObject({ error: { code: 'forbidden' } });
    await db().user.update({ where: { id: cy.id }, data: { disabledAt: new Date() } });
    expect(await handOver(ada.actor, { ...late, from: bo.id })).toMatchObject({ error: { code: 'invalid-input' } });
    expect(await handOver(ada.actor, { ...late, from: bo.id, to: null })).toMatchObject({ ok: true });
    expect(await handOver(ada.actor, { ...late, to: null })).toMatchObject({ error: { code: 'invalid-input' } });
  });
});

describe('handing many over', () => {
  it('gives them to a colleague whoever has them, counts those that it had, and is one step to take back', async () => {
    const [ada, bo] = [await makeUser('editor', 'Ada'), await makeUser('editor', 'Bo')];
    const [free, mine, hers] = [await makeArticle(), await makeArticle(), await makeArticle()];
    await handOver(ada.actor, { articleId: mine.id, from: null, to: bo.id, note: 'Mine already' });
    await handOver(ada.actor, { articleId: hers.id, from: null, to: ada.id, note: null });
    const articleIds = [free.id, mine.id, hers.id];
    const done = await handOverMany(ada.actor, { batchId: null, to: bo.id, note: 'All of these', articleIds });
    expect(done).toMatchObject({ value: { outcomes: [{ outcome: { ok: true } }, { outcome: { value: null } }, {}] } });
    expect((await togetherOn(hers.id)).assignment).toMatchObject({ name: 'Bo', note: 'All of these' });
    expect((await togetherOn(mine.id)).assignment).toMatchObject({ note: 'Mine already' });
    expect(await unseenCount(bo.id)).toBe(3);
    await undoLast(ada.actor);
    expect((await togetherOn(free.id)).assignment).toBeNull();
    expect((await togetherOn(hers.id)).assignment).toMatchObject({ name: 'Ada' });
    const batchId = done.ok ? done.value.batchId : '';
    expect(await handOverMany(bo.actor, { batchId, to: null, note: null, articleIds })).toMatchObject({ ok: false });
  });
});

describe('a comment', () => {
  it('tells whom it mentions until they have seen it, leaves the revision, and can be taken back', async () => {
    const [ada, dee] = [await makeUser('editor', 'Ada'), await makeUser('viewer', 'Dee Dale')];
    const { id } = await makeArticle();
    const done = await comment(ada.actor, { articleId: id, text: 'Is that so, @dee dale? Ask @Nobody.' });
    expect((await togetherOn(id)).comments).toMatchObject([
      { by: 'Ada', mentions: ['Dee Dale'], eventId: eventOf(done) },
    ]);
    expect(await unseenCount(dee.id)).toBe(1);
    expect(await unseenCount(ada.id)).toBe(0);
    await seeInbox(dee.actor, { articleId: id });
    expect(await unseenCount(dee.id)).toBe(0);
    expect(await approve(ada.actor, { articleId: id, revision: 1 })).toMatchObject({ ok: true });
    await undo(ada.actor, eventOf(done));
    expect((await togetherOn(id)).comments).toEqual([]);
    expect(await inboxOf(dee.id)).toEqual([]);
    expect(await comment(ada.actor, { articleId: id, text: ' \n ' })).toMatchObject({
      error: { code: 'invalid-input' },
    });
  });

  it('and a note never reach a reader or a program, in whatever form', async () => {
    const [publisher, bo] = [await makeUser('publisher', 'Pia'), await makeUser('editor', 'Bo')];
    const { id, revision } = await makeArticle({ title: 'A story for all' });
    await comment(publisher.actor, { articleId: id, text: 'Between us: sekretkomento @Bo' });
    await handOver(publisher.actor, { articleId: id, from: null, to: bo.id, note: 'sekretnoto' });
    expect(await approveAndPublish(publisher.actor, { articleId: id, revision })).toMatchObject({ ok: true });
    const { guid, id: publicationId } = await db().publication.findUniqueOrThrow({ where: { articleId: id } });
    const formats = Object.keys(FORMATS).map((file) => `/feeds/all/${file}`);
    const page = storyPath(guid);
    expect((await askPublic(page)).body).toContain('A story for all');
    for (const address of ['/', page, '/news-sitemap.xml', '/feeds/opml.xml', ...formats]) {
      const { body } = await askPublic(address);
      expect(body, address).not.toMatch(/sekret/);
    }
    const [row] = await readItemRows([publicationId]);
    if (!row) throw new Error('It is not published');
    const item = toItem(row, 'https://desk.example');
    expect(item.title).toBe('A story for all');
    expect(writeMessage('publish', new Date(), { item })).not.toMatch(/sekret/);
    expect((await askPublic('/feeds/all/feed.json')).body).toContain('A story for all');
  });
});
