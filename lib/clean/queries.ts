import type { Actor } from '../access/actor';
import { permit } from '../access/store';
import { spanText } from '../articles/body';
import { readInput } from '../articles/input';
import type { BlockKind } from '../articles/types';
import { sourceActs } from '../audit/queries';
import { db } from '../db/client';
import type { SeenLine } from '../db/generated/client';
import { transaction } from '../db/transaction';
import { ok, REFUSALS, type Result } from '../result';
import { MIN_DOCUMENTS, MIN_SHARE, MIN_STORIES, outOf } from './memory/judge';
import { proposalsOf } from './memory/proposals';
import { asSeen } from './memory/store';
import { changesBy } from './rules/apply';
import { checkTerms, checkTrial } from './rules/check';
import { RULE_TRIAL } from './rules/input';
import { asRule } from './rules/rule';
import { readStories } from './rules/store';
import { tryRule } from './rules/trial';
import type { BenchView, ProposalView, SourceRow, SourceView } from './view';

/** Sources on one page. */
const PAGE_SIZE = 50;
/** Latest articles of a source from which its share of residue is worked out. */
const SHARE_ARTICLES = 50;
/** Articles shown as examples of a line, and how many of the latest are searched for them. */
const EXAMPLES = 3;
const SEARCHED_ARTICLES = 300;
/** Recurring lines that a page shows, those seen most often first; the others come up as these are decided on. */
const MAX_PROPOSALS = 50;
/** Undecided lines of a source that are read for that, many of them the same line in two forms. */
const MAX_OPEN_LINES = 500;
/** Articles that the bench lists; the counts are of all. */
const MAX_LISTED = 60;

/**
 * Reads a page of the sources, those with most articles first.
 * @param page from 0
 */
export async function sourcePage(page: number): Promise<{ rows: SourceRow[]; isLast: boolean }> {
  const rows = await db().$queryRaw<
    { id: string; name: string; storyCount: number; articles: number; share: number }[]
  >`
    WITH listed AS (
      SELECT s.id, s.name, s."storyCount", count(a.id)::int AS articles FROM "Source" s LEFT JOIN "Article" a ON a."sourceId" = s.id
      GROUP BY s.id ORDER BY articles DESC, s.name LIMIT ${PAGE_SIZE + 1} OFFSET ${page * PAGE_SIZE}
    )
    SELECT listed.*, coalesce((
      SELECT sum(b."end" - b.start) FILTER (WHERE b.verdict = 'remove')::float / sum(b."end" - b.start)
      FROM (SELECT id FROM "Article" WHERE "sourceId" = listed.id ORDER BY id DESC LIMIT ${SHARE_ARTICLES}) a
      JOIN "Block" b ON b."articleId" = a.id), 0)::float AS share
    FROM listed ORDER BY articles DESC, name`;
  const shown = rows.slice(0, PAGE_SIZE);
  const ids = shown.map(({ id }) => id);
  const [rules, lines] = await Promise.all([
    db().cleaningRule.findMany({ where: { sourceId: { in: ids }, active: true } }),
    recurringLines(ids),
  ]);
  const list = shown.map(({ id, name, articles, share, storyCount }) => {
    const own = rules.filter(({ sourceId }) => sourceId === id).map(asRule);
    const seen = lines.filter(({ sourceId }) => sourceId === id).map(asSeen);
    const proposals = proposalsOf(seen, storyCount, own).length;
    return { id, name, articles, residueShare: share, rules: own.length, proposals };
  });
  return { rows: list, isLast: rows.length <= PAGE_SIZE };
}

/** The lines of each source that are seen often enough to be proposed, the most frequent ones, and all that somebody decided on. */
function recurringLines(sourceIds: string[]): Promise<SeenLine[]> {
  return db().$queryRaw<SeenLine[]>`
    SELECT l.* FROM "SeenLine" l WHERE l."sourceId" = ANY(${sourceIds}::uuid[]) AND l.state <> 'open'
    UNION ALL
    SELECT l.* FROM "Source" s CROSS JOIN LATERAL (
      SELECT * FROM "SeenLine" o WHERE o."sourceId" = s.id AND o.state = 'open' AND o.kept > 0 AND o.stories >= ${MIN_STORIES}
        AND o.documents >= ${MIN_DOCUMENTS} AND o.stories >= ${MIN_SHARE}::float * (s."storyCount" - o."firstAt" + 1)
      ORDER BY o.stories DESC, o.id LIMIT ${MAX_OPEN_LINES}) l
    WHERE s.id = ANY(${sourceIds}::uuid[])`;
}

/**
 * Reads everything that a source's page shows.
 * @returns null where there is no such source
 */
export async function sourceView(id: string): Promise<SourceView | null> {
  const source = await db().source.findUnique({
    where: { id },
    include: { rules: { orderBy: { createdAt: 'desc' } }, _count: { select: { articles: true } } },
  });
  if (!source) return null;
  const { name, key, usesMemory, storyCount, weight } = source;
  const [lines, refused, history, removals] = await Promise.all([
    recurringLines([id]),
    db().seenLine.findMany({ where: { sourceId: id, state: 'refused' }, orderBy: { sample: 'asc' } }),
    sourceActs(id),
    removalsByRule(id),
  ]);
  const active = source.rules.filter((rule) => rule.active).map(asRule);
  const seen = lines.map((line) => ({ ...asSeen(line), id: line.id }));
  const proposed = proposalsOf(seen, storyCount, active);
  const shown = proposed.slice(0, MAX_PROPOSALS);
  const examples = await articlesWith(
    id,
    shown.map(({ sample }) => sample),
  );
  return {
    ...{ id, name, key, usesMemory, storyCount, weight, articles: source._count.articles, history },
    proposals: shown.map(
      ({ id: lineId, sample, form, stories, firstAt, isRemoved }, place): ProposalView => ({
        ...{ id: lineId, sample, stories, isRemoved: isRemoved && usesMemory },
        isShape: form === 'shape',
        outOf: outOf({ firstAt }, storyCount),
        examples: examples[place] ?? [],
      }),
    ),
    moreProposals: proposed.length - shown.length,
    refused: refused.map(({ id: lineId, sample, stories, firstAt }) => ({
      ...{ id: lineId, sample, stories },
      outOf: outOf({ firstAt }, storyCount),
    })),
    rules: source.rules.map(({ revision, note, active: isOn, byName, updatedAt, ...row }) => ({
      ...asRule(row),
      ...{ revision, note, active: isOn, byName, updatedAt: updatedAt.toISOString() },
      articles: removals.get(row.id) ?? 0,
    })),
  };
}

async function removalsByRule(sourceId: string): Promise<Map<string, number>> {
  const rows = await db().$queryRaw<{ rule: string; articles: number }[]>`
    SELECT b.evidence->>'rule' AS rule, count(DISTINCT b."articleId")::int AS articles
    FROM "Article" a JOIN "Block" b ON b."articleId" = a.id
    WHERE a."sourceId" = ${sourceId}::uuid AND b."decidedBy" = 'rule' AND b.verdict = 'remove' GROUP BY 1`;
  return new Map(rows.map(({ rule, articles }) => [rule, articles]));
}

/** Finds articles that have the samples, for each some of the latest; those longer ago are not searched. */
async function articlesWith(sourceId: string, samples: readonly string[]): Promise<{ id: string; title: string }[][]> {
  if (samples.length === 0) return [];
  const rows = await db().$queryRaw<{ place: number; id: string; title: string }[]>`
    WITH latest AS MATERIALIZED (
      SELECT a.id, a.title, a."createdAt", d.text FROM (
        SELECT * FROM "Article" WHERE "sourceId" = ${sourceId}::uuid AND ordinal = 1
        ORDER BY "createdAt" DESC, id DESC LIMIT ${SEARCHED_ARTICLES}) a
      JOIN "Document" d ON d.id = a."documentId"
    )
    SELECT s.place::int AS place, found.id, found.title
    FROM jsonb_array_elements_text(${JSON.stringify(samples)}::jsonb) WITH ORDINALITY s(sample, place)
    CROSS JOIN LATERAL (SELECT * FROM latest WHERE strpos(text, s.sample) > 0 ORDER BY "createdAt" DESC, id DESC LIMIT ${EXAMPLES}) found
    ORDER BY s.place, found."createdAt" DESC, found.id DESC`;
  return samples.map((_, at) => rows.filter(({ place }) => place === at + 1).map(({ id, title }) => ({ id, title })));
}

/** The line of a block, to begin a rule with; null where the block is not of an article of this source. */
export async function lineOfBlock(sourceId: string, blockId: string): Promise<string | null> {
  const block = await db().block.findFirst({
    where: { id: blockId, article: { sourceId } },
    include: { document: { select: { text: true } } },
  });
  return block && spanText(block.document.text, { start: block.start, end: block.end, kind: block.kind as BlockKind });
}

/**
 * Tries a rule, saved or not, on the stored articles of its source. One that is refused for what it says is not tried at all, since it
 * could take very long.
 * @param input `RULE_TRIAL`
 * @returns what it hits, at most 60 articles of it in full; refuses `invalid-input`, `forbidden`
 */
export async function benchView(actor: Actor, input: unknown): Promise<Result<BenchView>> {
  const parsed = readInput(RULE_TRIAL, input);
  if (!parsed.ok) return parsed;
  const permitted = await transaction((tx) => permit(tx, actor, 'rules'));
  if (!permitted.ok) return permitted;
  const { sourceId, ruleId, ...terms } = parsed.value;
  const [stored, stories] = await Promise.all([
    db().cleaningRule.findMany({ where: { sourceId } }),
    readStories(db(), sourceId),
  ]);
  const saved = stored.find(({ id }) => id === ruleId);
  const others = stored.filter(({ id }) => id !== ruleId).map(asRule);
  const said = checkTerms(terms, others);
  const { emptied, ...trial } = tryRule(terms, saved?.active ? asRule(saved) : null, said.ok ? stories : []);
  const checked = said.ok ? checkTrial({ emptied, ...trial }) : said;
  const rule = { ...terms, id: ruleId ?? '', name: '', active: saved?.active ?? true };
  const toChange = { open: 0, published: 0 };
  for (const { status, lines } of said.ok ? stories : []) {
    const { remove, giveBack } = changesBy(rule, lines);
    if (remove.length + giveBack.length > 0) toChange[status === 'published' ? 'published' : 'open']++;
  }
  const listed = trial.stories.slice(0, MAX_LISTED);
  return ok({
    ...trial,
    stories: listed,
    toChange,
    refusal: checked.ok ? null : checked.error.message.replace(REFUSALS['bad-rule'].sentence, '').trim(),
  });
}
