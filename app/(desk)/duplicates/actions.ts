'use server';

import type { ClusterInput, ClusterMerge } from '@/components/duplicates/cluster-acts';
import { mergeCluster, mergeSure, takeOut } from '@/lib/duplicates/clusters/commands';
import { undoBatch } from '@/lib/review/commands';
import { act } from '../act';

export async function mergeClusterAction(cluster: ClusterMerge) {
  return act((actor) => mergeCluster(actor, cluster));
}

export async function mergeSureAction(clusters: ClusterInput[]) {
  return act((actor) => mergeSure(actor, { clusters }));
}

export async function takeOutAction(articleId: string) {
  return act((actor) => takeOut(actor, { articleId }));
}

export async function undoBatchAction(batchId: string) {
  return act((actor) => undoBatch(actor, batchId));
}
