import { Prisma } from '../../db/generated/client';
import type { Tx } from '../../db/transaction';
import { MAX_MODULUS, overlapOf, samplingOf, sizeOf, worthComparing } from './sketch';

/** What a stored article is looked for by; `urlKey` and `supersededDocumentId` are evidence of their own. */
export type Sought = {
  id: string;
  sketch: readonly number[];
  urlKey: string | null;
  supersededDocumentId: string | null;
};

/** Holders from which a sketch value is common: a source's furniture, a stock phrase, or a text printed many times. */
export const COMMON_HOLDERS = 64;
/**
 * Common values are asked for only where they are more than this share of an article's: where it is such a text itself, not where it has
 * its source's furniture around a story of its own. Of them few are asked for, and for some of their holders only.
 */
const MUCH_COMMON = 1 / 3;
const MAX_COMMON_VALUES = 6;
const MAX_COMMON_HOLDERS = 500;
/** Articles whose sketches are weighed, those first that share most and rarest values. */
const MAX_MET = 64;
/** Compared word by word: those that may be copies, and of those that have a passage or two in common the closest. */
const MAX_COMPARED = 40;
const MAX_PASSAGES = 8;
/** Estimated share in common from which an article may be a copy: the least that any verdict of duplicate asks for is .44, less its scatter. */
const MAY_BE_COPY = 0.2;

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
    .flatMap(({ id, shared, size, bits, asked }) => {
      if (!id || size === null) return [];
      const [own, other] = [{ values: asked, modulus }, samplingOf(size, bits ?? 0)];
      return worthComparing(shared, own, other) ? { id, overlap: overlapOf(shared, own, other) } : [];
    })
    .sort((a, b) => b.overlap - a.overlap);
  const copies = worth.filter(({ overlap }) => overlap >= MAY_BE_COPY);
  const passages = worth.slice(copies.length, copies.length + MAX_PASSAGES);
  const sameAddress = rows.flatMap(({ id, size }) => (id && size === null ? id : []));
  return [...new Set([...sameAddress, ...[...copies, ...passages].map(({ id }) => id)])].slice(0, MAX_COMPARED);
}

/** A row of the search: an article with the values that it shares of those asked for, one at the same address, or a common value. */
type Met = {
  id: string | null;
  shared: number;
  /** Of the article's sketch: how many values, and the bits that any of them has. */
  size: number | null;
  bits: number | null;
  asked: number;
  value: number | null;
};

/** One statement, since going to the database and back takes longer than the search. */
function meet(
  tx: Tx,
  { id, sketch, urlKey, supersededDocumentId }: Sought,
  window: number | undefined,
): Promise<Met[]> {
  const recent =
    window === undefined ? Prisma.empty : Prisma.sql`AND "createdAt" >= ${new Date(Date.now() - window * 86_400_000)}`;
  const holders = (limit: number) => Prisma.sql`
    SELECT id FROM "Article" WHERE sketch @> ARRAY[asked.value] AND id <> ${id}::uuid ${recent} LIMIT ${limit}`;
  return tx.$queryRaw<Met[]>`
    WITH own AS (
      SELECT own.value, known.value IS NOT NULL AS common
      FROM unnest(${[...sketch]}::int[]) AS own(value) LEFT JOIN "CommonShingle" known USING (value)
    ), asked AS (
      SELECT value, false AS common FROM own WHERE NOT common
      UNION ALL (
        -- Those that the coarsest sampling keeps first, so that two articles of many common values ask for the same ones.
        SELECT value, true FROM own WHERE common AND (SELECT avg(common::int) > ${MUCH_COMMON} FROM own)
        ORDER BY value % ${MAX_MODULUS} <> 0, value LIMIT ${MAX_COMMON_VALUES})
    ), met AS MATERIALIZED (
      SELECT asked.value, false AS common, found.id FROM asked CROSS JOIN LATERAL (${holders(COMMON_HOLDERS + 1)}) AS found
      WHERE NOT asked.common
      UNION ALL
      SELECT asked.value, true, found.id FROM asked CROSS JOIN LATERAL (${holders(MAX_COMMON_HOLDERS)}) AS found
      WHERE asked.common
    ), weighed AS (
      SELECT id, 1 + ln(${MAX_COMMON_HOLDERS}::float / count(*) OVER (PARTITION BY value)) AS rarity FROM met
    ), closest AS (
      SELECT id, count(*)::int AS shared FROM weighed GROUP BY id ORDER BY sum(rarity) DESC LIMIT ${MAX_MET}
    )
    SELECT id, shared, cardinality(sketch) AS size, (SELECT bit_or(value) FROM unnest(sketch) AS value) AS bits,
      (SELECT count(*)::int FROM asked) AS asked, NULL::int AS value
    FROM closest JOIN "Article" USING (id)
    UNION ALL
    SELECT NULL, 0, NULL, NULL, 0, value FROM met WHERE NOT common GROUP BY value HAVING count(*) > ${COMMON_HOLDERS}
    UNION ALL (
      SELECT id, 0, NULL, NULL, 0, NULL FROM "Article"
      WHERE id <> ${id}::uuid AND ("urlKey" = ${urlKey} OR "documentId" = ${supersededDocumentId}::uuid)
      ORDER BY id DESC LIMIT ${MAX_COMPARED})`;
}
