'use server';

import { forgetTopic } from '@/lib/topics/commands';
import { createTopic, editTopic, mergeTopics, retireTopic } from '@/lib/topics/desk/commands';
import type { TopicTerms } from '@/lib/topics/desk/plan';
import { act } from '../act';

type TopicAt = { topicId: string; revision: number };

export async function createTopicAction(terms: TopicTerms) {
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
