import type { PermittedActor } from '../access/actor';
import type { Plan } from '../articles/plan';
import { type Committed, commit, lockArticles } from '../articles/store';
import type { Article } from '../db/generated/client';
import type { Tx } from '../db/transaction';
import { ok, type Result, refuse } from '../result';
import { type ProposedPair, proposePairs } from './candidates';
import { sizeOf, sketchOf, worthComparing } from './sketch';

/**
 * Carries out a plan and keeps the sketches true to the texts that it changed, so that later imports are compared with what
 * readers see. Refusals are those of `commit`.
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
  return ok({ eventId: committed.value.eventId });
}

/** Articles that share sketch values with a new one, at most, and how many of the closest are compared word by word. */
const MAX_MET = 2_000;
const MAX_COMPARED = 60;

/**
 * Compares a just stored article with all stored ones and writes down the pairs that it makes. Call under `lockIntake`, so that no
 * two imports miss each other.
 * @returns how many pairs were found
 */
export async function proposeDuplicates(tx: Tx, articleId: string): Promise<number> {
  const article = await tx.article.findUniqueOrThrow({ where: { id: articleId }, select: COMPARED });
  const met = await tx.$queryRaw<Met[]>`
    SELECT id, sketch, "canonicalUrl" FROM "Article"
    WHERE id <> ${articleId}::uuid AND status <> 'merged'
      AND (sketch && ${article.sketch}::int[] OR "canonicalUrl" = ${article.canonicalUrl})
    ORDER BY "createdAt" DESC LIMIT ${MAX_MET}`;
  const closest = closestOf(article, met);
  const others = await tx.article.findMany({ where: { id: { in: closest } }, select: COMPARED });
  const pairs = [...proposePairs([...others, article].map(asCandidate))].filter((pair) => pair.b === articleId);
  await tx.duplicatePair.createMany({ data: pairs.map(asRow), skipDuplicates: true });
  return pairs.length;
}

type Met = { id: string; sketch: number[]; canonicalUrl: string | null };

/** Picks what is worth comparing word by word, those that share most first; the same address always is. */
function closestOf(article: Pick<Article, 'sketch' | 'canonicalUrl'>, met: readonly Met[]): string[] {
  const own = new Set(article.sketch);
  const size = sizeOf(article.sketch);
  return met
    .map(({ id, sketch, canonicalUrl }) => {
      const shared = sketch.filter((value) => own.has(value)).length;
      const sameAddress = canonicalUrl !== null && canonicalUrl === article.canonicalUrl;
      return { id, shared, worth: sameAddress || worthComparing(shared, size, sizeOf(sketch)) };
    })
    .filter(({ worth }) => worth)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MAX_COMPARED)
    .map(({ id }) => id);
}

const COMPARED = { id: true, title: true, text: true, canonicalUrl: true, publishedAt: true, sketch: true } as const;

const asCandidate = (row: Pick<Article, 'id' | 'title' | 'text' | 'canonicalUrl' | 'publishedAt'>) => ({
  ...{ id: row.id, title: row.title, text: row.text, url: row.canonicalUrl },
  publishedAt: row.publishedAt?.toISOString() ?? null,
});

function asRow({ a, b, verdict, reason, evidence, cautions, comparison }: ProposedPair<string>) {
  // Coverage is what an editor can see in the text; containment of shingles drops by five words at every edit.
  const { coverage, resemblance } = comparison;
  const [aId, bId, aInB, bInA] = a < b ? [a, b, ...coverage] : [b, a, coverage[1], coverage[0]];
  return { aId, bId, verdict, aInB, bInA, resemblance, reason, evidence: { ...evidence, cautions } };
}

/** Locks and reads both sides of a pair for a decision; `not-found` where there is no such pair. */
export async function readPairLocked(tx: Tx, pairId: string) {
  const pair = await tx.duplicatePair.findUnique({ where: { id: pairId } });
  if (!pair) return refuse('not-found');
  await lockArticles(tx, [pair.aId, pair.bId]);
  const side = { include: { topics: { select: { topicId: true } }, merged: { select: { id: true } } } };
  return ok(await tx.duplicatePair.findUniqueOrThrow({ where: { id: pairId }, include: { a: side, b: side } }));
}
