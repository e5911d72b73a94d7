import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { ARTICLE_AT, type ArticleAt, readInput } from '../../articles/input';
import type { Done } from '../../articles/plan';
import { checkBatch, commit, readLocked } from '../../articles/store';
import { transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import { planAssign, planRemove } from '../assign';
import { readTopic, readTopicsHad } from '../store';
import { TOPIC_ID } from '../topic-id';

/** Articles of one call: a second's work or less. A larger selection goes in parts of one batch. */
const MAX_ARTICLES = 25;

/** One topic, given to the articles or taken off them; `batchId` as the first part gave it, null on the first. */
const TOPIC_OF_MANY = z.object({
  batchId: z.uuid().nullable(),
  act: z.enum(['assign', 'remove']),
  topicId: TOPIC_ID,
  articles: z.array(ARTICLE_AT).min(1).max(MAX_ARTICLES),
});
type TopicOfMany = z.output<typeof TOPIC_OF_MANY>;

/** What became of each article, in the order given; `null` where it had the topic already, or had none to take off. */
export type TopicOfManyDone = { batchId: string; outcomes: { articleId: string; outcome: Result<Done | null> }[] };

/**
 * Assigns a topic to many articles, or takes it off them, each in a transaction of its own with its own check of permission and revision:
 * one that is refused keeps none of the others back.
 * @param input `TOPIC_OF_MANY`
 * @returns an outcome for each, and the batch by which all of them are taken back together; refuses as a whole only `invalid-input` and
 * who may not go on with that batch
 */
export async function changeTopicOfMany(actor: Actor, input: unknown): Promise<Result<TopicOfManyDone>> {
  const parsed = readInput(TOPIC_OF_MANY, input);
  if (!parsed.ok) return parsed;
  const batchId = parsed.value.batchId ?? randomUUID();
  const mine = await transaction((tx) => checkBatch(tx, actor, batchId));
  if (!mine.ok) return mine;
  const outcomes: TopicOfManyDone['outcomes'] = [];
  for (const at of parsed.value.articles) {
    outcomes.push({ articleId: at.articleId, outcome: await changeOne(actor, parsed.value, at, batchId) });
  }
  return ok({ batchId, outcomes });
}

function changeOne(
  actor: Actor,
  { act, topicId }: TopicOfMany,
  at: ArticleAt,
  batchId: string,
): Promise<Result<Done | null>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'assign-topics');
    if (!permitted.ok) return permitted;
    const article = await readLocked(tx, at);
    if (!article.ok) return article;
    const topic = await readTopic(tx, topicId);
    if (!topic.ok) return topic;
    const { label, active } = topic.value;
    if (act === 'assign' && !active) return refuse('invalid-input', { about: `${label} is retired.` });
    const had = await readTopicsHad(tx, at.articleId);
    if (had.existing.some((one) => one.topicId === topicId) === (act === 'assign')) return ok(null);
    const made = { id: randomUUID(), articleId: at.articleId, topicId, byName: permitted.value.name };
    const row = { ...made, at: new Date().toISOString() };
    const planned =
      act === 'assign'
        ? planAssign(article.value, at.revision, label, had, { ...row, assignedAs: 'person', ruleId: null })
        : planRemove(article.value, at.revision, label, had, row);
    if (!planned.ok) return planned;
    const committed = await commit(tx, permitted.value, { ...planned.value, batchId });
    return committed.ok ? ok({ eventId: committed.value.eventId }) : committed;
  });
}
