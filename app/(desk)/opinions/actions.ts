'use server';

import { giveOpinion } from '@/lib/review/second/commands';
import type { OpinionInput } from '@/lib/review/second/input';
import { act } from '../act';

export async function giveOpinionAction(opinion: OpinionInput) {
  return act((actor) => giveOpinion(actor, opinion));
}
