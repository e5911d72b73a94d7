import { randomUUID } from 'node:crypto';
import { db } from '../../../lib/db/client';
import { sketchOf } from '../../../lib/duplicates/search/sketch';
import { COMMON_HOLDERS } from '../../../lib/duplicates/search/store';

/** Rows sent at once. */
const BATCH = 1_000;

/** A document that stands for all: an article needs one, and none of what is measured reads it. */
export async function makeDocument(): Promise<{ documentId: string; sourceId: string }> {
  const source = await db().source.create({ data: { key: `name:${randomUUID()}`, name: 'Bench' } });
  const document = await db().document.create({
    data: {
      ...{ sourceId: source.id, origin: randomUUID(), mediaType: 'text/plain', charset: 'utf-8' },
      ...{ bytes: Buffer.from('x'), sha256: randomUUID(), text: 'x', marks: [], fields: {} },
    },
  });
  return { documentId: document.id, sourceId: source.id };
}

/**
 * Stores articles with text and sketch, as an import would, but many at once and without the search document; the index over the
 * sketches is made anew after, which takes a tenth of the time.
 * @param text gives the text of the article of that number
 */
export async function fill(
  place: { documentId: string; sourceId: string },
  from: number,
  to: number,
  text: (at: number) => string,
): Promise<void> {
  await db().$executeRaw`ALTER TABLE "Article" DISABLE TRIGGER article_search_document`;
  await db().$executeRaw`DROP INDEX IF EXISTS "Article_sketch_idx"`;
  for (let start = from; start < to; start += BATCH) {
    const texts = Array.from({ length: Math.min(BATCH, to - start) }, (_, at) => text(start + at));
    const rows = texts.map((each, at) => ({
      ...{ id: randomUUID(), ordinal: start + at + 1, title: `Article ${start + at}`, text: each },
      sketch: `{${sketchOf(each).join(',')}}`,
    }));
    await db().$executeRaw`
      INSERT INTO "Article" (id, "documentId", "sourceId", ordinal, title, text, sketch, found, "wordCount", "residueCount")
      SELECT id::uuid, ${place.documentId}::uuid, ${place.sourceId}::uuid, ordinal, title, text, sketch::int[], '{}', 500, 0
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id text, ordinal int, title text, text text, sketch text)`;
  }
  await db()
    .$executeRaw`CREATE INDEX "Article_sketch_idx" ON "Article" USING gin (sketch array_ops) WITH (fastupdate = off)`;
  await db().$executeRaw`VACUUM ANALYZE "Article"`;
}

/**
 * Remembers the values that have become common while the articles came, as their imports would have, and brings what is stored into
 * memory, where a server that has been at work for a day has it.
 */
export async function settle(): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "CommonShingle" (value)
    SELECT value FROM "Article", unnest(sketch) AS value GROUP BY value HAVING count(*) > ${COMMON_HOLDERS}
    ON CONFLICT DO NOTHING`;
  await db().$executeRaw`CREATE EXTENSION IF NOT EXISTS pg_prewarm`;
  await db().$queryRaw`
    SELECT sum(pg_prewarm(part.oid, 'read'))::int FROM pg_class stored
    JOIN pg_class part ON part.oid IN (stored.oid, stored.reltoastrelid, '"Article_sketch_idx"'::regclass, '"Article_pkey"'::regclass)
    WHERE stored.oid = '"Article"'::regclass`;
}
