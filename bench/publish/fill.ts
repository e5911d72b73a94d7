import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '../../lib/access/actor';
import { derivedColumns } from '../../lib/articles/derived';
import { db } from '../../lib/db/client';
import { publish } from '../../lib/publish/commands';

const PARAGRAPHS = 6;
const PUBLISHED = 1_000;
let publisher: Actor | null = null;

/** Publishes a thousand invented stories of six paragraphs each. */
export async function publishThousand(): Promise<void> {
  for (let at = 0; at < PUBLISHED; at += 1) await publishOne(`Ferries return to the harbour, part ${at}`);
}

/** Makes and publishes an invented story; gives its guid. */
export async function publishOne(title: string): Promise<string> {
  publisher ??= await makePublisher();
  const paragraph = `${title}: the boats left at dawn, ${randomUUID()}. `.repeat(6).trim();
  const text = Array.from({ length: PARAGRAPHS }, () => paragraph).join('\n');
  const source = { key: 'host:wire.example', name: 'Wire' };
  const { id: sourceId } = await db().source.upsert({ where: { key: source.key }, create: source, update: {} });
  const sha256 = createHash('sha256').update(text).digest('hex');
  const document = await db().document.create({
    data: {
      ...{ sourceId, origin: randomUUID(), mediaType: 'text/plain', charset: 'utf-8', bytes: Buffer.from(text) },
      ...{ sha256, text, marks: [], fields: {} },
    },
  });
  const spans = Array.from({ length: PARAGRAPHS }, (_, at) => {
    const start = at * (paragraph.length + 1);
    const span = {
      start,
      end: start + paragraph.length,
      kind: 'paragraph',
      verdict: 'keep',
      decidedBy: 'machine',
    } as const;
    return { ...span, text: paragraph };
  });
  const article = await db().article.create({
    data: {
      ...{
        title,
        lang: 'en',
        status: 'approved',
        documentId: document.id,
        ordinal: 1,
        sourceId,
        ...derivedColumns(spans),
      },
      ...{ found: {}, sketch: [] },
    },
  });
  await db().block.createMany({
    data: spans.map(({ text: _, ...span }, position) => ({
      ...span,
      documentId: document.id,
      articleId: article.id,
      position,
    })),
  });
  const done = await publish(publisher, { articleId: article.id, revision: 1 });
  if (!done.ok) throw new Error(done.error.message);
  return (await db().publication.findUniqueOrThrow({ where: { articleId: article.id } })).guid;
}

async function makePublisher(): Promise<Actor> {
  const user = await db().user.create({ data: { email: 'publisher@desk.example', name: 'Pia', role: 'publisher' } });
  return { kind: 'person', id: user.id, sessionVersion: user.sessionVersion };
}
