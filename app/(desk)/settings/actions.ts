'use server';

import type { GatePolicy } from '@/lib/review/gate/checks';
import { setGate } from '@/lib/review/gate/commands';
import { act } from '../act';

export async function setGateAction(levels: Partial<GatePolicy>) {
  return act((actor) => setGate(actor, levels));
}
