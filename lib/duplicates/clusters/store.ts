import { lockArticles } from '../../articles/store';
import { type DuplicatePair, Prisma } from '../../db/generated/client';
import type { Tx } from '../../db/transaction';
import type { ClusterPair, LinkingPair } from './cluster';

/** A stored pair by the articles that stand for its two sides now; `heldBy` are those that it was found with. */
export type StandingPair = ClusterPair & { reason: string; heldBy: [aId: string, bId: string] };

/** Articles of one cluster that are looked at; more are a text that somebody prints every day. */
const MAX_ARTICLES = 300;

const PAIR = {
  include: { a: { select: { mergedIntoId: true } }, b: { select: { mergedIntoId: true } } },
} as const satisfies Prisma.DuplicatePairDefaultArgs;

/**
 * Reads the pairs around some articles, and around those that are like them, until no open pair leads further. Pairs of merged articles
 * are their leads'.
 * @param ids articles that stand for themselves
 * @returns every pair among the articles found, dismissed ones too
 */
export async function pairsAround(
  connection: Prisma.TransactionClient,
  ids: readonly string[],
): Promise<StandingPair[]> {
  const seen = new Set<string>();
  const pairs = new Map<string, StandingPair>();
  let frontier = [...ids];
  while (frontier.length > 0 && seen.size < MAX_ARTICLES) {
    for (const id of frontier) seen.add(id);
    for (const pair of await pairsOf(connection, frontier)) pairs.set(pair.id, pair);
    const next = [...pairs.values()].filter(leadsFurther).flatMap(({ aId, bId }) => [aId, bId]);
    frontier = [...new Set(next)].filter((id) => !seen.has(id)).slice(0, MAX_ARTICLES - seen.size);
  }
  return [...pairs.values()].filter(({ aId, bId }) => seen.has(aId) && seen.has(bId));
}

const leadsFurther = ({ state, verdict }: StandingPair) => state === 'proposed' && verdict === 'duplicate';

async function pairsOf(connection: Prisma.TransactionClient, ids: string[]): Promise<StandingPair[]> {
  const merged = await connection.article.findMany({ where: { mergedIntoId: { in: ids } }, select: { id: true } });
  const all = { in: [...ids, ...merged.map(({ id }) => id)] };
  const rows = await connection.duplicatePair.findMany({ where: { OR: [{ aId: all }, { bId: all }] }, ...PAIR });
  return rows
    .map((row) => standing({ ...row, aLeadId: row.a.mergedIntoId, bLeadId: row.b.mergedIntoId }))
    .filter(({ aId, bId }) => aId !== bId);
}

/**
 * Reads the newest open pairs of duplicates, and those that an editor refused, by the articles that stand for them now. One statement:
 * thousands of ids handed back to the database took most of its time.
 */
export async function newestPairs(connection: Prisma.TransactionClient, count: number): Promise<StandingPair[]> {
  const rows = await connection.$queryRaw<PairRow[]>`
    SELECT p.id::text, p."aId"::text, p."bId"::text, p.verdict, p."isUpdate", p.state, p.reason, p."aInB", p."bInA", p.evidence,
      a."mergedIntoId"::text AS "aLeadId", b."mergedIntoId"::text AS "bLeadId"
    FROM ${newest(count)} ORDER BY p.id DESC`;
  return rows.map(standing).filter(({ aId, bId }) => aId !== bId);
}

/** The same without what was found in them: the navigation of every page counts by them, and evidence is most of a pair. */
export async function newestLinks(connection: Prisma.TransactionClient, count: number): Promise<LinkingPair[]> {
  return connection.$queryRaw<LinkingPair[]>`
    SELECT p.id::text, coalesce(a."mergedIntoId", p."aId")::text AS "aId", coalesce(b."mergedIntoId", p."bId")::text AS "bId",
      p.verdict, p.state, p."aInB", p."bInA"
    FROM ${newest(count)}`;
}

const newest = (count: number): Prisma.Sql => Prisma.sql`(
    SELECT * FROM "DuplicatePair" WHERE verdict = 'duplicate' AND state IN ('proposed', 'dismissed') ORDER BY id DESC LIMIT ${count}
  ) p JOIN "Article" a ON a.id = p."aId" JOIN "Article" b ON b.id = p."bId"`;

type PairRow = Pick<
  DuplicatePair,
  'id' | 'aId' | 'bId' | 'verdict' | 'isUpdate' | 'state' | 'reason' | 'aInB' | 'bInA' | 'evidence'
> & { aLeadId: string | null; bLeadId: string | null };

function standing(row: PairRow): StandingPair {
  const { id, verdict, isUpdate, state, reason, aInB, bInA, evidence } = row;
  const aId = row.aLeadId ?? row.aId;
  const bId = row.bLeadId ?? row.bId;
  const said = evidence as { cautions?: string[]; changes?: string[] };
  // A merged article's pair is its lead's, and names the two in the order that their ids are in.
  const { cautions = [], changes = [] } = said;
  return { id, verdict, isUpdate, state, reason, aInB, bInA, cautions, changes, aId, bId, heldBy: [row.aId, row.bId] };
}

const SIDE = {
  include: { topics: { select: { topicId: true } }, merged: { select: { id: true } } },
} as const satisfies Prisma.ArticleDefaultArgs;

/** An article with what a merge takes from it. */
export type MergeRow = Prisma.ArticleGetPayload<typeof SIDE>;

/** Locks articles and reads what a merge takes from them; unknown ones are missing. */
export async function readLockedForMerge(tx: Tx, ids: readonly string[]): Promise<MergeRow[]> {
  await lockArticles(tx, ids);
  return tx.article.findMany({ where: { id: { in: [...ids] } }, ...SIDE });
}
