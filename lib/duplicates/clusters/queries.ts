import { z } from 'zod';
import { db } from '../../db/client';
import type { Prisma } from '../../db/generated/client';
import { suggestLead } from '../merge/lead';
import { alignParagraphs } from '../paragraphs/align';
import { readSides } from '../queries';
import { withNames } from '../verdict/naming';
import type { ClusterDeskView, ClusterLink, ClusterMember, ClusterView } from '../view';
import { type Cluster, clustersOf, doubtsAbout } from './cluster';
import { MAX_BATCH } from './limits';
import { newestLinks, newestPairs, pairsAround, type StandingPair } from './store';

const PAGE_SIZE = 20;
/** Pairs that a page is made from: a cluster of n articles has up to n·(n−1)/2 of them. */
const PAIRS_READ = 200;
const PAIR_ID = z.uuid();

/**
 * Reads a page of open clusters, those with the newest pair first. A cluster stands at its newest pair, so that no page repeats one.
 * @param after the `next` of the page before; what is no cursor counts as the beginning
 */
export async function openClusters(after?: string): Promise<{ clusters: ClusterView[]; next: string | null }> {
  const before = PAIR_ID.safeParse(after).success ? { id: { lt: after } } : {};
  const rows = await db().duplicatePair.findMany({
    where: { state: 'proposed', verdict: 'duplicate', ...before },
    orderBy: { id: 'desc' },
    take: PAIRS_READ,
    select: { id: true, a: { select: STANDING }, b: { select: STANDING } },
  });
  const ids = rows.flatMap(({ a, b }) => [a.mergedIntoId ?? a.id, b.mergedIntoId ?? b.id]);
  const read = new Set(rows.map(({ id }) => id));
  const listed = clustersOf(await pairsAround(db(), [...new Set(ids)]))
    .map((cluster) => ({ cluster, newest: newestOf(cluster) }))
    .filter(({ newest }) => read.has(newest))
    .sort((a, b) => (a.newest < b.newest ? 1 : -1));
  const page = listed.slice(0, PAGE_SIZE);
  const reads = rows.length === PAIRS_READ ? (rows.at(-1)?.id ?? null) : null;
  const next = listed.length > PAGE_SIZE ? (page.at(-1)?.newest ?? null) : reads;
  return { clusters: await viewsOf(page.map(({ cluster }) => cluster)), next };
}

const STANDING = { id: true, mergedIntoId: true } as const;

const newestOf = ({ pairs }: Cluster): string => pairs.reduce((newest, { id }) => (id > newest ? id : newest), '');

/**
 * Pairs that the whole of the list is worked out from; a desk with more open ones hears of those with the newest pairs. Every page counts
 * by them, and each two thousand are some 60 ms of the server.
 */
const PAIRS_COUNTED = 2_000;

/** Counts the open clusters, for the navigation. */
export const openClusterCount = async (): Promise<number> => clustersOf(await newestLinks(db(), PAIRS_COUNTED)).length;

/**
 * Reads the open clusters of which nothing speaks against merging them unseen, wherever in the list they stand.
 * @returns as many as one act takes at most, those with the newest pair first, and how many there are
 */
export async function sureClusters(): Promise<{ clusters: ClusterView[]; count: number }> {
  const clusters = clustersOf(await newestPairs(db(), PAIRS_COUNTED));
  const views = await viewsOf(clusters.toSorted((a, b) => (newestOf(a) < newestOf(b) ? 1 : -1)));
  const sure = views.filter(({ doubts }) => doubts.length === 0);
  return { clusters: sure.slice(0, MAX_BATCH), count: sure.length };
}

/**
 * Reads the open cluster that an article is in; of a merged article that of its lead.
 * @returns null where it is in none
 */
export async function clusterOf(articleId: string): Promise<ClusterView | null> {
  if (!PAIR_ID.safeParse(articleId).success) return null;
  const row = await db().article.findUnique({ where: { id: articleId }, select: STANDING });
  if (!row) return null;
  const id = row.mergedIntoId ?? row.id;
  const cluster = clustersOf(await pairsAround(db(), [id])).find(({ articleIds }) => articleIds.includes(id));
  return cluster ? ((await viewsOf([cluster]))[0] ?? null) : null;
}

/**
 * Reads the open cluster of an article with two of its articles side by side.
 * @param leadId the one that is to remain; the suggested one where it is not of the cluster, or none is named
 * @param besideId the one to show beside it; the first other one where it is not of the cluster, or none is named
 * @returns null where the article is in no cluster
 */
export async function clusterDesk(
  articleId: string,
  { leadId, besideId }: { leadId?: string | undefined; besideId?: string | undefined } = {},
): Promise<ClusterDeskView | null> {
  const cluster = await clusterOf(articleId);
  if (!cluster) return null;
  const ids = cluster.members.map(({ id }) => id);
  const lead = ids.find((id) => id === leadId) ?? cluster.suggestedLeadId;
  const others = ids.filter((id) => id !== lead);
  const [a, b] = await readSides([lead, others.find((id) => id === besideId) ?? others[0] ?? lead]);
  if (!a || !b) return null;
  const link = cluster.links.find(({ aId, bId }) => [a.id, b.id].includes(aId) && [a.id, b.id].includes(bId));
  return { cluster, a, b, rows: alignParagraphs(a.paragraphs, b.paragraphs), pairId: link?.pairId ?? null };
}

const MEMBER = {
  select: {
    ...{ id: true, revision: true, status: true, title: true, canonicalUrl: true, wordCount: true },
    ...{ publishedAt: true, createdAt: true, byline: true, caption: true, credit: true },
    source: { select: { name: true } },
    merged: { select: { id: true, title: true, source: { select: { name: true } } } },
  },
} as const satisfies Prisma.ArticleDefaultArgs;
type MemberRow = Prisma.ArticleGetPayload<typeof MEMBER>;

async function viewsOf(clusters: readonly Cluster<StandingPair>[]): Promise<ClusterView[]> {
  const ids = clusters.flatMap(({ articleIds }) => articleIds);
  const rows = await db().article.findMany({ where: { id: { in: ids } }, ...MEMBER });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return clusters.map((cluster) =>
    viewOf(
      cluster,
      cluster.articleIds.flatMap((id) => byId.get(id) ?? []),
    ),
  );
}

function viewOf(unnamed: Cluster<StandingPair>, rows: readonly MemberRow[]): ClusterView {
  const members = membersOf(rows);
  const cluster = { ...unnamed, pairs: unnamed.pairs.map((pair) => named(pair, rows)) };
  const lead = suggestLead(
    rows.map(({ wordCount, publishedAt, createdAt, ...row }) => ({
      ...{ ...row, words: wordCount, importedAt: createdAt.toISOString() },
      publishedAt: publishedAt?.toISOString() ?? null,
    })),
  );
  const suggestedLeadId = lead?.id ?? '';
  const published = new Set(rows.filter(({ status }) => status === 'published').map(({ id }) => id));
  return {
    newestPairId: newestOf(cluster),
    members: members.sort((a, b) => Number(b.id === suggestedLeadId) - Number(a.id === suggestedLeadId)),
    links: cluster.pairs.map(linkOf),
    suggestedLeadId,
    leadReasons: lead?.reasons ?? [],
    doubts: doubtsAbout(cluster, suggestedLeadId, published),
  };
}

/** Says of which two the sentences about a pair are: by their sources, and where those are the same by length too. */
function named(pair: StandingPair, rows: readonly MemberRow[]): StandingPair {
  const [a, b] = [pair.aId, pair.bId].map((id) => rows.find((row) => row.id === id));
  const apart = a?.source.name !== b?.source.name;
  const nameOf = (row: MemberRow | undefined) =>
    apart ? (row?.source.name ?? '') : `${row?.source.name ?? ''} (${row?.wordCount ?? 0} words)`;
  const say = (sentence: string) => withNames(sentence, [nameOf(a), nameOf(b)]);
  const { reason, cautions, changes = [] } = pair;
  return { ...pair, reason: say(reason), cautions: cautions.map(say), changes: changes.map(say) };
}

function membersOf(rows: readonly MemberRow[]): ClusterMember[] {
  const when = ({ publishedAt, createdAt }: MemberRow) => (publishedAt ?? createdAt).getTime();
  const longest = Math.max(...rows.map(({ wordCount }) => wordCount));
  const first = Math.min(...rows.map(when));
  const differ = rows.some(({ wordCount }) => wordCount < longest);
  return rows
    .toSorted((a, b) => when(a) - when(b))
    .map((row) => ({
      ...{ id: row.id, revision: row.revision, status: row.status, title: row.title, wordCount: row.wordCount },
      ...{ sourceName: row.source.name, url: row.canonicalUrl, importedAt: row.createdAt.toISOString() },
      publishedAt: row.publishedAt?.toISOString() ?? null,
      ...{ byline: row.byline, caption: row.caption, credit: row.credit },
      ...{ isLongest: differ && row.wordCount === longest, isFirst: when(row) === first },
      merged: row.merged.map(({ id, title, source }) => ({ id, title, sourceName: source.name })),
    }));
}

const linkOf = ({ id, aId, bId, aInB, bInA, isUpdate, reason, cautions }: StandingPair): ClusterLink => ({
  ...{ pairId: id, aId, bId, aInB, bInA, isUpdate, reason, cautions },
});
