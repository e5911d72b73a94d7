'use client';

import { type ReactNode, useRef, useState } from 'react';
import type { SourceView } from '@/lib/clean/view';
import { ActsHistory } from '../history/acts-history';
import { useKeys } from '../keys/key-provider';
import { keyOf } from '../keys/keys';
import { queueHref, sourcesHref } from '../links';
import { Button, ButtonLink } from '../ui/button';
import { Section } from '../ui/card';
import { countOf } from '../ui/count';
import { PageHeader } from '../ui/page-header';
import type { MayOnSource, SourceActions } from './actions';
import { MemorySettings } from './memory-settings';
import { Proposals } from './proposals';
import { RuleBench } from './rule-bench';
import { RuleList } from './rule-list';
import { WeightSetting } from './weight-setting';

type Bench = { ruleId: string | null; words: string };

/** The page of a source: what recurs in it, its rules with the bench, its memory and its history. */
export function SourceDesk({
  view,
  line,
  may,
  actions,
  feeds,
}: {
  view: SourceView;
  /** The line that a new rule begins with, where the reader comes from an article. */
  line: string | null;
  may: MayOnSource;
  actions: SourceActions;
  /** The source's feeds with their health. */
  feeds: ReactNode;
}) {
  const [bench, setBench] = useState<Bench | null>(may.rules && line !== null ? { ruleId: null, words: line } : null);
  const top = useRef<HTMLDivElement>(null);
  const saved = view.rules.find(({ id }) => id === bench?.ruleId) ?? null;
  const open = (ruleId: string | null) => {
    setBench({ ruleId, words: '' });
    requestAnimationFrame(() => {
      top.current?.scrollIntoView({ block: 'start' });
      top.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
    });
  };
  useKeys(may.rules && !bench ? { newRule: () => open(null) } : {});
  return (
    <>
      <PageHeader
        title={view.name}
        lead={`A source with ${countOf(view.articles, 'article')}. Rules and memory clean what comes in from it next.`}
        actions={
          <>
            <ButtonLink href={sourcesHref} look="plain">
              All sources
            </ButtonLink>
            <ButtonLink href={queueHref(new URLSearchParams({ source: view.id }).toString())}>Its articles</ButtonLink>
            {may.rules && (
              <Button look="primary" onClick={() => open(null)} {...keyOf('newRule')}>
                New rule
              </Button>
            )}
          </>
        }
      />
      <div ref={top} className="mb-8 scroll-mt-16 empty:hidden">
        {bench && (saved !== null || bench.ruleId === null) && (
          <RuleBench
            key={`${saved?.id}${saved?.revision}${bench.words}`}
            sourceId={view.id}
            saved={saved}
            words={bench.words}
            actions={actions}
            onClose={() => setBench(null)}
          />
        )}
      </div>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid content-start gap-8">
          {feeds}
          <Section title="Recurring lines">
            <Proposals proposals={view.proposals} actions={actions} may={may.rules} onConfirmed={open} />
            {view.moreProposals > 0 && (
              <p className="py-2 text-sm text-muted">
                {countOf(view.moreProposals, 'more recurring line')} below these; they come up as you decide.
              </p>
            )}
          </Section>
          <Section title="Rules">
            <RuleList rules={view.rules} actions={actions} may={may.rules} onEdit={open} />
          </Section>
        </div>
        <aside aria-label="About the source" className="grid content-start gap-8">
          <WeightSetting weight={view.weight} actions={actions} may={may.settings} />
          <MemorySettings view={view} actions={actions} may={may.settings} />
          <ActsHistory acts={view.history} undoBatch={actions.undoBatch} mayUndo={may.rules} />
        </aside>
      </div>
    </>
  );
}
