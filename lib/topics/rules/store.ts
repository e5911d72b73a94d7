import { randomUUID } from 'node:crypto';
import { commit } from '../../articles/store';
import { labelOf } from '../../articles/topic-label';
import type { Status } from '../../articles/types';
import { lastActsOnTopicRule } from '../../audit/store';
import { Prisma } from '../../db/generated/client';
import type { Tx } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import { readTopicsHad } from '../store';
import { conditionsTest, type RuleArticle, readForRules } from './match';
import { planRuleOn, type TopicRuleFields } from './plan';
import type { Condition, TopicRule } from './rule';
import type { StoredArticle } from './trial';

/** Stored articles that one look at a rule reads, the latest first: the bench looks at every pause in typing. */
export const LOOK_AT = 2_000;

/** Where topics still matter: a rejected article goes nowhere, a merged one speaks through its lead. */
const RULED: Status[] = ['pending', 'approved', 'published', 'withdrawn'];

/** What a rule is tried on or applied for: its topic, its id where it is saved, and the versions of its conditions that matter. */
export type RuleToTry = { topicId: string; ruleId: string | null; versions: (readonly Condition[])[] };

/**
 * Reads stored articles that a rule could be about or has given its topic to, latest first.
 * @param after the id of an article: only those before it
 */
export async function readStored(
  client: Prisma.TransactionClient,
  { topicId, ruleId, versions }: RuleToTry,
  after: string | null = null,
): Promise<StoredArticle[]> {
  const could = [...versions.map(couldMeet), Prisma.sql`t."ruleId" = ${ruleId}::uuid`];
  const rows = await client.$queryRaw<
    (RuleArticle &
      Pick<StoredArticle, 'id' | 'revision' | 'status' | 'refused'> & { has: boolean; by: string | null })[]
  >`
    SELECT a.id, a.revision, a.status::text AS status, a."sourceId", a.title, a.text, a.lang, a.sections,
      t.id IS NOT NULL AS has, t."ruleId" AS by, r.id IS NOT NULL AS refused
    FROM "Article" a
    LEFT JOIN "ArticleTopic" t ON t."articleId" = a.id AND t."topicId" = ${topicId}
    LEFT JOIN "RefusedTopic" r ON r."articleId" = a.id AND r."topicId" = ${topicId}
    WHERE a.status = ANY(${RULED}::"Status"[]) AND (${Prisma.join(could, ' OR ')})
      ${after === null ? Prisma.empty : Prisma.sql`AND a.id < ${after}::uuid`}
    ORDER BY a.id DESC LIMIT ${LOOK_AT}`;
  return rows.map(({ has, by, ...row }) => ({ ...row, has: has ? { ruleId: by } : null }));
}

/** What the database can tell of conditions without reading any text. */
function couldMeet(conditions: readonly Condition[]): Prisma.Sql {
  const known = conditions.flatMap(({ on, anyOf }) => {
    if (on === 'source') return Prisma.sql`a."sourceId" = ANY(${anyOf}::uuid[])`;
    if (on !== 'language') return [];
    const languages = anyOf.map((code) => code.toLowerCase().split('-', 1)[0] ?? '');
    return Prisma.sql`lower(split_part(a.lang, '-', 1)) = ANY(${languages}::text[])`;
  });
  return known.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`(${Prisma.join(known, ' AND ')})`;
}

/** Counts the stored articles to which rules apply. */
export const countStored = (client: Prisma.TransactionClient): Promise<number> =>
  client.article.count({ where: { status: { in: RULED } } });

/** A rule as a command reads it. */
export type RuleToChange = {
  rule: TopicRule & { active: boolean; label: string; topicActive: boolean };
  revision: number;
  fields: TopicRuleFields;
};

/**
 * Reads a rule for changing it, under `lockTopics`, or for applying it.
 * @param revision the one that the editor saw
 * @returns `not-found`, or `stale` with who changed what since
 */
export async function readTopicRule(tx: Tx, ruleId: string, revision: number): Promise<Result<RuleToChange>> {
  const row = await tx.topicRule.findUnique({ where: { id: ruleId }, include: { topic: true } });
  if (!row) return refuse('not-found');
  if (row.revision !== revision) {
    return refuse('stale', { details: await lastActsOnTopicRule(tx, ruleId) });
  }
  const { id, topicId, name, note, active, byName, topic } = row;
  const conditions = asConditions(row.conditions);
  return ok({
    rule: { id, topicId, name, conditions, active, label: labelOf(topic.labels), topicActive: topic.active },
    revision: row.revision,
    fields: { name, topicId, conditions, note, active, byName },
  });
}

/** Reads stored conditions back. */
export const asConditions = (stored: unknown): Condition[] => stored as Condition[];

/** Reads the names of sources by their ids; unknown ids are missing. */
export async function readSourceNames(
  client: Prisma.TransactionClient,
  conditions: readonly Condition[],
): Promise<Map<string, string>> {
  const ids = conditions.flatMap(({ on, anyOf }) => (on === 'source' ? anyOf : []));
  if (ids.length === 0) return new Map();
  const rows = await client.source.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Gives new articles the topics of the rules that are on; each is an act of the rule in the history, and can be undone. */
export async function giveTopicsByRules(tx: Tx, articles: readonly (RuleArticle & { id: string })[]): Promise<void> {
  const rows = await tx.topicRule.findMany({
    where: { active: true, topic: { active: true } },
    include: { topic: { select: { labels: true } } },
    orderBy: { createdAt: 'asc' },
  });
  if (rows.length === 0) return;
  const rules = rows.map(({ id, name, topicId, conditions, topic }) => {
    const rule = { id, name, topicId, conditions: asConditions(conditions), label: labelOf(topic.labels) };
    return { rule, meets: conditionsTest(rule.conditions) };
  });
  for (const article of articles) {
    const read = readForRules(article);
    const hits = rules.filter(({ meets }) => meets(read) !== null);
    for (const { rule } of hits) await giveByRule(tx, rule, article);
  }
}

async function giveByRule(
  tx: Tx,
  rule: TopicRule & { label: string },
  { id, title }: { id: string; title: string },
): Promise<void> {
  const { revision, status } = await tx.article.findUniqueOrThrow({ where: { id } });
  const had = await readTopicsHad(tx, id);
  const made = { id: randomUUID(), at: new Date().toISOString() };
  const article = { id, revision, status, title, assignments: had.existing, refused: had.refused };
  const planned = planRuleOn(rule, article, true, made, null);
  // Another rule gave it the same topic.
  if (!planned.ok) return;
  const committed = await commit(tx, { id: null, name: `The rule “${rule.name}”`, role: 'system' }, planned.value);
  if (!committed.ok) throw new Error(`A new article cannot be at another revision: ${id}`);
}
