import { labelOf } from '../../articles/topic-label';
import { STATUSES } from '../../articles/types';
import { db } from '../../db/client';
import { withTopicsBelow } from '../below/queries';
import { deskSchemes, learnedTopics, readVocabulary } from '../queries';
import { topicRules } from '../rules/queries';
import { ancestors, children, type Topic } from '../vocabulary';
import type { StatusCount, TopicOverview } from './view';

/** Articles named as examples of what was learned. */
const EXAMPLES = 3;

/**
 * Reads everything that a topic's page shows.
 * @returns null where there is no such topic
 */
export async function topicOverview(id: string): Promise<TopicOverview | null> {
  const row = await db().topic.findUnique({
    where: { id },
    include: { mergedInto: { select: { id: true, labels: true } } },
  });
  if (!row) return null;
  const [vocabulary, counts, learned, rules, schemes] = await Promise.all([
    readVocabulary(),
    countsOf(id),
    learnedTopics(),
    topicRules(id),
    deskSchemes(),
  ]);
  const own = learned.find((topic) => topic.id === id);
  const named = (topic: Topic) => ({ id: topic.id, label: topic.label.en });
  return {
    ...{ id, aliases: row.aliases, note: row.note, active: row.active, counts, rules },
    label: labelOf(row.labels),
    french: (row.labels as { fr?: string | null }).fr ?? null,
    scheme: schemes.find(({ key }) => key === row.scheme)?.name ?? null,
    mergedInto: row.mergedInto && { id: row.mergedInto.id, label: labelOf(row.mergedInto.labels) },
    above: ancestors(vocabulary, id).reverse().map(named),
    below: children(vocabulary, id).map((topic) => ({ ...named(topic), active: topic.active })),
    learned: own ? { ...own, examples: own.fits > 0 ? await examplesOf(id) : [] } : null,
  };
}

async function countsOf(topicId: string): Promise<StatusCount[]> {
  const rows = await db().$queryRaw<StatusCount[]>`
    SELECT a.status::text AS status, count(DISTINCT a.id) FILTER (WHERE t."topicId" = ${topicId})::int AS own,
      count(DISTINCT a.id)::int AS "withBelow"
    FROM "ArticleTopic" t JOIN "Article" a ON a.id = t."articleId"
    WHERE a.status <> 'merged' AND t."topicId" IN ${withTopicsBelow(topicId)} GROUP BY a.status`;
  return STATUSES.flatMap((status) => rows.find((row) => row.status === status) ?? []);
}

function examplesOf(topicId: string): Promise<{ id: string; title: string }[]> {
  return db().$queryRaw`
    SELECT a.id, a.title FROM "TopicLesson" l JOIN "Article" a ON a.id = l."articleId"
    WHERE l."topicId" = ${topicId} AND l.fits GROUP BY a.id ORDER BY max(l.place) DESC LIMIT ${EXAMPLES}`;
}
