import { randomUUID } from 'node:crypto';
import { asJson } from '../../articles/changes/rows';
import type { Status } from '../../articles/types';
import type { Json } from '../../audit/changes';
import { MERGE_CHOICES, type MergeChoices, type MergeSide } from './merge';

/** Gives what a merge needs of a stored article. */
export function sideOf(
  article: {
    id: string;
    status: Status;
    title: string;
    topics: { topicId: string }[];
    merged: { id: string }[];
  } & Record<string, unknown>,
): MergeSide {
  const { id, status, title, topics, merged } = article;
  return {
    ...{ id, status, title, fields: asJson('article', article) },
    topicIds: topics.map(({ topicId }) => topicId),
    memberIds: merged.map((member) => member.id),
  };
}

/** Makes the rows of topics that come to a lead by merging. */
export function topicRowMaker(
  leadId: string,
  byName: string,
): (topicId: string) => { id: string } & Record<string, Json> {
  const row = { articleId: leadId, assignedAs: 'merge', byName, at: new Date().toISOString() };
  return (topicId) => ({ id: randomUUID(), ...row, topicId });
}

/** What is asked for where nobody chooses: the lead's own, and of the member what the lead has nothing of. */
export function defaultChoices(lead: MergeSide, member: MergeSide): MergeChoices {
  const filled = { caption: ['caption', 'credit', 'imageUrl'], byline: ['byline'], date: ['publishedAt'] };
  const choices = Object.fromEntries(MERGE_CHOICES.map((choice) => [choice, lead.id])) as MergeChoices;
  for (const [choice, columns] of Object.entries(filled)) {
    const has = (side: MergeSide) => columns.some((column) => (side.fields[column] ?? null) !== null);
    if (!has(lead) && has(member)) choices[choice as keyof typeof filled] = member.id;
  }
  return choices;
}
