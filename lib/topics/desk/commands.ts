import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { tidy, VISIBLE } from '../../articles/input';
import type { Done } from '../../articles/plan';
import { lockArticles } from '../../articles/store';
import type { Tx } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import { fold } from '../fold';
import { FIRST_SCHEME } from '../schemes/scheme';
import { readSchemes } from '../schemes/store';
import { vocabularyChange } from '../store';
import { TOPIC_ID } from '../topic-id';
import { type DeskTopic, planCreate, planEdit, planMergeTopics, planRetire } from './plan';
import { insertTopic, readAssignmentsOf, readDeskTopics, readRuleIdsOf } from './store';

/** Characters of a topic's name, at most: it has to fit on a chip and into a feed's category. */
const MAX_NAME = 100;
const MAX_ALIASES = 50;
const MAX_NOTE = 2_000;
const NAME = z.string().transform(tidy).pipe(z.string().regex(VISIBLE, 'A topic needs a name').max(MAX_NAME));
const TERMS = z.object({
  label: NAME,
  parentId: TOPIC_ID.nullable(),
  aliases: z.array(NAME).max(MAX_ALIASES),
  note: z
    .string()
    .max(MAX_NOTE)
    .transform(tidy)
    .transform((note) => note || null),
});
const NEW_TOPIC = TERMS.extend({ scheme: z.string().max(60).default(FIRST_SCHEME) });
const TOPIC_AT = z.object({ topicId: TOPIC_ID, revision: z.int().positive() });
const EDIT = TERMS.extend(TOPIC_AT.shape);
const RETIREMENT = TOPIC_AT.extend({ active: z.boolean() });
const MERGE = TOPIC_AT.extend({ intoId: TOPIC_ID });

const sameName = (a: string, b: string) => fold(a) === fold(b);
const change = vocabularyChange(readDeskTopics);

/**
 * Makes a topic of the desk's own.
 * @param input its scheme, name, the topic above it, other names in any language, and when to use it
 * @returns the event, whose undo retires it; refuses `forbidden`, `invalid-input` (a name that another topic has)
 */
export const createTopic = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  change(actor, NEW_TOPIC, input, async (tx, { scheme, ...terms }, others) => {
    const inUse = await checkScheme(tx, scheme);
    return inUse.ok
      ? planCreate({ topic: await insertTopic(tx, scheme, terms), terms, others, same: sameName })
      : inUse;
  });

/** Gives a topic of the desk other terms. Refuses as `createTopic`, and `stale`, `not-found`. */
export const editTopic = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  change(actor, EDIT, input, async (_, { topicId, revision, ...terms }, all) => {
    const topic = topicAt(all, { topicId, revision });
    return topic.ok ? planEdit({ topic: topic.value, terms, others: all, same: sameName }) : topic;
  });

/** Takes a topic of the desk out of use (`active: false`), or brings it back; articles keep it. Refuses as `editTopic`. */
export const retireTopic = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  change(actor, RETIREMENT, input, async (tx, { active, ...at }, all) => {
    const topic = topicAt(all, at);
    if (!topic.ok) return topic;
    const inUse = active ? await checkScheme(tx, topic.value.scheme) : ok(null);
    return inUse.ok ? planRetire(topic.value, active, all, sameName) : inUse;
  });

async function checkScheme(tx: Tx, key: string): Promise<Result<null>> {
  const scheme = (await readSchemes(tx)).find((one) => one.key === key);
  if (!scheme) return refuse('not-found');
  return scheme.active ? ok(null) : refuse('invalid-input', { about: `The scheme ${scheme.name} is retired.` });
}

/**
 * Merges a topic of the desk into another: articles and the topics below it move, its names find the other one.
 * @returns the event, whose undo moves all back; refuses as `editTopic`
 */
export const mergeTopics = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  change(actor, MERGE, input, async (tx, { intoId, ...at }, all) => {
    const topic = topicAt(all, at);
    if (!topic.ok) return topic;
    const into = all.find(({ id }) => id === intoId);
    if (!into) return refuse('not-found');
    const concerned = await readAssignmentsOf(tx, topic.value.id);
    await lockArticles(
      tx,
      concerned.map(({ articleId }) => articleId),
    );
    const assignments = await readAssignmentsOf(tx, topic.value.id);
    const hasInto = new Set((await readAssignmentsOf(tx, intoId)).map(({ articleId }) => articleId));
    return planMergeTopics(topic.value, into, assignments, hasInto, await readRuleIdsOf(tx, topic.value.id), all);
  });

function topicAt(all: readonly DeskTopic[], at: { topicId: string; revision: number }): Result<DeskTopic> {
  const topic = all.find(({ id }) => id === at.topicId);
  if (!topic) return refuse('not-found');
  return topic.revision === at.revision ? ok(topic) : refuse('stale');
}
