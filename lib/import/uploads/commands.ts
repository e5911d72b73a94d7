import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import { record } from '../../audit/store';
import { transaction } from '../../db/transaction';
import { ok, type Result } from '../../result';
import { ownImport } from '../store';
import { type KeptUpload, storeUpload } from './store';

const IMPORT = z.object({ importId: z.uuid() });

/**
 * Keeps a file of many documents until all of them were taken in, in the hand of this process.
 * @returns its id; what `stopImport` refuses
 */
export function keepUpload(actor: Actor, upload: KeptUpload): Promise<Result<string>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'import');
    if (!permitted.ok) return permitted;
    const own = await ownImport(tx, permitted.value, upload.importId);
    return own.ok ? storeUpload(tx, upload) : own;
  });
}

/**
 * Stops one's own import: nothing more of it is taken in, and what was stays.
 * @returns `not-found` where it is somebody else's, `stopped` where it was stopped before, `forbidden`
 */
export async function stopImport(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = readInput(IMPORT, input);
  if (!parsed.ok) return parsed;
  const { importId } = parsed.value;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'import');
    if (!permitted.ok) return permitted;
    const own = await ownImport(tx, permitted.value, importId);
    if (!own.ok) return own;
    await tx.import.update({ where: { id: importId }, data: { stoppedAt: new Date() } });
    const left = await tx.$queryRaw<{ done: number; total: number }[]>`
      DELETE FROM "Upload" WHERE "importId" = ${importId}::uuid RETURNING done, total`;
    const sum = (of: 'done' | 'total') => left.reduce((all, upload) => all + upload[of], 0);
    await record(tx, permitted.value, {
      action: 'import.stop',
      data: { importId, done: sum('done'), of: sum('total') },
    });
    return ok(undefined);
  });
}
