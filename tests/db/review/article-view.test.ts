import { describe, expect, it } from 'vitest';
import { startImport } from '../../../lib/import/commands';
import { intake } from '../../../lib/pipeline';
import { articleView } from '../../../lib/review/article/queries';
import { editFields } from '../../../lib/review/commands';
import { makeUser } from '../../support/builders';

const SENTENCE = 'The harbour stayed open for the whole of the night, as the council had said on Monday evening.';

async function imported(publishedAt: string) {
  const { actor } = await makeUser('editor');
  const started = await startImport(actor, 'upload');
  if (!started.ok) throw new Error(started.error.message);
  const html = `<title>Harbour stays open</title><meta property="article:published_time" content="${publishedAt}">
    <h1>Harbour stays open</h1>${`<p>${SENTENCE}</p>`.repeat(4)}`;
  const taken = await intake(actor, started.value, {
    name: 'harbour.html',
    bytes: new TextEncoder().encode(html),
    url: `https://post.example/${encodeURIComponent(publishedAt)}`,
  });
  const id = taken.ok ? taken.value.articles[0]?.id : undefined;
  if (!id) throw new Error('Nothing was imported');
  return { actor, id };
}

async function viewOf(id: string) {
  const view = await articleView(id);
  if (!view) throw new Error('The article is gone');
  return view;
}

describe('what the document had', () => {
  it.each(['2026-11-20T09:00:00+09:00', '2026-11-20T00:00:00Z', '2026-11-20'])(
    'is the date that the article has, however the page wrote it: %s',
    async (written) => {
      const { id } = await imported(written);
      const { fields, found } = await viewOf(id);
      expect(fields.publishedAt).toBe('2026-11-20T00:00:00.000Z');
      expect(found.publishedAt).toBe(fields.publishedAt);
    },
  );

  it('is told from what an editor made of it', async () => {
    const { actor, id } = await imported('2026-11-20T09:00:00+09:00');
    const { revision } = await viewOf(id);
    const done = await editFields(actor, { articleId: id, revision }, { publishedAt: '2026-11-21' });
    expect(done).toMatchObject({ ok: true });
    expect(await viewOf(id)).toMatchObject({
      fields: { publishedAt: '2026-11-21T00:00:00.000Z' },
      found: { publishedAt: '2026-11-20T00:00:00.000Z' },
    });
  });
});
