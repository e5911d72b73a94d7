import { Prisma } from '../../db/generated/client';
import type { Tx } from '../../db/transaction';
import { MAX_MODULUS, sizeOf, worthComparing } from '../sketch';

/** What a stored article is looked for by; `urlKey` and `supersededDocumentId` are evidence of their own. */
export type Sought = {
  id: string;
  sketch: readonly number[];
  urlKey: string | null;
  supersededDocumentId: string | null;
};

/** Holders from which a sketch value is common: a source's furniture, or a text printed hundreds of times. */
const COMMON_HOLDERS = 200;
/** Of common values few are asked for, and for some of their holders only: enough to meet a text that hundreds have printed. */
const MAX_COMMON_VALUES = 6;
const MAX_COMMON_HOLDERS = 500;
/** Articles whose sketches are looked at, those first of which most was asked for; and how many of the closest are compared word by word. */
const MAX_MET = 100;
const MAX_COMPARED = 40;

/**
 * Finds the stored articles that may have text in common with one. Every sketch value is looked up alone: what the planner knows of
 * arrays makes it read the whole table for `sketch && values`, and one value that thousands have would make the search as slow as they
 * are many. Such values are remembered in `CommonShingle` when met, and passed over from then on.
 * @param window in days: how far back; none means for ever
 * @returns ids, those that share most first
 */
export async function findCandidates(tx: Tx, sought: Sought, window: number | undefined): Promise<string[]> {
  if (window === 0) return [];
  const rows = await meet(tx, sought, window);
  const turnedOut = rows.flatMap(({ value }) => (value === null ? [] : { value }));
  if (turnedOut.length > 0) await tx.commonShingle.createMany({ data: turnedOut, skipDuplicates: true });
  const { modulus } = sizeOf(sought.sketch);
  const worth = rows
    .flatMap(({ id, shared, sketch, asked }) => (id && sketch ? { id, shared, sketch, asked } : []))
    .filter(({ shared, sketch, asked }) => worthComparing(shared, { values: asked, modulus }, sizeOf(sketch)))
    .sort((a, b) => b.shared - a.shared);
  const sameAddress = rows.flatMap(({ id, sketch }) => (id && !sketch ? id : []));
  return [...new Set([...sameAddress, ...worth.map(({ id }) => id)])].slice(0, MAX_COMPARED);
}

/** A row of the search: an article with the values that it shares of those asked for, one at the same address, or a common value. */
type Met = { id: string | null; shared: number; sketch: number[] | null; asked: number; value: number | null };

/** One statement, since going to the database and back takes longer than the search. */
function meet(
  tx: Tx,
  { id, sketch, urlKey, supersededDocumentId }: Sought,
  window: number | undefined,
): Promise<Met[]> {
  const recent =
    window === undefined ? Prisma.empty : Prisma.sql`AND "createdAt" >= ${new Date(Date.now() - window * 86_400_000)}`;
  const holders = (limit: number) => Prisma.sql`
    SELECT id, cardinality(sketch) AS size FROM "Article"
    WHERE sketch @> ARRAY[asked.value] AND id <> ${id}::uuid ${recent} LIMIT ${limit}`;
  return tx.$queryRaw<Met[]>`
    WITH own AS (
      SELECT own.value, known.value IS NOT NULL AS common
      FROM unnest(${[...sketch]}::int[]) AS own(value) LEFT JOIN "CommonShingle" known USING (value)
    ), asked AS (
      SELECT value, false AS common FROM own WHERE NOT common
      UNION ALL (
        -- Those that the coarsest sampling keeps first, so that two articles of many common values ask for the same ones.
        SELECT value, true FROM own WHERE common
        ORDER BY value % ${MAX_MODULUS} <> 0, value LIMIT ${MAX_COMMON_VALUES})
    ), met AS MATERIALIZED (
      SELECT asked.value, false AS common, found.* FROM asked CROSS JOIN LATERAL (${holders(COMMON_HOLDERS + 1)}) AS found
      WHERE NOT asked.common
      UNION ALL
      SELECT asked.value, true, found.* FROM asked CROSS JOIN LATERAL (${holders(MAX_COMMON_HOLDERS)}) AS found
      WHERE asked.common
    ), closest AS (
      SELECT id, count(*)::int AS shared FROM met GROUP BY id, size ORDER BY count(*)::float / size DESC LIMIT ${MAX_MET}
    )
    SELECT id, shared, sketch, (SELECT count(*)::int FROM asked) AS asked, NULL::int AS value
    FROM closest JOIN "Article" USING (id)
    UNION ALL
    SELECT NULL, 0, NULL, 0, value FROM met WHERE NOT common GROUP BY value HAVING count(*) > ${COMMON_HOLDERS}
    UNION ALL (
      SELECT id, 0, NULL, 0, NULL FROM "Article"
      WHERE id <> ${id}::uuid AND ("urlKey" = ${urlKey} OR "documentId" = ${supersededDocumentId}::uuid)
      ORDER BY id DESC LIMIT ${MAX_COMPARED})`;
}
