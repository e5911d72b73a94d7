'use server';

import type { ClusterInput, ClusterMerge } from '@/components/duplicates/cluster-acts';
import type { MergeInput } from '@/components/duplicates/pair-desk';
import { mergeCluster, mergeSure, takeOut } from '@/lib/duplicates/clusters/commands';
import { dismissPair, merge } from '@/lib/duplicates/commands';
import { undoBatch } from '@/lib/review/commands';
import { act, actQuietly } from '../act';

export async function mergeAction(input: MergeInput) {
  return actQuietly((actor) => merge(actor, input));
}

export async function dismissAction(pairId: string) {
  return actQuietly((actor) => dismissPair(actor, { pairId }));
}

export async function mergeClusterAction(cluster: ClusterMerge) {
  return actQuietly((actor) => mergeCluster(actor, cluster));
}

export async function takeOutAction(articleId: string) {
  return actQuietly((actor) => takeOut(actor, { articleId }));
}

export async function mergeSureAction(clusters: ClusterInput[]) {
  return act((actor) => mergeSure(actor, { clusters }));
}

export async function undoBatchAction(batchId: string) {
  return act((actor) => undoBatch(actor, batchId));
}
