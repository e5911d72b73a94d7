import type { HistoryView } from '@/lib/audit/history';
import type { MergeChoice } from '@/lib/duplicates/merge/merge';
import type { Check, Finding } from '@/lib/review/gate/checks';
import type { ArticleView, DuplicateView, QueueRow } from '@/lib/review/view';
import type { Merging } from '../../duplicates/around';
import { likelyOf } from '../article/likely-topics';
import { type Mixed, mixText } from './mixed-text';

/** A merge as it is shown before the server has answered: by whom and when, and what is known of the articles, by id. */
export type Foretold = Pick<Merging, 'leadId' | 'members' | 'choices' | 'mix'> & {
  by: string;
  /** ISO 8601. */
  at: string;
  views: ReadonlyMap<string, ArticleView>;
};

/** The fields that go with a choice, as `lib/duplicates/merge/merge.ts` takes them. */
const TAKEN: Record<MergeChoice, readonly (keyof ArticleView['fields'])[]> = {
  title: ['title', 'dek'],
  body: ['lang'],
  caption: ['caption', 'credit', 'imageUrl'],
  byline: ['byline', 'dateline'],
  date: ['publishedAt'],
};
/** What a check looks at where that can be chosen, in the order in which they are made (`lib/review/gate/find.ts`). */
const LOOKED_AT: Record<Check, MergeChoice | null> = {
  'repeated-line': 'body',
  'lone-number': 'body',
  'source-link': 'body',
  'poll-question': 'body',
  'no-text': 'body',
  'no-source': null,
  'no-date': 'date',
  'late-date': 'date',
  'no-language': 'body',
  'no-topic': null,
  'long-title': 'title',
};
const CHECKED = Object.keys(LOOKED_AT);

/**
 * Shows the article that remains as it will be: what it takes from whom, also by the paragraph, the topics of all, who did it. What is
 * not known of an article that goes into it comes with the server's answer, and so does what the checks find in words that were mixed.
 *
 * That answer brings the suggestions of another moment too. They stay as they are shown while the text is the same: nobody asked for
 * others, and what is read stays where it is.
 */
export function foretellLead(view: ArticleView, merge: Foretold): ArticleView {
  const before = merge.views.get(view.id) ?? view;
  const isDone = merge.members.every(({ id }) => view.members.some((member) => member.id === id));
  if (!isDone) return united(view, merge);
  const text = mixedBody(before, merge);
  return wordsOf(view) === wordsOf(text) ? { ...view, suggestions: suggestionsIn(before, merge, view.topics) } : view;
}

function united(view: ArticleView, merge: Foretold): ArticleView {
  const { members, by, at } = merge;
  const gone = new Set(members.map(({ id }) => id));
  const into = members.flatMap(({ id }) => merge.views.get(id) ?? []);
  const from = takenFrom(view, merge);
  const { textSource } = from('body');
  const { blocks, wordCount, touched } = mixedBody(view, merge);
  const topics = unique([
    ...view.topics,
    ...into.flatMap((each) => each.topics.map((topic) => ({ ...topic, by, as: 'merge' as const, ruleId: null, at }))),
  ]);
  return {
    ...view,
    ...{ blocks, wordCount, textSource, topics, suggestions: suggestionsIn(view, merge, topics) },
    fields: { ...view.fields, ...fieldsTaken(from) },
    gate: [view, ...into]
      .flatMap((each) => each.gate.filter(({ check }) => isOf(check, each, from, view, topics)))
      .filter(({ blockId }) => blockId === null || !touched.has(blockId))
      .toSorted(asChecked),
    duplicates: apartFrom(gone, view.duplicates),
    members: unique([
      ...members,
      ...[view, ...into].flatMap((each) => each.members.map((member) => ({ ...member, bodyOfLead: false }))),
    ]),
    siblings: view.siblings.map((each) => (gone.has(each.id) ? { ...each, status: 'merged' as const } : each)),
    storyBefore: gone.has(view.storyBefore?.id ?? '') ? null : view.storyBefore,
    reprintCount: [view, ...into].reduce((sum, { reprintCount }) => sum + reprintCount, 0),
    reprints: [view, ...into]
      .flatMap(({ reprints }) => reprints)
      .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt)),
    history: [...members.map(asAct(view, merge)).toReversed(), ...view.history],
  };
}

/** Shows an article that goes into another: it is like that one no longer. */
export const foretellMember = (view: ArticleView, ids: ReadonlySet<string>): ArticleView => ({
  ...view,
  duplicates: apartFrom(ids, view.duplicates),
});

/** What the queue says of an article, as far as it follows from what is shown of it. */
export const rowOf = ({ fields, wordCount, topics, suggestions, duplicates }: ArticleView): Partial<QueueRow> => {
  const [like] = duplicates.filter(({ state, verdict }) => state === 'proposed' && verdict === 'duplicate');
  return {
    ...{ title: fields.title, lang: fields.lang, wordCount },
    topics: topics.map(labelled),
    likely: likelyOf(suggestions).map(labelled),
    duplicate: like ? { pairId: like.pairId, otherTitle: like.other.title } : null,
  };
};

const labelled = ({ id, label }: { id: string; label: string }) => ({ id, label });

const wordsOf = ({ blocks }: Pick<ArticleView, 'blocks'>) =>
  JSON.stringify(blocks.filter(({ verdict }) => verdict === 'keep').map(({ text }) => text));

const unique = <T extends { id: string }>(all: readonly T[]): T[] => {
  const known = new Map<string, T>();
  for (const each of all) if (!known.has(each.id)) known.set(each.id, each);
  return [...known.values()];
};

/** Gives of which article a part is taken. */
const takenFrom =
  (lead: ArticleView, { choices, views }: Foretold) =>
  (choice: MergeChoice): ArticleView =>
    (choices[choice] !== lead.id && views.get(choices[choice])) || lead;

/** The text that remains, with the paragraphs that were chosen one by one. */
function mixedBody(lead: ArticleView, merge: Foretold): Mixed {
  const body = takenFrom(lead, merge)('body');
  const { mix, by, views } = merge;
  if (!mix) return { blocks: body.blocks, wordCount: body.wordCount, touched: new Set() };
  const otherId = body.id === mix.a.id ? mix.b.id : mix.a.id;
  return mixText(body, otherId === lead.id ? lead : views.get(otherId), mix, by);
}

function fieldsTaken(from: (choice: MergeChoice) => ArticleView): Partial<ArticleView['fields']> {
  const taken = (Object.keys(TAKEN) as MergeChoice[]).flatMap((choice) =>
    TAKEN[choice].map((field) => [field, from(choice).fields[field]]),
  );
  return Object.fromEntries(taken);
}

/** Those of the text, but for what is assigned; words of another title than the one that is taken speak for none. */
function suggestionsIn(lead: ArticleView, merge: Foretold, topics: ArticleView['topics']): ArticleView['suggestions'] {
  const from = takenFrom(lead, merge);
  const text = from('body');
  const open = text.suggestions.filter(({ id }) => !topics.some((topic) => topic.id === id));
  const { touched } = mixedBody(lead, merge);
  const isSame = from('title') === text;
  if (isSame && touched.size === 0) return open;
  const speaks = (blockId: string | null) => (blockId === null ? isSame : !touched.has(blockId));
  return open.map((each) => ({ ...each, evidence: each.evidence.filter(({ blockId }) => speaks(blockId)) }));
}

/** Whether what was found in one of the articles holds for what remains of them. */
function isOf(
  check: Check,
  found: ArticleView,
  from: (choice: MergeChoice) => ArticleView,
  lead: ArticleView,
  topics: ArticleView['topics'],
): boolean {
  if (lead.status !== 'pending' || (check === 'no-topic' && topics.length > 0)) return false;
  const choice = LOOKED_AT[check];
  return found === (choice ? from(choice) : lead);
}

/** What stops comes first; findings of lines stand in the order of the lines. */
const asChecked = (one: Finding, other: Finding): number =>
  Number(other.level === 'stop') - Number(one.level === 'stop') || placeOf(one) - placeOf(other);
const placeOf = ({ check, blockId }: Finding): number => (blockId === null ? CHECKED.indexOf(check) : -1);

const apartFrom = (ids: ReadonlySet<string>, duplicates: readonly DuplicateView[]): DuplicateView[] =>
  duplicates.filter(({ other }) => !ids.has(other.id));

/** The act as the history has it once it is done; until then it cannot be taken back there. */
const asAct =
  (lead: ArticleView, { by, at }: Foretold) =>
  ({ id, title }: Foretold['members'][number]): HistoryView => ({
    ...{ id: `ahead-${id}`, at, who: by, undoable: false, undone: false },
    sentence: `merged “${title}” into “${lead.fields.title}”`,
  });
