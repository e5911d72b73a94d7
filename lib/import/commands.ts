import type { Actor } from '../access/actor';
import { permit } from '../access/store';
import type { ImportKind } from '../audit/events';
import { record } from '../audit/store';
import { type Tx, transaction } from '../db/transaction';
import { ok, type Refusal, type Result } from '../result';
import { ownImport, storeOutcome } from './store';

/**
 * Begins an intake run, to which the outcome of each document is then added.
 * @returns the run's id
 */
export function startImport(actor: Actor, kind: ImportKind): Promise<Result<string>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'import');
    if (!permitted.ok) return permitted;
    const row = await tx.import.create({ data: { kind, startedById: permitted.value.id }, select: { id: true } });
    await record(tx, permitted.value, { action: 'import.start', data: { importId: row.id, kind } });
    return ok(row.id);
  });
}

/**
 * Writes down that one thing of an import was refused, and why; the rest of the import goes on.
 * @param beside written in the same transaction; its refusal takes this back
 */
export function refuseDocument(
  actor: Actor,
  offered: { importId: string; name: string },
  refusal: Refusal,
  beside?: (tx: Tx) => Promise<Result<void>>,
): Promise<Result<void>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'import');
    if (!permitted.ok) return permitted;
    const { importId, name } = offered;
    const own = await ownImport(tx, permitted.value, importId);
    if (!own.ok) return own;
    const noted = await beside?.(tx);
    if (noted && !noted.ok) return noted;
    await storeOutcome(tx, { importId, name, outcome: 'refused', code: refusal.code, message: refusal.message });
    return ok(undefined);
  });
}
