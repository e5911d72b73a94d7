import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor, PermittedActor } from '../access/actor';
import { permit } from '../access/store';
import { ARTICLE_AT, readInput } from '../articles/input';
import type { Done, Plan } from '../articles/plan';
import { commit, readLocked } from '../articles/store';
import { record } from '../audit/store';
import type { Article } from '../db/generated/client';
import { type Tx, transaction } from '../db/transaction';
import { ok, type Result, refuse } from '../result';
import { planAssign, planRefuse, planRemove } from './assign';
import { readAssignments, readRefused, readTopic, storeVocabulary } from './store';
import { MEDIA_TOPICS_ATTRIBUTION, mediaTopicsVocabulary } from './vocabulary';

const TOPIC_AT = ARTICLE_AT.extend({ topicId: z.string().max(60) });
const TOPIC = z.object({ topicId: z.string().max(60) });
const ASSIGNMENT = TOPIC_AT.extend({ suggested: z.boolean().default(false) });

/**
 * Assigns a topic to an article.
 * @param input the article at the revision seen, the topic's id, and whether it accepts a suggestion
 */
export const assignTopic = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  change(actor, ASSIGNMENT, input, async (tx, { revision, topicId, suggested }, article, editor) => {
    const topic = await readTopic(tx, topicId);
    if (!topic.ok) return topic;
    if (!topic.value.active) return refuse('invalid-input', { about: `${topic.value.label} is retired.` });
    const assignedAs = suggested ? 'suggestion' : 'person';
    const at = new Date().toISOString();
    const assignment = {
      id: randomUUID(),
      articleId: article.id,
      topicId,
      assignedAs,
      byName: editor.name,
      at,
    } as const;
    const existing = await readAssignments(tx, article.id);
    return planAssign(article, revision, topic.value.label, existing, assignment);
  });

/** Takes a topic off an article. */
export const removeTopic = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  change(actor, TOPIC_AT, input, async (tx, { revision, topicId }, article) => {
    const topic = await readTopic(tx, topicId);
    if (!topic.ok) return topic;
    const existing = await readAssignments(tx, article.id);
    const assigned = existing.find((one) => one.topicId === topicId) ?? null;
    return planRemove(article, revision, topic.value.label, assigned);
  });

/** Says that a suggested topic does not fit an article: it is not suggested there again. */
export const refuseTopic = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  change(actor, TOPIC_AT, input, async (tx, { revision, topicId }, article, editor) => {
    const topic = await readTopic(tx, topicId);
    if (!topic.ok) return topic;
    const assigned = (await readAssignments(tx, article.id)).some((one) => one.topicId === topicId);
    const refused = await readRefused(tx, article.id);
    const at = new Date().toISOString();
    const refusal = { id: randomUUID(), articleId: article.id, topicId, byName: editor.name, at };
    return planRefuse(article, revision, topic.value.label, { assigned, refused }, refusal);
  });

async function change<S extends typeof TOPIC_AT>(
  actor: Actor,
  schema: S,
  input: unknown,
  plan: (tx: Tx, input: z.output<S>, article: Article, editor: PermittedActor) => Promise<Result<Plan>>,
): Promise<Result<Done>> {
  const parsed = readInput(schema, input);
  if (!parsed.ok) return parsed;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'assign-topics');
    if (!permitted.ok) return permitted;
    const article = await readLocked(tx, parsed.value);
    if (!article.ok) return article;
    const planned = await plan(tx, parsed.value, article.value, permitted.value);
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
