'use server';

import type { GatePolicy } from '@/lib/review/gate/checks';
import { setGate } from '@/lib/review/gate/commands';
import { setShare } from '@/lib/review/second/commands';
import { act } from '../act';

export async function setGateAction(levels: Partial<GatePolicy>) {
  return act((actor) => setGate(actor, levels));
}

export async function setShareAction(wanted: { share: number }) {
  return act((actor) => setShare(actor, wanted));
}
