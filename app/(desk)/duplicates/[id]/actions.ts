'use server';

import type { MergeInput } from '@/components/duplicates/pair-desk';
import { dismissPair, merge } from '@/lib/duplicates/commands';
import { act } from '../../act';

export async function mergeAction(input: MergeInput) {
  return act((actor) => merge(actor, input));
}

export async function dismissAction(pairId: string) {
  return act((actor) => dismissPair(actor, { pairId }));
}
