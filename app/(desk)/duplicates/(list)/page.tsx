import type { Metadata } from 'next';
import { ClusterList } from '@/components/duplicates/cluster-list';
import { PairList } from '@/components/duplicates/pair-list';
import { SureMerge } from '@/components/duplicates/sure-merge';
import { duplicatesHref } from '@/components/links';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { allows } from '@/lib/access/policy';
import { requireActor } from '@/lib/auth/session';
import { openClusters, sureClusters } from '@/lib/duplicates/clusters/queries';
import { duplicatePairs } from '@/lib/duplicates/queries';
import { mergeSureAction, undoBatchAction } from '../actions';
import { compareActions } from '../compare-actions';

export const metadata: Metadata = { title: 'Duplicates' };

const PAIRS = {
  related: {
    label: 'Related',
    state: 'proposed',
    verdict: 'related',
    empty: 'No two articles tell of the same event.',
  },
  merged: { label: 'Merged', state: 'merged', verdict: 'duplicate', empty: 'Nothing was merged.' },
  dismissed: {
    label: 'Not duplicates',
    state: 'dismissed',
    verdict: 'duplicate',
    empty: 'No proposal was turned down.',
  },
} as const;
type Pairs = keyof typeof PAIRS;
const VIEWS = ['open', 'related', 'merged', 'dismissed'] as const;
type View = (typeof VIEWS)[number];

export default async function DuplicatesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { role } = await requireActor();
  const { view: asked, after: at } = await searchParams;
  const current = VIEWS.find((view) => view === asked) ?? 'open';
  const after = typeof at === 'string' ? at : undefined;
  const mayMerge = allows(role, 'merge');
  return (
    <>
      <PageHeader
        title="Duplicates"
        lead="Texts that say the same, found by the words they share. Nothing is merged unless you do it."
      />
      <LinkTabs
        label="Duplicates"
        tabs={VIEWS.map((view) => ({
          href: hrefOf(view),
          label: view === 'open' ? 'Open' : PAIRS[view].label,
          current: view === current,
        }))}
      />
      {current === 'open' ? <Clusters after={after} mayMerge={mayMerge} /> : <PairsOf view={current} after={after} />}
    </>
  );
}

async function Clusters({ after, mayMerge }: { after: string | undefined; mayMerge: boolean }) {
  const [{ clusters, next }, sure] = await Promise.all([openClusters(after), sureClusters()]);
  return (
    <>
      {mayMerge && (
        <SureMerge
          clusters={sure.clusters}
          count={sure.count}
          mergeSure={mergeSureAction}
          undoBatch={undoBatchAction}
        />
      )}
      {clusters.length > 0 ? (
        <ClusterList clusters={clusters} actions={mayMerge ? compareActions.cluster : null} />
      ) : (
        <EmptyState title="No two texts look alike.">
          When an imported text says what another one says, the two stand here side by side.
        </EmptyState>
      )}
      <Pager previous={after ? hrefOf('open') : null} next={next ? hrefOf('open', next) : null} />
    </>
  );
}

async function PairsOf({ view, after }: { view: Pairs; after: string | undefined }) {
  const { state, verdict, empty } = PAIRS[view];
  const { pairs, next } = await duplicatePairs({ state, verdict }, after);
  return (
    <>
      <div className="mt-4">
        {pairs.length > 0 ? <PairList pairs={pairs} now={Date.now()} /> : <EmptyState title={empty} />}
      </div>
      <Pager previous={after ? hrefOf(view) : null} next={next ? hrefOf(view, next) : null} />
    </>
  );
}

function hrefOf(view: View, after?: string) {
  const query = new URLSearchParams();
  if (view !== 'open') query.set('view', view);
  if (after) query.set('after', after);
  return duplicatesHref(query.toString());
}
