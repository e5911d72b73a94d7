import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { startImport } from '../../../lib/import/commands';
import { intake } from '../../../lib/pipeline';
import { publish } from '../../../lib/publish/commands';
import { articleView } from '../../../lib/review/article/queries';
import { approve, undo } from '../../../lib/review/commands';
import { compareContents } from '../../../lib/review/revisions/compare';
import { contentAt } from '../../../lib/review/revisions/queries';
import { editText } from '../../../lib/review/text/commands';
import { makeUser } from '../../support/builders';
import { askPublic } from '../../support/public';

const SENTENCE = 'and the harbour stayed open for the whole of the night, as the council had said on Monday evening.';
const PAGE = `<html lang="en"><head><title>Soup for a storm</title></head><body><article><h1>Soup for a storm</h1>
<p>It snowed over the northern islands ${SENTENCE}</p><p>The ferry sailed at eleven ${SENTENCE}</p>
<ol><li>Peel the leeks and the roots, and wash them well.<ul><li>The white of the leeks goes in first.</li></ul></li>
<li>Boil them for an hour in salted water.</li></ol>
<p>Islanders pay half of the fare ${SENTENCE}</p><p>Children travel free of charge ${SENTENCE}</p></article></body></html>`;

describe('the lists of a page', () => {
  it('come with their numbers, are published with them, and told of where they change', async () => {
    const { actor } = await makeUser('publisher');
    const started = await startImport(actor, 'upload');
    if (!started.ok) throw new Error(started.error.message);
    const bytes = new TextEncoder().encode(PAGE);
    const taken = await intake(actor, started.value, { name: 'soup.html', bytes, url: 'https://post.example/soup' });
    const id = taken.ok ? (taken.value.articles[0]?.id ?? '') : '';
    const items = await db().block.findMany({
      where: { articleId: id, kind: 'list-item' },
      orderBy: { position: 'asc' },
    });
    expect(items.map(({ layout }) => layout)).toEqual([
      { item: { ordered: true, depth: 0 } },
      { item: { ordered: false, depth: 1 } },
      { item: { ordered: true, depth: 0 } },
    ]);
    const { text } = await db().article.findUniqueOrThrow({ where: { id } });
    expect(text).toContain('\n\nPeel the leeks and the roots, and wash them well.\n\nThe white of');

    await approve(actor, { articleId: id, revision: 1 });
    await publish(actor, { articleId: id, revision: 2 });
    const { guid } = await db().publication.findUniqueOrThrow({ where: { articleId: id } });
    const address = `/stories/${guid.replace('urn:uuid:', '')}`;
    const list = (html: string) => html.replaceAll(' dir="auto"', '').match(/<(ol|ul)\b[^>]*><li.*<\/li><\/\1>/)?.[0];
    const written =
      '<ol><li>Peel the leeks and the roots, and wash them well.<ul><li>The white of the leeks goes in first.</li></ul></li><li>Boil them for an hour in salted water.</li></ol>';
    expect(list((await askPublic(address)).body)).toBe(written);
    const json = JSON.parse((await askPublic('/feeds/all/feed.json')).body) as {
      items: { id: string; content_html: string }[];
    };
    expect(list(json.items.find((item) => item.id === guid)?.content_html ?? '')).toBe(written);
    const rss = (await askPublic('/feeds/all/rss.xml')).body;
    expect(rss).toMatch(/<ol dir="auto">|&lt;ol dir=/);

    const [peel, , boil] = items.map((item) => item.id);
    const done = await editText(actor, {
      ...{ articleId: id, revision: 3 },
      blocks: [
        { id: peel ?? '', layout: { item: { ordered: true, depth: 0, number: 4 } } },
        { id: boil ?? '', layout: null },
      ],
    });
    expect(done).toMatchObject({ ok: true });
    expect(list((await askPublic(address)).body)).toMatch(/^<ol start="4"><li>Peel.*<\/ol>$/);
    const told = await db().announcement.findMany({ where: { publication: { articleId: id } } });
    expect(told.map(({ kind }) => kind)).toEqual(['publish', 'adjust']);

    const [before, now] = [await contentAt(id, 3), await contentAt(id, 4)];
    const compared = before && now ? compareContents(before, now).blocks : [];
    expect(compared.flatMap(({ notes }) => notes)).toEqual([
      'Number: was 1, is 4.',
      'Was a numbered list item, is a list item.',
    ]);
    expect((await articleView(id))?.blocks.find((block) => block.id === boil)?.layout).toEqual({
      found: { item: { ordered: true, depth: 0 } },
    });
    expect(await undo(actor, done.ok ? done.value.eventId : '')).toMatchObject({ ok: true });
    expect(list((await askPublic(address)).body)).toBe(written);
  });
});
