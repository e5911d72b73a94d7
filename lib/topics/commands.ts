import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { permit } from '../access/store';
import { ARTICLE_AT, readInput } from '../articles/input';
import type { Done, Plan } from '../articles/plan';
import { commit, readLocked } from '../articles/store';
import { record } from '../audit/store';
import type { Article } from '../db/generated/client';
import { transaction } from '../db/transaction';
import { ok, type Result, refuse } from '../result';
import { planAssign, planRefuse, planRemove, type Refused, type TopicsHad } from './assign';
import { readTopic, readTopicsHad, storeVocabulary } from './store';
import { TOPIC_ID } from './topic-id';
import { MEDIA_TOPICS_ATTRIBUTION, mediaTopicsVocabulary } from './vocabulary';

const TOPIC_AT = ARTICLE_AT.extend({ topicId: TOPIC_ID });
const TOPIC = z.object({ topicId: TOPIC_ID });
const ASSIGNMENT = TOPIC_AT.extend({ suggested: z.boolean().default(false) });

/**
 * Assigns a topic to an article.
 * @param input the article at the revision seen, the topic's id, and whether it accepts a suggestion
 */
export const assignTopic = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  change(actor, ASSIGNMENT, input, ({ revision, suggested }, { topic, article, had, row }) =>
    topic.active
      ? planAssign(article, revision, topic.label, had, {
          ...row,
          ...{ assignedAs: suggested ? 'suggestion' : 'person', ruleId: null },
        })
      : refuse('invalid-input', { about: `${topic.label} is retired.` }),
  );

/** Takes a topic off an article; it is not suggested there again, and no rule gives it back. */
export const removeTopic = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  change(actor, TOPIC_AT, input, ({ revision }, { topic, article, had, row }) =>
    planRemove(article, revision, topic.label, had, row),
  );

/** Says that a suggested topic does not fit an article: it is not suggested there again. */
export const refuseTopic = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  change(actor, TOPIC_AT, input, ({ revision }, { topic, article, had, row }) =>
    planRefuse(article, revision, topic.label, had, row),
  );

/** What a change of an article's topic is decided on; `row`: the columns of a new assignment or refusal. */
type AboutTopic = {
  topic: { label: string; active: boolean };
  article: Article;
  had: TopicsHad;
  row: Refused;
};

/** The shape of every change here, in one transaction: permission, the article at its revision, what it has, plan, rows and history. */
async function change<S extends typeof TOPIC_AT>(
  actor: Actor,
  schema: S,
  input: unknown,
  plan: (input: z.output<S>, about: AboutTopic) => Result<Plan>,
): Promise<Result<Done>> {
  const parsed = readInput(schema, input);
  if (!parsed.ok) return parsed;
  const { topicId } = parsed.value;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'assign-topics');
    if (!permitted.ok) return permitted;
    const article = await readLocked(tx, parsed.value);
    if (!article.ok) return article;
    const topic = await readTopic(tx, topicId);
    if (!topic.ok) return topic;
    const had = await readTopicsHad(tx, article.value.id);
    const at = new Date().toISOString();
    const row = { id: randomUUID(), articleId: article.value.id, topicId, byName: permitted.value.name, at };
    const planned = plan(parsed.value, { topic: topic.value, article: article.value, had, row });
    if (!planned.ok) return planned;
    const committed = await commit(tx, permitted.value, planned.value);
    return committed.ok ? ok({ eventId: committed.value.eventId }) : committed;
  });
}

/**
 * Forgets what the desk's decisions taught of a topic; what is decided from now on teaches it again.
 * @param input the topic's id
 */
export async function forgetTopic(actor: Actor, input: unknown): Promise<Result<Done>> {
  const parsed = readInput(TOPIC, input);
  if (!parsed.ok) return parsed;
  const { topicId } = parsed.value;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'vocabularies');
    if (!permitted.ok) return permitted;
    const topic = await readTopic(tx, topicId);
    if (!topic.ok) return topic;
    const { label } = topic.value;
    const eventId = await record(tx, permitted.value, { action: 'topic.forget', data: { topicId, label } });
    return ok({ eventId: String(eventId) });
  });
}

/**
 * Brings the stored IPTC Media Topics to the release that this program carries; assignments stay, concepts no longer in the release
 * are retired.
 * @returns how many topics were written; 0 when the release is there already
 */
export function loadMediaTopics(actor: Actor): Promise<Result<number>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'vocabularies');
    if (!permitted.ok) return permitted;
    const vocabulary = mediaTopicsVocabulary();
    const topics = await storeVocabulary(tx, vocabulary, MEDIA_TOPICS_ATTRIBUTION);
    const { scheme, version } = vocabulary;
    if (topics > 0) await record(tx, permitted.value, { action: 'vocabulary.load', data: { scheme, version, topics } });
    return ok(topics);
  });
}
