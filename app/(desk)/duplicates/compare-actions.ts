import type { CompareActions } from '@/components/duplicates/compare-desk';
import { dismissAction, mergeAction, mergeClusterAction, takeOutAction } from './actions';

/** The server actions under the names by which the components of a comparison know them. */
export const compareActions: CompareActions = {
  pair: { merge: mergeAction, dismiss: dismissAction },
  cluster: { merge: mergeClusterAction, takeOut: takeOutAction },
};
