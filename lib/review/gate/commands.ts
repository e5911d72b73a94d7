import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import type { Done } from '../../articles/plan';
import { commit } from '../../articles/store';
import { transaction } from '../../db/transaction';
import type { Result } from '../../result';
import { GATE_POLICY, planPolicy } from './policy';
import { readGateSetting } from './store';

/**
 * Sets which checks stop an approval, which warn and which are off.
 * @param input levels by check; those that are not named stay
 * @returns the event; refuses `forbidden`, `invalid-input`
 */
export async function setGate(actor: Actor, input: unknown): Promise<Result<Done>> {
  const wanted = readInput(GATE_POLICY, input);
  if (!wanted.ok) return wanted;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'settings');
    if (!permitted.ok) return permitted;
    await tx.$queryRaw`SELECT 1 FROM "DeskSetting" FOR UPDATE`;
    const planned = planPolicy(await readGateSetting(tx), wanted.value);
    return planned.ok ? commit(tx, permitted.value, planned.value) : planned;
  });
}
