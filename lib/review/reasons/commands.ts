import type { Actor } from '../../access/actor';
import type { Done } from '../../articles/plan';
import type { Result } from '../../result';
import { changeSetting } from '../settings/store';
import { REASON_CHANGE } from './input';
import { planReasons } from './plan';
import { readReasonsSetting } from './store';

/**
 * Adds a reason for which the desk rejects, changes its words or its note, moves it, or offers it or not.
 * @param input `REASON_CHANGE`
 * @returns the event; refuses `forbidden`, `invalid-input`
 */
export const changeReasons = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  changeSetting(actor, REASON_CHANGE, input, async (tx, change) => planReasons(await readReasonsSetting(tx), change));
