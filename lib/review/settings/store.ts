import type { z } from 'zod';
import type { Actor, PermittedActor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import type { Done, Plan } from '../../articles/plan';
import { commit } from '../../articles/store';
import { type Tx, transaction } from '../../db/transaction';
import type { Result } from '../../result';

/**
 * The shape of every change of what the desk has set for everybody: input, then in one transaction permission, the settings locked, plan,
 * row and history.
 * @returns the event; refuses `forbidden`, `invalid-input` and what the plan refuses
 */
export async function changeSetting<S extends z.ZodType>(
  actor: Actor,
  schema: S,
  input: unknown,
  plan: (tx: Tx, wanted: z.output<S>, admin: PermittedActor) => Promise<Result<Plan>>,
): Promise<Result<Done>> {
  const wanted = readInput(schema, input);
  if (!wanted.ok) return wanted;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'settings');
    if (!permitted.ok) return permitted;
    // The table and not its rows: the first change of a setting makes its row. Reading goes on.
    await tx.$executeRaw`LOCK TABLE "DeskSetting" IN SHARE ROW EXCLUSIVE MODE`;
    const planned = await plan(tx, wanted.value, permitted.value);
    return planned.ok ? commit(tx, permitted.value, planned.value) : planned;
  });
}
