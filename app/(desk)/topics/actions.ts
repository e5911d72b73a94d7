'use server';

import { forgetTopic } from '@/lib/topics/commands';
import { createTopic, editTopic, mergeTopics, retireTopic } from '@/lib/topics/desk/commands';
import type { TopicTerms } from '@/lib/topics/desk/plan';
import { createScheme, renameScheme, retireScheme } from '@/lib/topics/schemes/commands';
import { act } from '../act';

type TopicAt = { topicId: string; revision: number };
type SchemeAt = { scheme: string; revision: number };

export async function createTopicAction(terms: TopicTerms & { scheme: string }) {
  return act((actor) => createTopic(actor, terms));
}

export async function editTopicAction(topic: TopicTerms & TopicAt) {
  return act((actor) => editTopic(actor, topic));
}

export async function retireTopicAction(topic: TopicAt & { active: boolean }) {
  return act((actor) => retireTopic(actor, topic));
}

export async function mergeTopicsAction(topics: TopicAt & { intoId: string }) {
  return act((actor) => mergeTopics(actor, topics));
}

export async function forgetTopicAction(topicId: string) {
  return act((actor) => forgetTopic(actor, { topicId }));
}

export async function createSchemeAction(scheme: { name: string }) {
  return act((actor) => createScheme(actor, scheme));
}

export async function renameSchemeAction(scheme: SchemeAt & { name: string }) {
  return act((actor) => renameScheme(actor, scheme));
}

export async function retireSchemeAction(scheme: SchemeAt & { active: boolean }) {
  return act((actor) => retireScheme(actor, scheme));
}
