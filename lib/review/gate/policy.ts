import { z } from 'zod';
import type { Plan } from '../../articles/plan';
import { ok, type Result, refuse } from '../../result';
import { CHECKS, type Check, DEFAULT_POLICY, type GatePolicy, LEVELS, type Level } from './checks';

const level = z.enum(Object.keys(LEVELS) as Level[]);

/** The levels that the desk has set; a check that is not named keeps its default. */
export const GATE_POLICY = z.partialRecord(z.enum(Object.keys(CHECKS) as Check[]), level);

/** Fills in the checks that the desk has said nothing of. */
export const policyOf = (set: Partial<GatePolicy>): GatePolicy => ({ ...DEFAULT_POLICY, ...set });

/** The setting's row: one for the whole desk. */
export const GATE_SETTING = 'gate';

/**
 * Plans other levels for some checks; `invalid-input` where nothing would change.
 * @param saved what the desk has set; null where it has set nothing yet
 */
export function planPolicy(saved: Partial<GatePolicy> | null, wanted: Partial<GatePolicy>): Result<Plan> {
  const before = policyOf(saved ?? {});
  const value = { ...before, ...wanted };
  const changed = (Object.keys(CHECKS) as Check[]).filter((check) => before[check] !== value[check]);
  if (changed.length === 0) return refuse('invalid-input', { about: 'Nothing was changed.' });
  const set = changed.map((check) => `${CHECKS[check].words}: ${LEVELS[value[check]].toLowerCase()}`);
  return ok({
    revisions: [],
    event: { action: 'desk.gate', data: { set } },
    changes: [
      { entity: 'setting', id: GATE_SETTING, articleId: null, before: saved && { value: saved }, after: { value } },
    ],
  });
}
