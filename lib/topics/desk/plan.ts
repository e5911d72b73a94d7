import type { Plan } from '../../articles/plan';
import { type Change, fieldChange, type Json } from '../../audit/changes';
import { ok, type Result, refuse } from '../../result';
import type { Assignment } from '../assign';

/** A topic of the desk's own as stored. `label` is its name in the desk's language. */
export type DeskTopic = {
  id: string;
  /** The scheme whose key begins its code; it keeps it. */
  scheme: string;
  revision: number;
  label: string;
  parentId: string | null;
  aliases: string[];
  note: string | null;
  active: boolean;
  mergedIntoId: string | null;
};

/** What people say of a topic: its name, the topic above it, other names in any language, and when to use it. */
export type TopicTerms = Pick<DeskTopic, 'label' | 'parentId' | 'aliases' | 'note'>;

/** Folded names are compared, so that `Élections` and `elections` are one name. */
type SameName = (a: string, b: string) => boolean;

/** A topic with the terms that it is to have, and the desk's topics: in its scheme its names must be its own. */
type Wanted = { topic: DeskTopic; terms: TopicTerms; others: readonly DeskTopic[]; same: SameName };

const whereAllowed = (wanted: Wanted, plan: (wanted: Wanted) => Result<Plan>): Result<Plan> => {
  const allowed = checkTerms(wanted);
  return allowed.ok ? plan(wanted) : allowed;
};

/**
 * Plans a new topic of the desk.
 * @param wanted with the new row, stored but not yet active: rows of topics are never removed, so that taking this back retires it
 */
export const planCreate = (wanted: Wanted): Result<Plan> =>
  whereAllowed(wanted, ({ topic, terms }) =>
    ok({
      revisions: [],
      event: { action: 'topic.create', data: { topicId: topic.id, label: terms.label } },
      changes: [{ ...rowOf(topic), before: { active: false }, after: { active: true } }],
    }),
  );

/** Plans other terms for a topic of the desk; `invalid-input` where nothing would change. */
export const planEdit = (wanted: Wanted): Result<Plan> =>
  whereAllowed(wanted, ({ topic, terms }) => {
    const change = fieldChange('concept', rowOf(topic), columnsOf(topic), columnsOf(terms));
    if (!change?.after) return refuse('invalid-input', { about: 'Nothing was changed.' });
    const data = { topicId: topic.id, label: topic.label, fields: Object.keys(change.after) };
    return ok({ revisions: [], event: { action: 'topic.edit', data }, changes: [change] });
  });

/** Plans taking a topic of the desk out of use, or bringing it back where its names are free; articles keep it either way. */
export function planRetire(
  topic: DeskTopic,
  active: boolean,
  others: readonly DeskTopic[],
  same: SameName,
): Result<Plan> {
  if (topic.mergedIntoId !== null)
    return refuse('invalid-input', { about: 'It was merged; undo that in the history.' });
  const allowed = active ? checkTerms({ topic, terms: topic, others, same }) : ok(null);
  if (!allowed.ok) return allowed;
  const change = fieldChange('concept', rowOf(topic), { active: topic.active }, { active });
  if (!change) return refuse('invalid-input', { about: active ? 'It is in use.' : 'It is retired already.' });
  const data = { topicId: topic.id, label: topic.label };
  return ok({ revisions: [], event: { action: active ? 'topic.reinstate' : 'topic.retire', data }, changes: [change] });
}

/**
 * Plans merging a topic of the desk into another: its articles and the topics below it move, its names become other names of that one.
 * @param assignments of the topic
 * @param hasInto articles that have the other topic already
 * @param ruleIds rules that give the topic; they give the other one from then on
 * @param others the desk's topics
 */
export function planMergeTopics(
  topic: DeskTopic,
  into: DeskTopic,
  assignments: readonly Assignment[],
  hasInto: ReadonlySet<string>,
  ruleIds: readonly string[],
  others: readonly DeskTopic[],
): Result<Plan> {
  if (topic.id === into.id) return refuse('invalid-input', { about: 'Choose another topic to merge it into.' });
  if (topic.mergedIntoId !== null || !into.active) return refuse('invalid-input', { about: 'One of them is retired.' });
  if (into.scheme !== topic.scheme && others.some(({ parentId }) => parentId === topic.id)) {
    return refuse('invalid-input', {
      about: 'There are topics below it, which stay in its scheme; put them elsewhere first.',
    });
  }
  if (isBelow(into, topic.id, others)) {
    return refuse('invalid-input', { about: `${into.label} is below ${topic.label}; put it elsewhere first.` });
  }
  const names = [...new Set([...into.aliases, topic.label, ...topic.aliases])].filter((name) => name !== into.label);
  const changes: (Change | null)[] = [
    fieldChange('concept', rowOf(topic), columnsOfMerge(topic), { active: false, mergedIntoId: into.id }),
    fieldChange('concept', rowOf(into), { aliases: into.aliases }, { aliases: names }),
    ...others
      .filter(({ parentId }) => parentId === topic.id)
      .map((child) => fieldChange('concept', rowOf(child), { parentId: topic.id }, { parentId: into.id })),
    ...ruleIds.map((id) =>
      fieldChange('topicRule', { id, articleId: null }, { topicId: topic.id }, { topicId: into.id }),
    ),
    ...assignments.map(({ id, ...columns }) =>
      hasInto.has(columns.articleId)
        ? { entity: 'topic' as const, id, articleId: columns.articleId, before: columns, after: null }
        : fieldChange('topic', { id, articleId: columns.articleId }, columns, { topicId: into.id }),
    ),
  ];
  const articleIds = [...new Set(assignments.map(({ articleId }) => articleId))];
  const labels = { label: topic.label, intoLabel: into.label };
  return ok({
    revisions: articleIds.map((articleId) => ({ articleId, revision: null })),
    event: {
      action: 'topic.merge',
      data: { topicId: topic.id, intoId: into.id, ...labels, articles: articleIds.length },
    },
    changes: changes.filter((change) => change !== null),
  });
}

const rowOf = ({ id }: DeskTopic) => ({ entity: 'concept' as const, id, articleId: null });

const columnsOf = ({ label, parentId, aliases, note }: TopicTerms): Record<string, Json> => ({
  labels: { en: label, fr: null },
  parentId,
  aliases,
  note,
});

const columnsOfMerge = ({ active, mergedIntoId }: DeskTopic): Record<string, Json> => ({ active, mergedIntoId });

function checkTerms({ topic, terms, others: all, same }: Wanted): Result<null> {
  const others = all.filter(({ id, scheme, active }) => active && scheme === topic.scheme && id !== topic.id);
  const parent = terms.parentId === null ? null : others.find(({ id }) => id === terms.parentId);
  if (parent === undefined)
    return refuse('invalid-input', { about: 'The topic above it is not in use in its scheme.' });
  if (parent && isBelow(parent, topic.id, all)) {
    return refuse('invalid-input', { about: `${parent.label} is below it.` });
  }
  const names = [terms.label, ...terms.aliases];
  for (const other of others) {
    const name = [other.label, ...other.aliases].find((theirs) => names.some((own) => same(own, theirs)));
    if (name) return refuse('invalid-input', { about: `${other.label} is called “${name}” already.` });
  }
  return ok(null);
}

/** Whether a topic stands below another, at any depth. */
function isBelow(topic: DeskTopic, aboveId: string, all: readonly DeskTopic[]): boolean {
  const byId = new Map(all.map((one) => [one.id, one]));
  const seen = new Set<string>();
  for (let at = topic.parentId; at !== null && !seen.has(at); at = byId.get(at)?.parentId ?? null) {
    if (at === aboveId) return true;
    seen.add(at);
  }
  return false;
}
