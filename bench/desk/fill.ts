import { randomUUID } from 'node:crypto';
import { db } from '../../lib/db/client';
import { makeDocument } from '../duplicates/database/fill';

/** Sources, topics and words are drawn so that a few are common and most are rare, as on a real desk. */
const SOURCES = 200;
const TOPICS = 300;
const WORDS = 40_000;
const WORDS_A_TEXT = 120;
/** Rows a statement, so that one that is stopped ends soon. */
const STEP = 20_000;

/**
 * Brings the database to so many invented articles, by SQL alone: half of them wait, a tenth is approved, the rest is done; one in fifty
 * is one of an open pair, two of three have topics.
 */
export async function fillDesk(size: number): Promise<void> {
  const { documentId } = await makeDocument();
  await db().$executeRaw`
    INSERT INTO "Source" (id, key, name, weight) SELECT gen_random_uuid(), 'host:wire-' || n || '.example', 'Wire ' || n, 1 + n % 5
    FROM generate_series(1, ${SOURCES}::int) n ON CONFLICT (key) DO NOTHING`;
  await db().$executeRaw`
    INSERT INTO "Vocabulary" (scheme, version, attribution) VALUES ('bench', '1', 'A benchmark') ON CONFLICT DO NOTHING`;
  await db().$executeRaw`
    INSERT INTO "Topic" (id, scheme, labels) SELECT 'bench:' || n, 'bench', jsonb_build_object('en', 'Topic ' || n)
    FROM generate_series(1, ${TOPICS}::int) n ON CONFLICT DO NOTHING`;
  const stored = await db().article.count();
  for (let from = stored; from < size; from += STEP) await insert(documentId, from, Math.min(from + STEP, size));
  await db().$executeRaw`VACUUM ANALYZE "Article"`;
  await db().$executeRaw`VACUUM ANALYZE "ArticleTopic"`;
  await db().$executeRaw`ANALYZE "DuplicatePair"`;
}

async function insert(documentId: string, from: number, to: number): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "Article" (id, "documentId", "sourceId", ordinal, title, text, lang, status, found, sketch, "wordCount", "residueCount",
      "publishedAt", "createdAt", "updatedAt")
    SELECT gen_random_uuid(), ${documentId}::uuid, s.id, n + 1, 'Article ' || n || ' of w' || floor(power(random(), 3) * ${WORDS}::int),
      words.text, (ARRAY['en','en','en','de','fr','ar','es','pt','ru','tr'])[1 + floor(power(random(), 2) * 10)::int],
      (CASE WHEN n % 10 < 5 THEN 'pending' WHEN n % 10 = 5 THEN 'approved' WHEN n % 10 < 9 THEN 'published' ELSE 'rejected' END)::"Status",
      '{}', '{}', ${WORDS_A_TEXT}::int, (n % 3), now() - n * interval '1 second', now() - n * interval '30 second', now()
    FROM generate_series(${from}::int, ${to - 1}::int) n
    CROSS JOIN LATERAL (
      SELECT id FROM "Source" WHERE key = 'host:wire-' || (1 + floor(power(n * 7919::bigint % 1000 / 1000.0, 2) * ${SOURCES}::int))::int || '.example') s
    CROSS JOIN LATERAL (
      SELECT string_agg('w' || floor(power(random() + 0 * (n + place), 3) * ${WORDS}::int), ' ') AS text
      FROM generate_series(1, ${WORDS_A_TEXT}::int) place) words`;
  await db().$executeRaw`
    INSERT INTO "ArticleTopic" (id, "articleId", "topicId", "assignedAs", "byName")
    SELECT gen_random_uuid(), a.id, 'bench:' || (1 + floor(power(random(), 2) * ${TOPICS}::int))::int, 'person', 'A benchmark'
    FROM "Article" a WHERE a.ordinal BETWEEN ${from + 1}::int AND ${to}::int AND a.ordinal % 3 > 0`;
  await db().$executeRaw`
    INSERT INTO "DuplicatePair" (id, "aId", "bId", verdict, "aInB", "bInA", resemblance, reason, evidence)
    SELECT gen_random_uuid(), least(a.id, b.id), greatest(a.id, b.id), 'duplicate', 1, 1, 1, ${`The same text ${randomUUID()}`}, '{}'
    FROM "Article" a JOIN "Article" b ON b.ordinal = a.ordinal + 10 AND b."documentId" = a."documentId"
    WHERE a.ordinal BETWEEN ${from + 1}::int AND ${to}::int AND a.ordinal % 100 = 1`;
}
