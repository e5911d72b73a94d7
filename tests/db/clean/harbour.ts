import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { startImport } from '../../../lib/import/commands';
import { intake } from '../../../lib/pipeline';

/** Imports documents of one source, one after the other. */
export async function importStories(
  actor: Actor,
  documents: readonly (readonly string[])[],
  sourceName = 'Harbour Herald',
): Promise<{ id: string; title: string }[]> {
  const started = await startImport(actor, 'upload');
  if (!started.ok) throw new Error(started.error.message);
  const articles: { id: string; title: string }[] = [];
  for (const [at, lines] of documents.entries()) {
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
    const result = await intake(actor, started.value, {
      name: `${sourceName} ${crypto.randomUUID()} ${at}.txt`,
      bytes,
      sourceName,
    });
    if (!result.ok) throw new Error(result.error.message);
    articles.push(...result.value.articles);
  }
  return articles;
}

/** The source of that name. */
export const sourceNamed = (name: string) =>
  db().source.findUniqueOrThrow({ where: { key: `name:${name.toLowerCase()}` } });

/** The blocks of an article with their words. */
export async function linesOf(articleId: string) {
  const { document, blocks } = await db().article.findUniqueOrThrow({
    where: { id: articleId },
    include: { document: true, blocks: { orderBy: { position: 'asc' } } },
  });
  return blocks.map((block) => ({ ...block, text: document.text.slice(block.start, block.end) }));
}
