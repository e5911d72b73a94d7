'use client';

import { useRouter } from 'next/navigation';
import type { BatchedAct } from '@/lib/audit/history';
import type { TopicRuleView } from '@/lib/topics/rules/view';
import { ActsHistory } from '../../history/acts-history';
import { useKeys } from '../../keys/key-provider';
import { keyOf } from '../../keys/keys';
import { topicRuleHref, topicsHref } from '../../links';
import { Button, ButtonLink } from '../../ui/button';
import { Section } from '../../ui/card';
import { PageHeader } from '../../ui/page-header';
import type { TopicRuleActions } from './actions';
import { TopicRuleBench } from './topic-rule-bench';
import { TopicRuleList } from './topic-rule-list';

/** What is on the bench: a saved rule, or a new one, which may begin with a topic. */
export type OnBench = { saved: TopicRuleView | null; topic: { id: string; label: string } | null };

/** The rules that give topics by themselves, with the bench where they are tried. */
export function TopicRuleDesk({
  rules,
  onBench,
  sources,
  history,
  actions,
  may,
}: {
  rules: TopicRuleView[];
  onBench: OnBench | null;
  sources: { id: string; name: string }[];
  history: BatchedAct[];
  actions: TopicRuleActions;
  may: boolean;
}) {
  const router = useRouter();
  const openNew = () => router.push(topicRuleHref({ new: '1' }));
  useKeys(may && !onBench ? { newRule: openNew } : {});
  return (
    <>
      <PageHeader
        title="Topic rules"
        lead="What gives a topic by itself, at import. Each is tried here on the stored articles before it is saved."
        actions={
          <>
            <ButtonLink href={topicsHref} look="plain">
              All topics
            </ButtonLink>
            {may && (
              <Button look="primary" onClick={openNew} {...keyOf('newRule')}>
                New rule
              </Button>
            )}
          </>
        }
      />
      {may && onBench && (
        <div className="mb-8">
          <TopicRuleBench
            key={`${onBench.saved?.id}${onBench.saved?.revision}${onBench.topic?.id}`}
            {...onBench}
            sources={sources}
            actions={actions}
            onClose={() => router.push(topicRuleHref({}))}
          />
        </div>
      )}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <Section title="Rules">
          <TopicRuleList rules={rules} actions={actions} may={may} />
        </Section>
        <aside aria-label="About the rules">
          <ActsHistory acts={history} undoBatch={actions.undoBatch} mayUndo={may} />
        </aside>
      </div>
    </>
  );
}
