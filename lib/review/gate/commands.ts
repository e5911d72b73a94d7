import type { Actor } from '../../access/actor';
import type { Done } from '../../articles/plan';
import type { Result } from '../../result';
import { changeSetting } from '../settings/store';
import { GATE_POLICY, planPolicy } from './policy';
import { readGateSetting } from './store';

/**
 * Sets which checks stop an approval, which warn and which are off.
 * @param input levels by check; those that are not named stay
 * @returns the event; refuses `forbidden`, `invalid-input`
 */
export const setGate = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  changeSetting(actor, GATE_POLICY, input, async (tx, wanted) => planPolicy(await readGateSetting(tx), wanted));
