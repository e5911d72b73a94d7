import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import type { Done } from '../../articles/plan';
import { commit, lockSource } from '../../articles/store';
import { transaction } from '../../db/transaction';
import { type Result, refuse } from '../../result';
import { planWeight, SOURCE_WEIGHT } from './weight';

/**
 * Says how much a source's articles weigh in the queue; those that wait move at once.
 * @param input `{ sourceId, weight }`, the weight from 1 to 5
 * @returns the event; refuses `forbidden`, `not-found`, `invalid-input`
 */
export async function weighSource(actor: Actor, input: unknown): Promise<Result<Done>> {
  const parsed = readInput(SOURCE_WEIGHT, input);
  if (!parsed.ok) return parsed;
  const { sourceId, weight } = parsed.value;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'sources');
    if (!permitted.ok) return permitted;
    await lockSource(tx, sourceId);
    const source = await tx.source.findUnique({ where: { id: sourceId } });
    if (!source) return refuse('not-found');
    const planned = planWeight(source, weight);
    return planned.ok ? commit(tx, permitted.value, planned.value) : planned;
  });
}
