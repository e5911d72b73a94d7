import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import { labelOf } from '../../articles/topic-label';
import { db } from '../../db/client';
import { transaction } from '../../db/transaction';
import { ok, REFUSALS, type Result } from '../../result';
import { checkConditions, checkHits } from './check';
import { excerptAt } from './excerpt';
import { TOPIC_RULE_TRIAL } from './input';
import { conditionsInWords } from './rule';
import { asConditions, countStored, LOOK_AT, readSourceNames, readStored } from './store';
import { tryConditions } from './trial';
import type { TopicBenchView, TopicRuleView } from './view';

/** Articles that the bench lists; the counts are of all. */
const MAX_LISTED = 60;
/** Sources that the form offers, the fullest first. */
const MAX_SOURCES = 500;

/**
 * Reads the rules, those of one topic or all.
 * @returns by topic, then by age
 */
export async function topicRules(topicId?: string): Promise<TopicRuleView[]> {
  const rows = await db().topicRule.findMany({
    where: topicId === undefined ? {} : { topicId },
    include: { topic: { select: { labels: true, active: true } } },
    orderBy: { createdAt: 'asc' },
  });
  const given = await db().articleTopic.groupBy({
    by: ['ruleId'],
    where: { ruleId: { in: rows.map(({ id }) => id) } },
    _count: { _all: true },
  });
  const counts = new Map(given.map(({ ruleId, _count }) => [ruleId, _count._all]));
  const names = await readSourceNames(
    db(),
    rows.flatMap(({ conditions }) => asConditions(conditions)),
  );
  const views = rows.map(({ id, revision, name, note, active, byName, updatedAt, ...row }): TopicRuleView => {
    const conditions = asConditions(row.conditions);
    return {
      ...{ id, revision, name, note, active, byName, conditions, updatedAt: updatedAt.toISOString() },
      topic: { id: row.topicId, label: labelOf(row.topic.labels), active: row.topic.active },
      says: conditionsInWords(conditions, (sourceId) => names.get(sourceId) ?? 'a source that is not here'),
      articles: counts.get(id) ?? 0,
    };
  });
  return views.sort((a, b) => a.topic.label.localeCompare(b.topic.label, 'en'));
}

/** Reads the sources that a rule can name. */
export async function sourcesForRules(): Promise<{ id: string; name: string }[]> {
  return db().source.findMany({
    orderBy: [{ articles: { _count: 'desc' } }, { name: 'asc' }],
    select: { id: true, name: true },
    take: MAX_SOURCES,
  });
}

/**
 * Tries a rule, saved or not, on the stored articles; of very many on the latest.
 * @param input `TOPIC_RULE_TRIAL`
 * @returns what it hits, at most 60 articles of it by name; refuses `invalid-input`, `forbidden`
 */
export async function topicBench(actor: Actor, input: unknown): Promise<Result<TopicBenchView>> {
  const parsed = readInput(TOPIC_RULE_TRIAL, input);
  if (!parsed.ok) return parsed;
  const permitted = await transaction((tx) => permit(tx, actor, 'rules'));
  if (!permitted.ok) return permitted;
  const { topicId, ruleId, conditions } = parsed.value;
  const [rows, stored] = await Promise.all([
    db().topicRule.findMany({ where: { OR: [{ topicId }, ...(ruleId ? [{ id: ruleId }] : [])] } }),
    countStored(db()),
  ]);
  const saved = rows.find(({ id }) => id === ruleId);
  const others = rows
    .filter((row) => row.id !== ruleId && row.topicId === topicId)
    .map((row) => ({ name: row.name, conditions: asConditions(row.conditions) }));
  const said = checkConditions(conditions, others);
  const inForce = saved?.active ? asConditions(saved.conditions) : null;
  const versions = inForce ? [conditions, inForce] : [conditions];
  const articles = said.ok ? await readStored(db(), { topicId, ruleId, versions }) : [];
  const { articles: found, ...trial } = tryConditions(conditions, inForce, articles, ruleId);
  const checked = said.ok ? checkHits({ conditions }, { hits: trial.hits, stored: Math.min(stored, LOOK_AT) }) : said;
  const toChange = { open: 0, published: 0 };
  for (const { effect, article } of found) {
    if (effect === 'assign' || effect === 'remove') toChange[article.status === 'published' ? 'published' : 'open']++;
  }
  return ok({
    ...trial,
    ...{ stored, toChange, isPart: articles.length === LOOK_AT },
    refusal: checked.ok ? null : checked.error.message.replace(REFUSALS['bad-rule'].sentence, '').trim(),
    articles: found.slice(0, MAX_LISTED).map(({ article, version, effect, places }) => ({
      ...{ id: article.id, title: article.title, status: article.status, version, effect },
      hits: places.map((place) => excerptAt(article, place)),
    })),
  });
}
