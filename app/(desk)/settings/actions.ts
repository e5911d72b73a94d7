'use server';

import type { GatePolicy } from '@/lib/review/gate/checks';
import { setGate } from '@/lib/review/gate/commands';
import { changeReasons } from '@/lib/review/reasons/commands';
import type { ReasonChange } from '@/lib/review/reasons/input';
import { setShare } from '@/lib/review/second/commands';
import { act } from '../act';

export async function setGateAction(levels: Partial<GatePolicy>) {
  return act((actor) => setGate(actor, levels));
}

export async function changeReasonsAction(change: ReasonChange) {
  return act((actor) => changeReasons(actor, change));
}

export async function setShareAction(wanted: { share: number }) {
  return act((actor) => setShare(actor, wanted));
}
