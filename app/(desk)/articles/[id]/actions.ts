'use server';

import type { FieldsInput, RejectionInput, TopicInput, VerdictInput } from '@/components/review/actions';
import type { ArticleAt } from '@/lib/articles/input';
import { actorOrRefusal } from '@/lib/auth/session';

import { joinReprint, reviewReprint } from '@/lib/duplicates/clusters/commands';
import { approveAndPublish, publish, withdraw } from '@/lib/publish/commands';
import { ok } from '@/lib/result';
import {
  approve,
  approveWithSuggestions,
  editFields,
  joinToPrevious,
  reject,
  reopen,
  setVerdict,
  unmerge,
} from '@/lib/review/commands';
import { restoreRevision } from '@/lib/review/revisions/commands';
import type { Restoring } from '@/lib/review/revisions/input';
import { editText } from '@/lib/review/text/commands';
import type { TextEdit } from '@/lib/review/text/input';
import { comment, handOver } from '@/lib/review/together/commands';
import type { HandOver } from '@/lib/review/together/input';
import { colleagues } from '@/lib/review/together/queries';
import { assignTopic, refuseTopic, removeTopic } from '@/lib/topics/commands';
import { recentTopics, searchTopics } from '@/lib/topics/queries';
import { actQuietly } from '../../act';

export async function approveAction(at: ArticleAt) {
  return actQuietly((actor) => approve(actor, at));
}

export async function approveWithSuggestionsAction(input: ArticleAt & { topicIds: string[] }) {
  return actQuietly((actor) => approveWithSuggestions(actor, input));
}

export async function rejectAction(rejection: RejectionInput) {
  return actQuietly((actor) => reject(actor, rejection));
}

export async function reopenAction(at: ArticleAt) {
  return actQuietly((actor) => reopen(actor, at));
}

export async function publishAction(at: ArticleAt) {
  return actQuietly((actor) => publish(actor, at));
}

export async function approveAndPublishAction(at: ArticleAt) {
  return actQuietly((actor) => approveAndPublish(actor, at));
}

export async function withdrawAction(withdrawal: ArticleAt & { note: string | null }) {
  return actQuietly((actor) => withdraw(actor, withdrawal));
}

export async function editFieldsAction({ fields, ...at }: FieldsInput) {
  return actQuietly((actor) => editFields(actor, at, fields));
}

export async function setVerdictAction(verdict: VerdictInput) {
  return actQuietly((actor) => setVerdict(actor, verdict));
}

export async function restoreRevisionAction(to: Restoring) {
  return actQuietly((actor) => restoreRevision(actor, to));
}

export async function editTextAction(edit: TextEdit) {
  return actQuietly((actor) => editText(actor, edit));
}

export async function assignTopicAction(topic: TopicInput & { suggested: boolean }) {
  return actQuietly((actor) => assignTopic(actor, topic));
}

export async function removeTopicAction(topic: TopicInput) {
  return actQuietly((actor) => removeTopic(actor, topic));
}

export async function refuseTopicAction(topic: TopicInput) {
  return actQuietly((actor) => refuseTopic(actor, topic));
}

export async function joinToPreviousAction(at: ArticleAt) {
  return actQuietly((actor) => joinToPrevious(actor, at));
}

export async function joinReprintAction(at: ArticleAt) {
  return actQuietly(async (actor) => {
    const joined = await joinReprint(actor, at);
    // One article into one: the batch has one act.
    return joined.ok ? ok({ eventId: joined.value.eventIds[0] ?? '' }) : joined;
  });
}

export async function reviewReprintAction(at: ArticleAt) {
  return actQuietly((actor) => reviewReprint(actor, at));
}

export async function unmergeAction(articleId: string) {
  return actQuietly((actor) => unmerge(actor, { articleId }));
}

export async function handOverAction(to: HandOver) {
  return actQuietly((actor) => handOver(actor, to));
}

export async function commentAction(said: { articleId: string; text: string }) {
  return actQuietly((actor) => comment(actor, said));
}

export async function colleaguesAction() {
  const person = await actorOrRefusal();
  return person.ok ? ok(await colleagues()) : person;
}

export async function searchTopicsAction(query: string) {
  const person = await actorOrRefusal();
  if (!person.ok) return person;
  // What is sent need not be what the page sends.
  const asked = typeof query === 'string' ? query.trim() : '';
  return ok(asked === '' ? await recentTopics(person.value.actor.id) : await searchTopics(asked));
}
