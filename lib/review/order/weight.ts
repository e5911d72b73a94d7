import { z } from 'zod';
import type { Plan } from '../../articles/plan';
import { fieldChange } from '../../audit/changes';
import { ok, type Result, refuse } from '../../result';
import { WEIGHTS } from './order';

/** A source with the weight that it is to have. */
export const SOURCE_WEIGHT = z.object({
  sourceId: z.uuid(),
  weight: z.union(WEIGHTS.map((weight) => z.literal(weight))),
});

/** Plans another weight for a source; `invalid-input` where it has it already. */
export function planWeight(source: { id: string; name: string; weight: number }, weight: number): Result<Plan> {
  const row = { id: source.id, articleId: null };
  const change = fieldChange('source', row, { weight: source.weight }, { weight });
  if (!change) return refuse('invalid-input', { about: `It weighs ${weight} already.` });
  const event = { action: 'source.weigh', data: { source: source.name, from: source.weight, to: weight } } as const;
  return ok({ revisions: [], sourceId: source.id, event, changes: [change] });
}
