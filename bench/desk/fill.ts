import { randomUUID } from 'node:crypto';
import { db } from '../../lib/db/client';
import { Prisma } from '../../lib/db/generated/client';

const { sql } = Prisma;

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
  await db().$executeRaw`
    INSERT INTO "Source" (id, key, name, weight) SELECT gen_random_uuid(), 'host:wire-' || n || '.example', 'Wire ' || n, 1 + n % 5
    FROM generate_series(1, ${SOURCES}::int) n ON CONFLICT (key) DO NOTHING`;
  await db().$executeRaw`
    INSERT INTO "Vocabulary" (scheme, version, attribution) VALUES ('bench', '1', 'A benchmark') ON CONFLICT DO NOTHING`;
  await db().$executeRaw`
    INSERT INTO "Topic" (id, scheme, labels) SELECT 'bench:' || n, 'bench', jsonb_build_object('en', 'Topic ' || n)
    FROM generate_series(1, ${TOPICS}::int) n ON CONFLICT DO NOTHING`;
  const stored = await db().article.count();
  // Made anew after, which takes a fraction of the time.
  const indexes = await db().$queryRaw<{ indexdef: string }[]>`
    SELECT indexdef FROM pg_indexes WHERE indexname IN ('Article_search_idx', 'Article_wordPairs_idx')`;
  await db().$executeRaw`DROP INDEX IF EXISTS "Article_search_idx", "Article_wordPairs_idx"`;
  for (let from = stored; from < size; from += STEP) await insert(from, Math.min(from + STEP, size));
  for (const { indexdef } of indexes) await db().$executeRawUnsafe(indexdef);
  await db().$executeRaw`VACUUM ANALYZE "Article"`;
  await db().$executeRaw`VACUUM ANALYZE "ArticleTopic"`;
  await db().$executeRaw`ANALYZE "DuplicatePair"`;
}

/** Ids follow from numbers, so that what belongs together is found without looking for it. */
const idOf = (what: 'article' | 'document', number: Prisma.Sql): Prisma.Sql =>
  sql`md5(${what} || (${number})::text)::uuid`;

async function insert(from: number, to: number): Promise<void> {
  const n = sql`n`;
  const numbers = sql`generate_series(${from}::int, ${to - 1}::int) n`;
  await db().$executeRaw`
    INSERT INTO "Document" (id, "sourceId", origin, "mediaType", charset, bytes, sha256, text, marks, fields)
    SELECT ${idOf('document', n)}, s.id, 'bench-' || n, 'text/plain', 'utf-8', 'x', n, 'x', '[]', '{}'
    FROM ${numbers} JOIN "Source" s ON s.key = 'host:wire-1.example'`;
  await db().$executeRaw`
    INSERT INTO "Article" (id, "documentId", "sourceId", ordinal, title, text, lang, status, found, sketch, "wordCount", "residueCount",
      "publishedAt", "createdAt", "updatedAt")
    SELECT ${idOf('article', n)}, ${idOf('document', n)}, s.id, 1, 'Article ' || n || ' of w' || floor(power(random(), 3) * ${WORDS}::int),
      words.text, (ARRAY['en','en','en','de','fr','ar','es','pt','ru','tr'])[1 + floor(power(random(), 2) * 10)::int],
      (CASE WHEN n % 10 < 5 THEN 'pending' WHEN n % 10 = 5 THEN 'approved' WHEN n % 10 < 9 THEN 'published' ELSE 'rejected' END)::"Status",
      '{}', '{}', ${WORDS_A_TEXT}::int, (n % 3), now() - n * interval '1 second', now() - n * interval '30 second', now()
    FROM ${numbers}
    CROSS JOIN LATERAL (
      SELECT id FROM "Source" WHERE key = 'host:wire-' || (1 + floor(power(n * 7919::bigint % 1000 / 1000.0, 2) * ${SOURCES}::int))::int || '.example') s
    CROSS JOIN LATERAL (
      SELECT string_agg('w' || floor(power(random() + 0 * (n + place), 3) * ${WORDS}::int), ' ') AS text
      FROM generate_series(1, ${WORDS_A_TEXT}::int) place) words`;
  await db().$executeRaw`
    INSERT INTO "ArticleTopic" (id, "articleId", "topicId", "assignedAs", "byName")
    SELECT gen_random_uuid(), ${idOf('article', n)}, 'bench:' || (1 + floor(power(random(), 2) * ${TOPICS}::int))::int, 'person', 'A benchmark'
    FROM ${numbers} WHERE n % 3 < 2`;
  await db().$executeRaw`
    INSERT INTO "DuplicatePair" (id, "aId", "bId", verdict, "aInB", "bInA", resemblance, reason, evidence)
    SELECT gen_random_uuid(), least(a, b), greatest(a, b), 'duplicate', 1, 1, 1, ${`The same text ${randomUUID()}`}, '{}'
    FROM (SELECT ${idOf('article', n)} AS a, ${idOf('article', sql`n + 10`)} AS b FROM ${numbers}
      WHERE n % 100 = 0 AND n + 10 < ${to}::int) pair`;
}
