import { db } from '../../db/client';
import type { GatePolicy } from './checks';
import { readGatePolicy } from './store';

/** Reads the level of every check, as the settings show it. */
export const gatePolicy = (): Promise<GatePolicy> => readGatePolicy(db());
