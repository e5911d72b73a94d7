'use client';

import { useState, useTransition } from 'react';
import type { Refusal, Result } from '@/lib/result';
import type { DeskTopic } from '@/lib/topics/desk/plan';
import { FIRST_SCHEME, type Scheme, schemeOf } from '@/lib/topics/schemes/scheme';
import type { TopicNode } from '@/lib/topics/view';
import { useActs } from '../acts/act-provider';
import { Button } from '../ui/button';
import type { TopicActions } from './actions';
import { DeskScheme, type OpenForm } from './desk-scheme';
import { SchemeForm } from './scheme-form';
import { TopicForm } from './topic-form';

/** The desk's own topics by scheme: to look at for everybody, to arrange for admins. */
export function DeskTopics({
  nodes,
  topics,
  schemes,
  actions,
  may,
}: {
  nodes: TopicNode[];
  topics: DeskTopic[];
  schemes: Scheme[];
  actions: TopicActions;
  may: boolean;
}) {
  const { run, report } = useActs();
  const [open, setOpen] = useState<OpenForm>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [arranging, setArranging] = useState(false);
  const [pending, start] = useTransition();
  const inUse = schemes.filter(({ active }) => active);
  const show = (what: OpenForm) => {
    setRefusal(null);
    setOpen(what);
  };
  const done = (act: () => Promise<Result<{ eventId: string }>>, said: string) =>
    start(async () => {
      const result = await run(act);
      if (!result) return;
      setRefusal(result.ok || open === null ? null : result.error);
      if (result.ok) setOpen(null);
      if (result.ok || open === null) report(result, said);
    });
  const form = { topics, schemes: inUse, pending, refusal, onCancel: () => show(null) };
  const nodesOf = ({ key }: Scheme) => nodes.filter(({ id }) => schemeOf(id) === key);
  // The first scheme stands there only once it has a topic: a desk need not know of schemes.
  const isShown = (scheme: Scheme) =>
    arranging ||
    (scheme.active && scheme.key !== FIRST_SCHEME) ||
    nodesOf(scheme).some(({ active, countBelow }) => active || countBelow > 0);
  return (
    <div className="max-w-3xl">
      {may && (
        <div className="mb-2 flex flex-wrap gap-2">
          {inUse.length > 0 && (
            <Button size="small" aria-expanded={open === 'new'} onClick={() => show(open === 'new' ? null : 'new')}>
              New topic
            </Button>
          )}
          <Button
            size="small"
            look="plain"
            aria-expanded={open === 'new-scheme'}
            onClick={() => show(open === 'new-scheme' ? null : 'new-scheme')}
          >
            New scheme
          </Button>
          <Button size="small" look="plain" aria-pressed={arranging} onClick={() => setArranging(!arranging)}>
            {arranging ? 'Show the tree' : 'Arrange'}
          </Button>
        </div>
      )}
      {open === 'new' && (
        <TopicForm
          {...form}
          topic={null}
          onSave={(terms) => done(() => actions.create(terms), `Topic ${terms.label} made.`)}
        />
      )}
      {open === 'new-scheme' && (
        <SchemeForm
          {...form}
          name={null}
          onSave={(name) => done(() => actions.createScheme({ name }), `Scheme ${name} made.`)}
        />
      )}
      {!schemes.some(isShown) && (
        <p className="text-muted">
          None yet. Topics of the desk’s own, in schemes such as regions or campaigns, stand beside those of IPTC.
        </p>
      )}
      {schemes.filter(isShown).map((scheme) => (
        <DeskScheme
          key={scheme.key}
          scheme={scheme}
          nodes={nodesOf(scheme)}
          topics={topics}
          arranging={arranging}
          open={open}
          form={form}
          actions={actions}
          onOpen={show}
          onAct={done}
        />
      ))}
    </div>
  );
}
