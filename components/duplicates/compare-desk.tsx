'use client';

import type { ClusterDeskView, PairView } from '@/lib/duplicates/view';
import type { Around } from './around';
import type { ClusterActions } from './cluster-acts';
import { ClusterDesk } from './cluster-desk';
import { type PairActions, PairDesk } from './pair-desk';
import { useOnPage } from './use-on-page';

/** Two articles side by side, or those of a cluster. */
export type Compared = PairView | ClusterDeskView;
/** What a comparison can ask the server for. */
export type CompareActions = { pair: PairActions; cluster: ClusterActions };
type Comparing = { of: Compared; mayMerge: boolean; actions: CompareActions };

/** Texts side by side, and what can be decided about them. */
export function CompareDesk({ of, mayMerge, actions, around }: Comparing & { around: Around }) {
  return 'cluster' in of ? (
    <ClusterDesk view={of} actions={mayMerge ? actions.cluster : null} around={around} />
  ) : (
    <PairDesk key={of.id} pair={of} mayMerge={mayMerge} actions={actions.pair} around={around} />
  );
}

/** The same on a page of its own. */
export function ComparePage(comparing: Comparing) {
  return <CompareDesk {...comparing} around={useOnPage()} />;
}
