import { z } from 'zod';
import { ROLES } from '../access/policy';
import { RESIDUE_KINDS } from '../articles/residue-kinds';
import { STATUSES } from '../articles/types';

const title = z.string();
const count = z.number().int();
/** The topics that the article had then, where the act judged them too. */
const topicIds = z.array(z.string()).optional();
/** Of these, the topics that the act says fit: given by a rule before, or accepted with it. */
const confirmedIds = topicIds;
/** The warnings of the gate that it was approved past. */
const past = z.array(z.string()).optional();
/** The rule that made the act, by the name that it had. */
const byRule = z.string().optional();
/** A rule by the name that it had, and its source's. */
const rule = { source: z.string(), name: z.string() };
/** A rule that gives a topic, with the topic's label. */
const topicRule = { ruleId: z.string(), name: z.string(), label: z.string() };
const person = z.object({ userId: z.string(), name: z.string() });

/** The ways to start an import: text pasted, files uploaded, a page fetched, what a feed brought, what a program sent, the `copydesk import` command, the samples of a first start. */
const IMPORT_KINDS = ['paste', 'upload', 'page', 'feed', 'api', 'command', 'samples'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** The closed language of history: every action with its particulars. What an undo needs is beside it, in the changes. */
const EVENTS = {
  'import.start': z.object({ importId: z.string(), kind: z.enum(IMPORT_KINDS) }),
  /** `done` of the `of` documents of files that were being taken in then. */
  'import.stop': z.object({ importId: z.string(), done: z.number().int(), of: z.number().int() }),
  'document.import': z.object({ documentId: z.string(), name: z.string(), articles: z.number().int() }),
  'article.edit': z.object({ title, fields: z.array(z.string()) }),
  'block.remove': z.object({ title, excerpt: z.string(), residue: z.enum(RESIDUE_KINDS).nullable() }),
  'block.restore': z.object({ title, excerpt: z.string(), residue: z.enum(RESIDUE_KINDS).nullable() }),
  'block.edit': z.object({ title, excerpt: z.string() }),
  'text.edit': z.object({
    ...{
      title,
      edited: count,
      added: count,
      restored: count.optional(),
      joined: count,
      removed: count,
      moved: count,
      retyped: count,
      linked: count,
      described: count.optional(),
    },
    fields: z.array(z.string()),
    replaced: z.object({ from: z.string(), to: z.string(), count }).optional(),
  }),
  'revision.restore': z.object({ title, revision: count, at: z.string() }),
  'article.approve': z.object({ title, topicIds, confirmedIds, accepted: z.array(z.string()).optional(), past }),
  /** `reason`: the words that the code had then; those of before say the code. */
  'article.reject': z.object({ title, code: z.string(), reason: z.string().optional(), note: z.string().nullable() }),
  'article.reopen': z.object({ title }),
  /** `at`: when readers see it first, ISO 8601, where that was not at once. */
  'article.publish': z.object({
    title,
    approvedToo: z.boolean(),
    topicIds,
    confirmedIds,
    past,
    at: z.string().optional(),
  }),
  'article.correct': z.object({ title, note: z.string() }),
  'article.withdraw': z.object({ title, note: z.string().nullable() }),
  'article.assign': z.object({ title, to: z.string().nullable(), note: z.string().nullable() }),
  'article.comment': z.object({ title, excerpt: z.string(), mentioned: z.array(z.string()) }),
  'opinion.give': z.object({ title, eventId: z.string() }),
  'opinion.share': z.object({ from: z.number(), to: z.number() }),
  'pair.merge': z.object({
    title,
    mergedTitle: z.string(),
    pairId: z.string(),
    choices: z.record(z.string(), z.string()),
  }),
  'pair.dismiss': z.object({ title, otherTitle: z.string(), pairId: z.string() }),
  'article.join': z.object({ title, joinedTitle: z.string() }),
  'reprint.arrive': z.object({ title, ofTitle: z.string(), ofStatus: z.enum(STATUSES) }),
  'reprint.review': z.object({ title, ofTitle: z.string() }),
  'topic.assign': z.object({ title, topicId: z.string(), label: z.string(), suggested: z.boolean(), rule: byRule }),
  'topic.remove': z.object({ title, topicId: z.string(), label: z.string(), rule: byRule }),
  'topic.refuse': z.object({ title, topicId: z.string(), label: z.string() }),
  'topic.create': z.object({ topicId: z.string(), label: z.string() }),
  'topic.edit': z.object({ topicId: z.string(), label: z.string(), fields: z.array(z.string()) }),
  'topic.retire': z.object({ topicId: z.string(), label: z.string() }),
  'topic.reinstate': z.object({ topicId: z.string(), label: z.string() }),
  'topic.merge': z.object({
    topicId: z.string(),
    label: z.string(),
    intoId: z.string(),
    intoLabel: z.string(),
    articles: z.number().int(),
  }),
  'scheme.create': z.object({ scheme: z.string(), name: z.string() }),
  'scheme.rename': z.object({ scheme: z.string(), name: z.string(), before: z.string() }),
  'scheme.retire': z.object({ scheme: z.string(), name: z.string(), topics: z.number().int() }),
  'scheme.reinstate': z.object({ scheme: z.string(), name: z.string() }),
  'topic.forget': z.object({ topicId: z.string(), label: z.string() }),
  'topic-rule.save': z.object({ ...topicRule, says: z.string(), isNew: z.boolean() }),
  'topic-rule.switch': z.object({ ...topicRule, active: z.boolean() }),
  'rule.save': z.object({ ...rule, says: z.string(), isNew: z.boolean() }),
  'rule.switch': z.object({ ...rule, active: z.boolean() }),
  'rule.apply': z.object({ ...rule, title, removed: z.number().int(), restored: z.number().int() }),
  'memory.confirm': z.object({ ...rule, excerpt: z.string() }),
  'memory.refuse': z.object({ source: z.string(), excerpt: z.string() }),
  'memory.switch': z.object({ source: z.string(), on: z.boolean() }),
  'memory.recount': z.object({ source: z.string(), stories: z.number().int() }),
  'source.weigh': z.object({ source: z.string(), from: z.number().int(), to: z.number().int() }),
  /** `name`: of a shared view only. */
  'view.save': z.object({ name: z.string().nullable(), isNew: z.boolean() }),
  'view.remove': z.object({ name: z.string().nullable() }),
  'desk.reasons': z.object({
    act: z.enum(['add', 'edit', 'offer', 'move']),
    words: z.string(),
    offered: z.boolean(),
  }),
  'desk.gate': z.object({ set: z.array(z.string()) }),
  'feed.create': z.object({ name: z.string(), isPrivate: z.boolean() }),
  'feed.edit': z.object({ name: z.string() }),
  'feed.revoke': z.object({ name: z.string(), isPrivate: z.boolean() }),
  'feed.restore': z.object({ name: z.string() }),
  'webhook.add': z.object({ url: z.string() }),
  'webhook.switch': z.object({ url: z.string(), active: z.boolean() }),
  'webhook.secret': z.object({ url: z.string(), what: z.enum(['replaced', 'ended', 'taken-back']) }),
  'webhook.remove': z.object({ url: z.string() }),
  'delivery.replay': z.object({ url: z.string(), event: z.string(), about: z.string() }),
  'inlet.add': z.object({ source: z.string(), url: z.string() }),
  'inlet.edit': z.object({ source: z.string(), url: z.string(), fields: z.array(z.string()) }),
  'inlet.switch': z.object({ source: z.string(), url: z.string(), active: z.boolean() }),
  'inlet.remove': z.object({ source: z.string(), url: z.string() }),
  'token.create': z.object({ name: z.string() }),
  'token.revoke': z.object({ name: z.string() }),
  undo: z.object({ undone: z.string(), eventId: z.string(), title: z.string().nullable() }),
  'person.invite': z.object({ email: z.string(), role: z.enum(ROLES) }),
  'person.revoke-invitation': z.object({ email: z.string() }),
  'person.join': person.extend({ role: z.enum(ROLES) }),
  'person.role': person.extend({ from: z.enum(ROLES), to: z.enum(ROLES) }),
  'person.rename': person.extend({ from: z.string() }),
  'person.disable': person,
  'person.enable': person,
  'person.password': person,
  'person.sign-out-everywhere': person,
  'vocabulary.load': z.object({ scheme: z.string(), version: z.string(), topics: z.number().int() }),
} as const satisfies Record<string, z.ZodObject>;

export type Action = keyof typeof EVENTS;

/** One event's action with its particulars. */
export type EventBody = { [A in Action]: { action: A; data: z.infer<(typeof EVENTS)[A]> } }[Action];

/**
 * Reads a stored event's body back.
 * @throws when the stored data is not what its action says (a bug, or a database changed by hand)
 */
export function readEvent(action: string, data: unknown): EventBody {
  if (!(action in EVENTS)) throw new Error(`Unknown action in the history: ${action}`);
  const known = action as Action;
  return { action: known, data: EVENTS[known].parse(data) } as EventBody;
}

/** The title that an event gives its article, as it was then; null for events about people and vocabularies. */
export function titleOf({ data }: EventBody): string | null {
  return 'title' in data ? data.title : null;
}
