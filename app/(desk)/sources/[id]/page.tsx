import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { InletList } from '@/components/sources/inlets/inlet-list';
import { SourceDesk } from '@/components/sources/source-desk';
import { allows } from '@/lib/access/policy';
import { requireActor } from '@/lib/auth/session';
import { lineOfBlock, sourceView } from '@/lib/clean/queries';
import { inletsOf } from '@/lib/import/inlets/queries';
import * as actions from './actions';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const readSource = cache(async (id: string) => (UUID.test(id) ? sourceView(id) : null));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor();
  const view = await readSource((await params).id);
  return { title: view?.name ?? 'Not here' };
}

export default async function SourcePage({ params, searchParams }: Props) {
  const { role } = await requireActor();
  const view = await readSource((await params).id);
  if (!view) notFound();
  const { block } = await searchParams;
  const line = typeof block === 'string' && UUID.test(block) ? await lineOfBlock(view.id, block) : null;
  return (
    <SourceDesk
      key={view.id + (line ?? '')}
      view={view}
      line={line}
      feeds={
        <InletList
          inlets={await inletsOf(view.id)}
          now={Date.now()}
          may={{ edit: allows(role, 'sources'), poll: allows(role, 'import') }}
          actions={{
            edit: actions.editInletAction,
            switchInlet: actions.switchInletAction,
            remove: actions.removeInletAction,
            pollNow: actions.pollNowAction,
          }}
        />
      }
      may={{ rules: allows(role, 'rules'), settings: allows(role, 'sources') }}
      actions={{
        tryRule: actions.tryRuleAction,
        saveRule: actions.saveRuleAction,
        saveAndApply: actions.saveAndApplyAction,
        applyRule: actions.applyRuleAction,
        switchRule: actions.switchRuleAction,
        confirmLine: actions.confirmLineAction,
        refuseLine: actions.refuseLineAction,
        weigh: actions.weighSourceAction.bind(null, view.id),
        switchMemory: actions.switchMemoryAction.bind(null, view.id),
        recount: actions.recountAction.bind(null, view.id),
        undoBatch: actions.undoBatchAction,
      }}
    />
  );
}
