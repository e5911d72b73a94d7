import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { startImport } from '../../../lib/import/commands';
import { intake } from '../../../lib/pipeline';
import { publish } from '../../../lib/publish/commands';
import { articleView } from '../../../lib/review/article/queries';
import { approve, setVerdict, undo } from '../../../lib/review/commands';
import { compareContents } from '../../../lib/review/revisions/compare';
import { contentAt } from '../../../lib/review/revisions/queries';
import { editText } from '../../../lib/review/text/commands';
import { makeUser } from '../../support/builders';
import { askPublic } from '../../support/public';

const SENTENCE = 'and the harbour stayed open for the whole of the night, as the council had said on Monday evening.';
const page = (title: string) => `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>
<p>It snowed over the northern islands ${SENTENCE}</p><p>The ferry sailed at eleven ${SENTENCE}</p>
<figure dir="auto"><img src="/img/quay-in-winter.jpg" alt="Snow" width="1200" height="800"><figcaption>The quay on Monday. Photo: Ida Brekke</figcaption></figure>
<p>Islanders pay half of the fare ${SENTENCE}</p><p><img src="/img/engine-of-the-ferry.jpg"></p>
<p>Children travel free of charge ${SENTENCE}</p></article></body></html>`;

/** Imports a page with two images in its text. */
async function imported(title: string) {
  const { actor } = await makeUser('publisher');
  const started = await startImport(actor, 'upload');
  if (!started.ok) throw new Error(started.error.message);
  const bytes = new TextEncoder().encode(page(title));
  const taken = await intake(actor, started.value, {
    name: `${title}.html`,
    bytes,
    url: `https://post.example/${title}`,
  });
  if (!taken.ok) throw new Error(taken.error.message);
  const id = taken.value.articles[0]?.id ?? '';
  const rows = await db().block.findMany({ where: { articleId: id }, orderBy: { position: 'asc' } });
  const images = rows.filter(({ kind }) => kind === 'image');
  return { actor, id, rows, images, at: (revision: number) => ({ articleId: id, revision }) };
}

const eventOf = (done: Awaited<ReturnType<typeof editText>>) => (done.ok ? done.value.eventId : '');

describe('images in a text', () => {
  it('come with the page and stand in their places, and are no words of the text', async () => {
    const { id, rows, images } = await imported('Snow over the islands');
    expect(rows.filter(({ verdict }) => verdict === 'keep').map(({ kind }) => kind)).toEqual([
      ...['title', 'paragraph', 'paragraph', 'image', 'caption', 'paragraph', 'image', 'paragraph'],
    ]);
    expect(images.map(({ image }) => image)).toMatchObject([
      { src: 'https://post.example/img/quay-in-winter.jpg', alt: 'Snow', credit: 'Ida Brekke', width: 1200 },
      { src: 'https://post.example/img/engine-of-the-ferry.jpg', alt: null, credit: null, width: null },
    ]);
    const { text, caption } = await db().article.findUniqueOrThrow({ where: { id } });
    expect(text).not.toContain('The quay on Monday');
    expect(text.split('\n\n')).toHaveLength(4);
    expect(caption).toBeNull();
  });

  it('are moved, described anew and taken out, and one undo takes all of it back', async () => {
    const { actor, id, rows, images, at } = await imported('Thaw over the islands');
    const [quay, engine] = images.map((block) => block.id);
    const before = await db().block.findMany({ where: { articleId: id }, orderBy: { position: 'asc' } });
    const first = rows.find(({ kind }) => kind === 'paragraph')?.id ?? '';
    const done = await editText(actor, {
      ...at(1),
      blocks: [
        { id: quay, after: first, text: 'The quay\non Tuesday.', image: { alt: ' Ice ', credit: '' } },
        { id: engine, out: true },
      ],
    });
    expect(done).toMatchObject({ ok: true });
    const view = await articleView(id);
    const kept = view?.blocks.filter(({ verdict, kind }) => verdict === 'keep' && kind !== 'caption');
    expect(kept?.map(({ kind }) => kind)).toEqual(['title', 'paragraph', 'image', ...Array(3).fill('paragraph')]);
    expect(kept?.[2]).toMatchObject({
      text: 'The quay on Tuesday.',
      originalText: 'The quay on Monday.',
      image: { alt: 'Ice', credit: null, src: 'https://post.example/img/quay-in-winter.jpg' },
    });
    expect(view?.history[0]?.sentence).toContain('1 removed, 1 moved, 1 image described anew');
    expect(await undo(actor, eventOf(done))).toMatchObject({ ok: true });
    expect(await db().block.findMany({ where: { articleId: id }, orderBy: { position: 'asc' } })).toEqual(before);
  });

  it('keep their place without a caption, where an editor empties it', async () => {
    const { actor, id, images, at } = await imported('Ice over the islands');
    await editText(actor, { ...at(1), blocks: [{ id: images[0]?.id, text: '' }] });
    const row = await db().block.findUniqueOrThrow({ where: { id: images[0]?.id ?? '' } });
    expect(row).toMatchObject({ verdict: 'keep', editedText: '', kind: 'image' });
    const [then, now] = [await contentAt(id, 1), await contentAt(id, 2)];
    const compared = then && now ? compareContents(then, now).blocks : [];
    expect(compared.find((block) => block.id === images[0]?.id)).toMatchObject({
      ...{ state: 'changed', parts: [{ kind: 'removed', text: 'The quay on Monday.' }] },
    });
  });

  it('are never made of words, nor words of them', async () => {
    const { actor, id, rows, images, at } = await imported('Fog over the islands');
    const paragraph = rows.find(({ kind }) => kind === 'paragraph')?.id ?? '';
    const image = { alt: 'x', credit: null };
    for (const block of [
      { id: paragraph, kind: 'image' },
      { id: paragraph, image },
      { id: images[0]?.id, kind: 'paragraph' },
      { id: images[0]?.id, into: paragraph },
      { id: crypto.randomUUID(), isNew: true, kind: 'image', text: 'x', after: paragraph, image },
    ])
      expect(await editText(actor, { ...at(1), blocks: [block] })).toMatchObject({ ok: false });
    expect(await db().article.findUniqueOrThrow({ where: { id } })).toMatchObject({ revision: 1 });
  });

  it('are published where they stand, and one that is removed leaves the page and is told of', async () => {
    const { actor, id, images, at } = await imported('Rain over the islands');
    await approve(actor, at(1));
    await publish(actor, at(2));
    const { guid } = await db().publication.findUniqueOrThrow({ where: { articleId: id } });
    const address = `/stories/${guid.replace('urn:uuid:', '')}`;
    const shown = await askPublic(address);
    expect(shown.headers['content-security-policy']).not.toContain('img-src');
    expect(shown.body).toContain(
      '<figure dir="auto"><a href="https://post.example/img/quay-in-winter.jpg" rel="nofollow noopener">Snow</a><figcaption>The quay on Monday. <span class="credit" dir="auto">Ida Brekke</span></figcaption></figure>',
    );
    expect((await askPublic('/feeds/all/feed.json')).body).toContain('engine-of-the-ferry.jpg');
    for (const [at, { id: blockId }] of images.entries())
      await setVerdict(actor, { articleId: id, revision: 3 + at, blockId, verdict: 'remove' });
    const gone = await askPublic(address);
    expect(gone.body).not.toContain('<figure>');
    const told = await db().announcement.findMany({ where: { publication: { articleId: id } } });
    expect(told.map(({ kind }) => kind)).toEqual(['publish', 'adjust', 'adjust']);
  });
});
