import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { TopicPage } from '@/components/topics/topic-page';
import { allows } from '@/lib/access/policy';
import { requireActor } from '@/lib/auth/session';
import { topicOverview } from '@/lib/topics/overview/queries';
import { topicIdAt } from '@/lib/topics/topic-id';
import { forgetTopicAction } from '../actions';
import { switchTopicRuleAction } from '../rules/actions';

type Props = { params: Promise<{ id: string }> };

const readTopic = cache(topicOverview);
const overviewAt = async ({ params }: Props) => {
  const id = topicIdAt((await params).id);
  return id === null ? null : readTopic(id);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  await requireActor();
  const topic = await overviewAt(props);
  return { title: topic?.label ?? 'Not here' };
}

export default async function TopicRoute(props: Props) {
  const { role } = await requireActor();
  const topic = await overviewAt(props);
  if (!topic) notFound();
  return (
    <TopicPage
      topic={topic}
      actions={{ forget: forgetTopicAction, switchRule: switchTopicRuleAction }}
      may={{
        arrange: allows(role, 'vocabularies'),
        rules: allows(role, 'rules'),
        feeds: allows(role, 'feeds'),
      }}
    />
  );
}
