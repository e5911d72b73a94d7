import { spanText } from '../../articles/body';
import type { BlockKind } from '../../articles/types';
import { Prisma } from '../../db/generated/client';
import type { Tx } from '../../db/transaction';
import type { KnownSource } from '../known-source';
import { asRule } from '../rules/rule';
import { countDocument, FORGET_AFTER_STORIES, isForgotten, type SeenCount } from './count';
import { keptByCleaner } from './kept';
import { type CountedLine, storyLines } from './story-lines';

/** Documents read at a time when all is counted again. */
const RECOUNT_PAGE = 100;
/** Lines to forget are deleted once in so many stories; until then they are passed over. */
const FORGET_EVERY = 50;
/** Rows written by one statement. */
const WRITE_PAGE = 2_000;

/**
 * Reads what is known of a source, for cleaning and counting one of its documents. A source whose stored articles were never counted
 * is counted first. Call under `lockIntake`.
 * @param hashes of the document's lines
 */
export async function readKnownSource(tx: Tx, sourceId: string, hashes: readonly string[]): Promise<KnownSource> {
  const read = () => tx.source.findUniqueOrThrow({ where: { id: sourceId }, include: { rules: ACTIVE } });
  let source = await read();
  if (source.storyCount === 0 && (await tx.article.count({ where: { sourceId } })) > 0) {
    await recountLines(tx, sourceId);
    source = await read();
  }
  const rows = await tx.$queryRaw<Prisma.SeenLineModel[]>`
    SELECT * FROM "SeenLine" WHERE "sourceId" = ${sourceId}::uuid AND hash = ANY(${[...new Set(hashes)]}::text[])`;
  const { name, storyCount, usesMemory } = source;
  const seen = new Map(rows.map((row) => [row.hash, asSeen(row)]));
  return { name, storyCount, usesMemory, rules: source.rules.map(asRule), seen };
}

const ACTIVE = { where: { active: true }, orderBy: { id: 'asc' } } as const;
type State = 'open' | 'confirmed' | 'refused';

/** Gives a stored count as the memory reads it. */
export const asSeen = (row: Prisma.SeenLineModel): SeenCount & { state: State } => ({
  ...row,
  form: row.form as SeenCount['form'],
  state: row.state as State,
});

/**
 * Counts the lines of a document whose articles were just stored and compared with others: copies of the source's stories do not count.
 * @param articles in the document's order, with their counted lines
 */
export async function countLines(
  tx: Tx,
  sourceId: string,
  known: KnownSource,
  articles: readonly { id: string; lines: readonly CountedLine[] }[],
): Promise<void> {
  const copies = await copiesAmong(tx, Prisma.sql`a.id = ANY(${articles.map(({ id }) => id)}::uuid[])`);
  const stories = articles.filter(({ id }) => !copies.has(id)).map(({ lines }) => lines);
  if (stories.length === 0) return;
  const { storyCount, changed } = countDocument(known.seen, known.storyCount, stories);
  await writeCounts(tx, sourceId, changed);
  await tx.source.update({ where: { id: sourceId }, data: { storyCount } });
  if (Math.floor(storyCount / FORGET_EVERY) > Math.floor(known.storyCount / FORGET_EVERY)) {
    const firstAt = { lte: storyCount - FORGET_AFTER_STORIES };
    await tx.seenLine.deleteMany({ where: { sourceId, stories: 1, firstAt, state: 'open' } });
  }
}

/** Finds the articles that tell a story which the source had already: duplicates of an earlier one, and new versions of a page. */
async function copiesAmong(tx: Tx, which: Prisma.Sql): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM "Article" a JOIN "Document" d ON d.id = a."documentId"
    WHERE ${which} AND (d."supersedesId" IS NOT NULL OR EXISTS (
      SELECT 1 FROM "DuplicatePair" p JOIN "Article" o ON o.id = CASE WHEN p."aId" = a.id THEN p."bId" ELSE p."aId" END
      WHERE (p."aId" = a.id OR p."bId" = a.id) AND p.verdict = 'duplicate' AND p.state <> 'dismissed' AND o."sourceId" = a."sourceId"
        AND (o."createdAt", o."documentId", o.ordinal) < (a."createdAt", a."documentId", a.ordinal)))`;
  return new Set(rows.map(({ id }) => id));
}

async function writeCounts(tx: Tx, sourceId: string, counts: readonly SeenCount[]): Promise<void> {
  for (let from = 0; from < counts.length; from += WRITE_PAGE) {
    // Strings go as JSON, since a text array cannot hold what a line may be.
    const rows = JSON.stringify(counts.slice(from, from + WRITE_PAGE));
    await tx.$executeRaw`
      INSERT INTO "SeenLine" (id, "sourceId", form, hash, sample, stories, documents, kept, "atEdge", "firstAt")
      SELECT gen_random_uuid(), ${sourceId}::uuid, r.form, r.hash, r.sample, r.stories, r.documents, r.kept, r."atEdge", r."firstAt"
      FROM jsonb_to_recordset(${rows}::jsonb)
        AS r(form text, hash text, sample text, stories int, documents int, kept int, "atEdge" int, "firstAt" int)
      ON CONFLICT ("sourceId", form, hash) DO UPDATE SET sample = EXCLUDED.sample, stories = EXCLUDED.stories,
        documents = EXCLUDED.documents, kept = EXCLUDED.kept, "atEdge" = EXCLUDED."atEdge", "firstAt" = EXCLUDED."firstAt"`;
  }
}

/**
 * Counts all lines of a source again from its stored blocks, in the order in which they came; what editors decided about lines stays.
 * Call under `lockIntake`.
 * @returns the number of stories counted
 */
export async function recountLines(tx: Tx, sourceId: string): Promise<number> {
  const copies = await copiesAmong(tx, Prisma.sql`a."sourceId" = ${sourceId}::uuid`);
  const counts = new Map<string, SeenCount>();
  let storyCount = 0;
  for (let skip = 0; ; skip += RECOUNT_PAGE) {
    const documents = await tx.document.findMany({
      where: { sourceId },
      orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
      ...{ skip, take: RECOUNT_PAGE },
      select: { text: true, articles: { orderBy: { ordinal: 'asc' }, select: { id: true, blocks: IN_ORDER } } },
    });
    for (const { text, articles } of documents) {
      const stories = articles
        .filter(({ id, blocks }) => blocks.length > 0 && !copies.has(id))
        .map(({ blocks }) => storyLines(blocks.map((block) => asCounted(text, block))).flatMap(({ lines }) => lines));
      const counted = countDocument(counts, storyCount, stories);
      storyCount = counted.storyCount;
      for (const seen of counted.changed) counts.set(seen.hash, seen);
    }
    if (documents.length < RECOUNT_PAGE) break;
  }
  await replaceCounts(tx, sourceId, counts, storyCount);
  await tx.source.update({ where: { id: sourceId }, data: { storyCount } });
  return storyCount;
}

/** Writes new counts over the old. A line that is still counted keeps its row, so that a page that shows it can still decide on it. */
async function replaceCounts(
  tx: Tx,
  sourceId: string,
  counts: ReadonlyMap<string, SeenCount>,
  storyCount: number,
): Promise<void> {
  const decided = await tx.seenLine.findMany({ where: { sourceId, state: { not: 'open' } }, select: { hash: true } });
  const isDecided = new Set(decided.map(({ hash }) => hash));
  const current = [...counts.values()].filter((seen) => isDecided.has(seen.hash) || !isForgotten(seen, storyCount));
  await writeCounts(tx, sourceId, current);
  const counted = JSON.stringify(current.map(({ hash }) => hash));
  const isGone = Prisma.sql`"sourceId" = ${sourceId}::uuid
    AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements_text(${counted}::jsonb) c(hash) WHERE c.hash = "SeenLine".hash)`;
  await tx.$executeRaw`DELETE FROM "SeenLine" WHERE state = 'open' AND ${isGone}`;
  // What somebody decided stays, of a line that is in no story any more too; its old place among the stories says nothing now.
  await tx.$executeRaw`
    UPDATE "SeenLine" SET stories = 0, documents = 0, kept = 0, "atEdge" = 0, "firstAt" = 1 WHERE ${isGone}`;
}

const IN_ORDER = { orderBy: { position: 'asc' } } as const;

const asCounted = (text: string, row: Prisma.BlockModel) => {
  const block = { start: row.start, end: row.end, kind: row.kind as BlockKind };
  return { kind: block.kind, text: spanText(text, block), kept: keptByCleaner(row) };
};
