import type { Plan } from '../../articles/plan';
import { move } from '../../articles/status';
import type { Status } from '../../articles/types';
import { type Change, fieldChange, type Json } from '../../audit/changes';
import { ok, type Result, refuse } from '../../result';

/** What can be chosen from either side; `caption` goes with its credit and image. */
export const MERGE_CHOICES = ['title', 'body', 'caption', 'byline', 'date'] as const;
export type MergeChoice = (typeof MERGE_CHOICES)[number];

/** Which article each part is taken from, by id. */
export type MergeChoices = Record<MergeChoice, string>;

/** The columns that go with a choice. */
const COLUMNS: Record<Exclude<MergeChoice, 'body'>, readonly string[]> = {
  title: ['title', 'dek'],
  caption: ['caption', 'credit', 'imageUrl'],
  byline: ['byline', 'dateline'],
  date: ['publishedAt'],
};

/** One side of a merge; `fields` are the changeable columns as JSON, `memberIds` the articles merged into it before. */
export type MergeSide = {
  id: string;
  status: Status;
  title: string;
  fields: Record<string, Json>;
  topicIds: string[];
  memberIds: string[];
};

/**
 * Plans merging one article into another: the member goes, all that it has stays underneath, the lead takes the chosen parts, and the
 * topics are united. Articles that were merged into the member before now lead to the lead.
 * @param pairs those by which the two were found, at least one, all open
 * @param topicRow makes the row of a topic that the lead does not have yet
 * @returns `wrong-status` where the table does not let the member be merged, `not-a-pair`, `invalid-input` for a choice of neither side
 */
export function planMerge(
  lead: MergeSide,
  member: MergeSide,
  pairs: readonly { id: string; state: string }[],
  revisions: { lead: number; member: number },
  choices: MergeChoices,
  topicRow: (topicId: string) => { id: string } & Record<string, Json>,
): Result<Plan> {
  const [pair] = pairs;
  if (!pair || pairs.some(({ state }) => state !== 'proposed') || lead.status === 'merged') return refuse('not-a-pair');
  const moved = move(member.status, 'merged');
  if (!moved.ok) {
    if (member.status !== 'published') return moved;
    return refuse('wrong-status', {
      about: `“${member.title}” is published: let it be the lead, or withdraw it first.`,
    });
  }
  if (MERGE_CHOICES.some((choice) => choices[choice] !== lead.id && choices[choice] !== member.id)) {
    return refuse('invalid-input', { about: 'A part was chosen from neither of the two articles.' });
  }
  const changes = [
    articleChange(member, { status: 'merged', mergedIntoId: lead.id }),
    articleChange(lead, chosenFields(member, choices)),
    ...member.memberIds.map((id) => repoint(id, member.id, lead.id)),
    ...topicChanges(lead, member, topicRow),
    ...pairs.map((each) => pairChange(each, lead.id, 'merged')),
  ];
  const data = {
    title: lead.title,
    mergedTitle: member.title,
    pairId: pair.id,
    choices: choicesInWords(choices, lead.id),
  };
  return ok({
    revisions: [
      { articleId: lead.id, revision: revisions.lead },
      { articleId: member.id, revision: revisions.member },
      ...member.memberIds.map((articleId) => ({ articleId, revision: null })),
    ],
    event: { action: 'pair.merge', data },
    changes: changes.filter((change) => change !== null),
  });
}

/** Plans saying that two articles are not duplicates; this is remembered for good. */
export function planDismiss(pair: { id: string; state: string; a: DismissSide; b: DismissSide }): Result<Plan> {
  if (pair.state !== 'proposed') return refuse('not-a-pair');
  const { a, b } = pair;
  const data = { title: a.title, otherTitle: b.title, pairId: pair.id };
  // What is no reprint after all is reviewed like any other article.
  const unmarked = [a, b].filter(({ reprintOfId }) => reprintOfId === a.id || reprintOfId === b.id);
  return ok({
    revisions: [],
    about: [a.id, b.id],
    event: { action: 'pair.dismiss', data },
    changes: [pairChange(pair, a.id, 'dismissed'), ...unmarked.map(unmark)],
  });
}

/** One side of a pair that is none. */
export type DismissSide = { id: string; title: string; reprintOfId: string | null };

/** Plans reviewing an article that was taken for a reprint. */
export function planReviewReprint(article: DismissSide, ofTitle: string, revision: number): Result<Plan> {
  if (article.reprintOfId === null) return refuse('wrong-status', { about: 'It is in review already.' });
  return ok({
    revisions: [{ articleId: article.id, revision }],
    event: { action: 'reprint.review', data: { title: article.title, ofTitle } },
    changes: [unmark(article)],
  });
}

const unmark = ({ id, reprintOfId }: DismissSide): Change => ({
  ...{ entity: 'article', id, articleId: id },
  ...{ before: { reprintOfId }, after: { reprintOfId: null } },
});

const articleChange = (side: MergeSide, wanted: Record<string, Json>) =>
  fieldChange('article', { id: side.id, articleId: side.id }, side.fields, wanted);

function chosenFields(member: MergeSide, choices: MergeChoices): Record<string, Json> {
  const wanted: Record<string, Json> = {};
  for (const [choice, columns] of Object.entries(COLUMNS)) {
    if (choices[choice as MergeChoice] !== member.id) continue;
    for (const column of columns) wanted[column] = member.fields[column] ?? null;
  }
  if (choices.body === member.id) {
    wanted.bodyFromId = member.fields.bodyFromId ?? member.id;
    wanted.lang = member.fields.lang ?? null;
  }
  return wanted;
}

const repoint = (id: string, from: string, to: string): Change => ({
  ...{ entity: 'article', id, articleId: id },
  ...{ before: { mergedIntoId: from }, after: { mergedIntoId: to } },
});

/** Gives an article the topics of another that it does not have yet; `topicRow` makes the new rows. */
export function topicChanges(
  lead: Pick<MergeSide, 'id' | 'topicIds'>,
  member: Pick<MergeSide, 'topicIds'>,
  topicRow: (topicId: string) => { id: string } & Record<string, Json>,
): Change[] {
  const has = new Set(lead.topicIds);
  return member.topicIds
    .filter((topicId) => !has.has(topicId))
    .map((topicId) => {
      const { id, ...after } = topicRow(topicId);
      return { entity: 'topic', id, articleId: lead.id, before: null, after };
    });
}

const pairChange = (pair: { id: string; state: string }, articleId: string, state: string): Change => ({
  ...{ entity: 'pair', id: pair.id, articleId },
  ...{ before: { state: pair.state }, after: { state } },
});

const choicesInWords = (choices: MergeChoices, leadId: string) =>
  Object.fromEntries(MERGE_CHOICES.map((choice) => [choice, choices[choice] === leadId ? 'lead' : 'member']));
