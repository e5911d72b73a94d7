import { z } from 'zod';
import { BODY, readerText, spanText } from '../articles/body';
import { LIVE } from '../articles/store';
import { labelOf } from '../articles/topic-label';
import type { BlockKind } from '../articles/types';
import { db } from '../db/client';
import type { Prisma } from '../db/generated/client';
import { suggestLead } from './merge/lead';
import { alignParagraphs } from './paragraphs/align';
import { imagesOf, type PlacedBlock } from './paragraphs/images';
import { numbersOf } from './paragraphs/numbers';
import { paragraphsOf } from './paragraphs/paragraphs';
import { type HandEdits, threeWay } from './paragraphs/three-way';
import { readPlaced } from './store';
import { withNames } from './verdict/naming';
import type { PairRow, PairSide, PairState, PairView, UpdateView } from './view';

const PAGE_SIZE = 40;
const PAIR_ID = z.uuid();
const LISTED = {
  select: { id: true, title: true, status: true, wordCount: true, source: { select: { name: true } } },
} as const satisfies Prisma.ArticleDefaultArgs;

/** What the page calls the two. */
const LETTERS = ['A', 'B'] as const;

/** Which pairs are asked for: open proposals only count while both articles stand for themselves. */
const openOnly = (state: PairState) => (state === 'proposed' ? { a: LIVE, b: LIVE } : {});

/**
 * Reads a page of pairs, newest first.
 * @param after the id of the last pair of the page before; what is no id counts as the beginning
 */
export async function duplicatePairs(
  { state, verdict }: { state: PairState; verdict: 'duplicate' | 'related' },
  after?: string,
): Promise<{ pairs: PairRow[]; next: string | null }> {
  const rows = await db().duplicatePair.findMany({
    where: { state, verdict, ...openOnly(state), ...(PAIR_ID.safeParse(after).success ? { id: { lt: after } } : {}) },
    orderBy: { id: 'desc' },
    take: PAGE_SIZE + 1,
    include: { a: LISTED, b: LISTED },
  });
  const pairs = rows.slice(0, PAGE_SIZE).map(({ a, b, createdAt, id, reason, isUpdate, aInB, bInA, ...row }) => ({
    ...{
      id,
      reason: withNames(reason, LETTERS),
      isUpdate,
      aInB,
      bInA,
      state: row.state,
      verdict: row.verdict,
      createdAt: createdAt.toISOString(),
    },
    ...{ a: listed(a), b: listed(b) },
  }));
  return { pairs, next: rows.length > PAGE_SIZE ? (pairs.at(-1)?.id ?? null) : null };
}

const listed = ({ source, ...article }: Prisma.ArticleGetPayload<typeof LISTED>) => ({
  ...article,
  sourceName: source.name,
});

const SIDE = {
  omit: { sketch: true, found: true },
  include: { source: { select: { name: true } }, topics: { include: { topic: { select: { labels: true } } } } },
} as const satisfies Prisma.ArticleDefaultArgs;

/**
 * Reads two articles side by side, paragraphs aligned.
 * @returns null where there is no such pair
 */
export async function pairView(pairId: string): Promise<PairView | null> {
  if (!PAIR_ID.safeParse(pairId).success) return null;
  const row = await db().duplicatePair.findUnique({ where: { id: pairId }, include: { a: SIDE, b: SIDE } });
  if (!row) return null;
  const blocks = await blocksIn([row.a, row.b]);
  const a = sideOf(row.a, blocks);
  const b = sideOf(row.b, blocks);
  const lead = suggestLead([a, b].map((side) => ({ ...side, words: side.wordCount })));
  const { id, verdict, isUpdate, state, reason, aInB, bInA, resemblance } = row;
  const rows = alignParagraphs(a.paragraphs, b.paragraphs);
  const bodyIds = { [a.id]: row.a.bodyFromId ?? a.id, [b.id]: row.b.bodyFromId ?? b.id };
  return {
    ...{ id, verdict, isUpdate, state, aInB, bInA, resemblance, a, b },
    reason: withNames(reason, LETTERS),
    cautions: ((row.evidence as { cautions?: string[] }).cautions ?? []).map((said) => withNames(said, LETTERS)),
    rows,
    suggestedLeadId: lead?.id ?? a.id,
    leadReasons: lead?.reasons ?? [],
    update: isUpdate ? await updateOf(a, b, rows, bodyIds) : null,
  };
}

/** The one that came in later is the new version. */
async function updateOf(
  a: PairSide,
  b: PairSide,
  rows: PairView['rows'],
  bodyIds: Record<string, string>,
): Promise<UpdateView> {
  const [older, newer, side] = a.importedAt <= b.importedAt ? [a, b, 'a' as const] : [b, a, 'b' as const];
  const edits = await handEditsOf(bodyIds[older.id] ?? older.id);
  return {
    ...{ olderId: older.id, newerId: newer.id, ...edits },
    ...threeWay(rows, side, newer.paragraphs, edits),
  };
}

async function handEditsOf(bodyId: string): Promise<HandEdits> {
  const blocks = await db().block.findMany({
    where: { articleId: bodyId },
    orderBy: { position: 'asc' },
    include: { document: { select: { text: true } } },
  });
  const edits: HandEdits = { edited: [], written: [], leftOut: [] };
  let at = 0;
  for (const { document, ...row } of blocks) {
    const block = { ...row, kind: row.kind as BlockKind };
    if (!BODY.has(block.kind)) continue;
    const source = spanText(document.text, block);
    if (block.verdict === 'remove') {
      if (block.decidedBy === 'person' && source !== '') edits.leftOut.push(source);
      continue;
    }
    const paragraphs = readerText(document.text, block)
      .split('\n\n')
      .map((_, index) => at + index);
    if (source === '') edits.written.push(...paragraphs);
    else if (block.editedText !== null) edits.edited.push(...paragraphs.map((place) => ({ at: place, source })));
    at += paragraphs.length;
  }
  return edits;
}

/** Reads articles as the comparison shows them, in the order asked for; unknown ones are missing. */
export async function readSides(ids: readonly string[]): Promise<PairSide[]> {
  const rows = await db().article.findMany({ where: { id: { in: [...ids] } }, ...SIDE });
  const blocks = await blocksIn(rows);
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map((row) => sideOf(row, blocks)));
}

type Bodied = { id: string; bodyFromId: string | null };
const bodyOf = ({ id, bodyFromId }: Bodied): string => bodyFromId ?? id;

/** Reads the kept blocks of texts with images or lists, by the article whose blocks the text is; most have neither. */
async function blocksIn(articles: readonly Bodied[]): Promise<Map<string, PlacedBlock[]>> {
  const owners = await db().block.groupBy({
    by: ['articleId'],
    where: { articleId: { in: articles.map(bodyOf) }, kind: { in: ['image', 'list-item'] }, verdict: 'keep' },
  });
  const read = owners
    .flatMap(({ articleId }) => articleId ?? [])
    .map(async (id): Promise<[string, PlacedBlock[]]> => {
      const blocks = await readPlaced(db(), id);
      return [id, blocks.filter(({ isKept }) => isKept)];
    });
  return new Map(await Promise.all(read));
}

function sideOf(row: Prisma.ArticleGetPayload<typeof SIDE>, blocksOf: ReadonlyMap<string, PlacedBlock[]>): PairSide {
  const { id, revision, status, title, dek, byline, caption, credit, lang, wordCount } = row;
  const blocks = blocksOf.get(bodyOf(row)) ?? [];
  return {
    ...{ id, revision, status, title, dek, byline, caption, credit, lang, wordCount },
    publishedAt: row.publishedAt?.toISOString() ?? null,
    importedAt: row.createdAt.toISOString(),
    sourceName: row.source.name,
    url: row.canonicalUrl,
    topics: row.topics.map(({ topicId, topic }) => ({ id: topicId, label: labelOf(topic.labels) })),
    paragraphs: paragraphsOf(row.text),
    numbers: numbersOf(blocks),
    images: imagesOf(blocks),
  };
}
