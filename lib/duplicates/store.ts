import { randomUUID } from 'node:crypto';
import type { PermittedActor } from '../access/actor';
import type { Link } from '../articles/blocks/words';
import { bodyBlocks, readerText } from '../articles/body';
import { asJson } from '../articles/changes/rows';
import type { Plan } from '../articles/plan';
import { type Committed, commit, lockArticles } from '../articles/store';
import type { BlockImage, BlockKind, BlockLayout, Status } from '../articles/types';
import type { Change } from '../audit/changes';
import { record } from '../audit/store';
import type { Tx } from '../db/transaction';
import { env } from '../env';
import { UNNAMED } from '../import/source';
import { ok, type Result, refuse } from '../result';
import { addressKey } from './address/store';
import { type ProposedPair, pairsWith } from './candidates';
import { type AlignedRow, alignParagraphs } from './paragraphs/align';
import { type PlacedBlock, planImages } from './paragraphs/images';
import { type BodyBlock, imagePicks, type ParagraphPicks, paragraphsOf, planParagraphs } from './paragraphs/paragraphs';
import { sketchOf } from './search/sketch';
import { findCandidates } from './search/store';
import { turnedRound } from './verdict/naming';
import { reprintOf } from './verdict/reprint';

/**
 * Carries out a plan and keeps sketches and address keys true to the texts and addresses that it changed, so that later imports are
 * compared with what readers see. Refusals are those of `commit`.
 */
export async function commitWithSketch(
  tx: Tx,
  actor: PermittedActor,
  plan: Plan,
): Promise<Result<Pick<Committed, 'eventId'>>> {
  const committed = await commit(tx, actor, plan);
  if (!committed.ok) return committed;
  for (const id of committed.value.textChanged) {
    const { text } = await tx.article.findUniqueOrThrow({ where: { id }, select: { text: true } });
    await tx.article.update({ where: { id }, data: { sketch: sketchOf(text) } });
  }
  for (const { entity, id, after } of plan.changes) {
    if (entity !== 'article' || !after || !('canonicalUrl' in after)) continue;
    const urlKey = await addressKey(tx, typeof after.canonicalUrl === 'string' ? after.canonicalUrl : null);
    await tx.article.update({ where: { id }, data: { urlKey } });
  }
  return ok({ eventId: committed.value.eventId });
}

/**
 * Compares a just stored article with all stored ones, writes down the pairs that it makes, and marks it where it only reprints a story
 * that was decided on. Call under `lockIntake`, so that no two imports miss each other. A pair that was found with a merged article is
 * its lead's; one that an editor has refused for an equal text stays refused.
 */
export async function proposeDuplicates(tx: Tx, articleId: string): Promise<void> {
  const { article, pairs } = await findDuplicates(tx, articleId);
  if (pairs.length === 0) return;
  const refused = await refusedWith(tx, pairs);
  const found = standingFor(pairs).map((each) => ({
    ...each,
    dismissed: refused.has(each.pair.a) || refused.has(each.otherId),
  }));
  await tx.duplicatePair.createMany({ data: found.map(asRow), skipDuplicates: true });
  await markReprint(tx, article, found);
}

/**
 * Compares a stored article with all others that may have text in common with it, and writes nothing but what it learns about common
 * sketch values.
 * @returns the pairs that it makes, the other article first
 */
export async function findDuplicates(tx: Tx, articleId: string): Promise<{ article: Compared; pairs: StoredPair[] }> {
  const [article] = await readCompared(tx, [articleId]);
  if (!article) throw new Error(`There is no article ${articleId}`);
  const ids = await findCandidates(tx, article, env().COPYDESK_DUPLICATES_WINDOW_DAYS);
  const others = ids.length > 0 ? await readCompared(tx, ids) : [];
  const superseded = others.filter((other) => other.documentId === article.supersededDocumentId);
  const supersededIds = superseded.map(({ id }) => id);
  const pairs = pairsWith(asCandidate(article), others.map(asCandidate), supersededIds);
  const byId = new Map(others.map((other) => [other.id, other]));
  return {
    article,
    pairs: pairs.flatMap((pair) => {
      const other = byId.get(pair.a);
      return other ? { pair, otherId: other.standingId, status: other.standingStatus } : [];
    }),
  };
}

/** An article as it is compared, with the lead that stands for it where it is merged. */
type Compared = {
  id: string;
  title: string;
  text: string;
  wordCount: number;
  urlKey: string | null;
  publishedAt: Date | null;
  sketch: number[];
  documentId: string;
  supersededDocumentId: string | null;
  sourceKey: string;
  standingId: string;
  standingStatus: Status;
};

/** In one statement: through the models each relation is one of its own, in the innermost loop of a bulk import. */
const readCompared = (tx: Tx, ids: readonly string[]): Promise<Compared[]> => tx.$queryRaw`
  SELECT a.id, a.title, a.text, a."wordCount", a."urlKey", a."publishedAt", a.sketch, a."documentId", d."supersedesId" AS "supersededDocumentId",
    s.key AS "sourceKey", coalesce(l.id, a.id) AS "standingId", coalesce(l.status, a.status)::text AS "standingStatus"
  FROM "Article" a JOIN "Document" d ON d.id = a."documentId" JOIN "Source" s ON s.id = a."sourceId"
  LEFT JOIN "Article" l ON l.id = a."mergedIntoId"
  WHERE a.id = ANY(${[...ids]}::uuid[]) ORDER BY a.id`;

/** Uploads without a name come from anywhere. */
const asCandidate = (row: Compared) => ({
  ...{ id: row.id, title: row.title, text: row.text, wordCount: row.wordCount, urlKey: row.urlKey },
  publishedAt: row.publishedAt?.toISOString() ?? null,
  source: row.sourceKey === UNNAMED.key ? null : row.sourceKey,
});

/** A pair with the article that stands for its older side now: itself, or the lead that it was merged into. */
type StoredPair = { pair: ProposedPair<string>; otherId: string; status: Status };

/** Of several pairs with one lead and its members the strongest remains. */
function standingFor(pairs: readonly StoredPair[]): StoredPair[] {
  const strongest = new Map<string, StoredPair>();
  for (const each of pairs) {
    const known = strongest.get(each.otherId);
    if (!known || strengthOf(each.pair) > strengthOf(known.pair)) strongest.set(each.otherId, each);
  }
  return [...strongest.values()];
}

const strengthOf = ({ verdict, comparison }: ProposedPair<string>): number =>
  (verdict === 'duplicate' ? 1 : 0) + comparison.resemblance;

/** An article with so much of another, both ways, is the other again: what an editor said of the one holds for the other. */
const SAME_TEXT_COVERAGE = 0.95;

/** Finds those articles that an editor has said are no duplicates of a text that is the new one's. */
async function refusedWith(tx: Tx, pairs: readonly StoredPair[]): Promise<Set<string>> {
  const equal = pairs
    .filter(({ pair }) => Math.min(...pair.comparison.coverage) >= SAME_TEXT_COVERAGE)
    .map(({ pair }) => pair.a);
  if (equal.length === 0) return new Set();
  const rows = await tx.duplicatePair.findMany({
    where: { state: 'dismissed', OR: [{ aId: { in: equal } }, { bId: { in: equal } }] },
    select: { aId: true, bId: true },
  });
  const refused = rows.flatMap(({ aId, bId }) => {
    // Of two equal texts an editor said something that says nothing about a third.
    if (equal.includes(aId) && equal.includes(bId)) return [];
    return equal.includes(aId) ? bId : aId;
  });
  return new Set(refused);
}

function asRow({ pair, otherId, dismissed }: StoredPair & { dismissed: boolean }) {
  const { b, verdict, isUpdate, evidence, comparison } = pair;
  // Coverage is what an editor can see in the text; containment of shingles drops by five words at every edit.
  const { coverage, resemblance } = comparison;
  const [aId, bId, aInB, bInA] = otherId < b ? [otherId, b, ...coverage] : [b, otherId, coverage[1], coverage[0]];
  const state = dismissed ? ('dismissed' as const) : ('proposed' as const);
  const turned = otherId < b ? (sentence: string) => sentence : turnedRound;
  const [cautions, changes] = [pair.cautions.map(turned), pair.changes.map(turned)];
  const through = otherId === pair.a ? {} : { through: pair.a };
  return {
    aId,
    bId,
    verdict,
    isUpdate,
    state,
    aInB,
    bInA,
    resemblance,
    reason: turned(pair.reason),
    evidence: { ...evidence, cautions, changes, ...through },
  };
}

/** Writes down, with a line in both histories, that a new article only reprints a decided one. */
async function markReprint(
  tx: Tx,
  article: { id: string; title: string },
  found: readonly (StoredPair & { dismissed: boolean })[],
): Promise<void> {
  const copies = found.map(({ pair, otherId, status, dismissed }) => ({
    ...{ id: otherId, status, dismissed, verdict: pair.verdict, cautions: pair.cautions },
    within: pair.comparison.coverage[1],
  }));
  const reprintOfId = reprintOf(copies);
  if (reprintOfId === null) return;
  await tx.article.update({ where: { id: article.id }, data: { reprintOfId } });
  const of = await tx.article.findUniqueOrThrow({ where: { id: reprintOfId }, select: { title: true, status: true } });
  const data = { title: article.title, ofTitle: of.title, ofStatus: of.status };
  await record(tx, MACHINE, { action: 'reprint.arrive', data }, { articleIds: [article.id, reprintOfId] });
}

/** The name under which the program's own acts stand in the history. */
const MACHINE = { id: null, name: 'Copydesk' };

/** Locks and reads both sides of a pair for a decision; `not-found` where there is no such pair. */
export async function readPairLocked(tx: Tx, pairId: string) {
  const pair = await tx.duplicatePair.findUnique({ where: { id: pairId } });
  if (!pair) return refuse('not-found');
  await lockArticles(tx, [pair.aId, pair.bId]);
  const side = { include: { topics: { select: { topicId: true } }, merged: { select: { id: true } } } };
  return ok(await tx.duplicatePair.findUniqueOrThrow({ where: { id: pairId }, include: { a: side, b: side } }));
}

/** Locks an article and reads the kept blocks of its own body, in order, with the words that a reader sees. */
export async function readBody(tx: Tx, articleId: string): Promise<BodyBlock[]> {
  await lockArticles(tx, [articleId]);
  const rows = await tx.block.findMany({
    where: { articleId },
    orderBy: { position: 'asc' },
    include: { document: { select: { text: true } } },
  });
  return bodyBlocks(
    rows.map(({ document, ...row }) => {
      const block = { ...row, articleId, kind: row.kind as BlockKind };
      return { ...block, text: readerText(document.text, block) };
    }),
  );
}

async function planMixedImages(
  tx: Tx,
  { owner, otherOwner, base }: { owner: string; otherOwner: string; base: 'a' | 'b' },
  rows: readonly AlignedRow[],
  picks: ParagraphPicks,
  byName: string,
): Promise<Result<Change[]>> {
  if (imagePicks(picks).length === 0) return ok([]);
  const [own, other] = [await readPlaced(tx, owner), await readPlaced(tx, otherOwner)];
  return planImages({ own, other, base }, rows, picks, { name: byName, newId: randomUUID });
}

/** Reads all blocks of an article's own body, kept or not, in order. */
export async function readPlaced(client: Pick<Tx, 'block'>, articleId: string): Promise<PlacedBlock[]> {
  const rows = await client.block.findMany({
    where: { articleId },
    orderBy: { position: 'asc' },
    include: { document: { select: { text: true } } },
  });
  return rows.map(({ document, ...row }) => {
    const block = { ...row, kind: row.kind as BlockKind };
    const { id, documentId, kind, position, end } = block;
    return {
      ...{ id, articleId, documentId, kind, position, end, isKept: row.verdict === 'keep' },
      text: readerText(document.text, block),
      links: (row.links ?? []) as Link[],
      image: row.image as BlockImage | null,
      layout: row.layout as BlockLayout | null,
      columns: asJson('block', row),
    };
  });
}

type MixSide = { id: string; text: string; bodyFromId: string | null };

/**
 * Adds to the plan of a merge that single paragraphs are taken from the side whose text the merged article does not have. The comparison
 * is made anew from the texts, so call it where their revisions have been checked.
 * @param mix both sides in the order in which they were compared, and by the row of that comparison what was picked
 * @returns refuses `invalid-input` for a row that is not there
 */
export async function planMixedBody(
  tx: Tx,
  plan: Plan,
  {
    sides: [a, b],
    bodyId,
    picks,
    byName,
  }: { sides: [MixSide, MixSide]; bodyId: string } & {
    picks: ParagraphPicks;
    byName: string;
  },
): Promise<Result<Plan>> {
  if (Object.keys(picks).length === 0) return ok(plan);
  const [own, other, base] = bodyId === a.id ? [a, b, 'a' as const] : [b, a, 'b' as const];
  const owner = own.bodyFromId ?? own.id;
  const body = await readBody(tx, owner);
  const rows = alignParagraphs(paragraphsOf(a.text), paragraphsOf(b.text));
  const mixed = planParagraphs({ body, base, other: paragraphsOf(other.text) }, rows, picks, byName);
  if (!mixed.ok) return mixed;
  const from = { owner, otherOwner: other.bodyFromId ?? other.id, base };
  const images = await planMixedImages(tx, from, rows, picks, byName);
  if (!images.ok) return images;
  const isKnown = plan.revisions.some(({ articleId }) => articleId === owner);
  return ok({
    ...plan,
    revisions: isKnown ? plan.revisions : [...plan.revisions, { articleId: owner, revision: null }],
    changes: [...plan.changes, ...mixed.value, ...images.value],
  });
}
