import { db } from '../../db/client';
import { type Tx, transaction } from '../../db/transaction';
import { ok, type Refusal, type Result, refuse } from '../../result';
import { storeOutcome } from '../store';

/** A file of many documents that a person brought, kept until all of them were taken in or somebody stopped it. */
export type KeptUpload = { importId: string; name: string; bytes: Uint8Array<ArrayBuffer>; total: number };

/** A kept file in hand: how many of its documents are done, how often it was taken in hand since it last came further, and whose it is. */
export type HeldUpload = KeptUpload & { id: string; done: number; attempts: number; personId: string };

/** Longer than a document of the largest size takes; renewed with each, so that only a killed process's lease runs out. Seconds. */
const LEASE_SECONDS = 180;

/** Keeps a file of an import, in the hand of who keeps it; refuses `stopped`, where that was stopped meanwhile. */
export async function storeUpload(tx: Tx, upload: KeptUpload): Promise<Result<string>> {
  // Whoever stops the import waits for this, and then finds the file.
  const open = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Import" WHERE id = ${upload.importId}::uuid AND "stoppedAt" IS NULL FOR SHARE`;
  if (open.length === 0) return refuse('stopped');
  const leaseUntil = new Date(Date.now() + LEASE_SECONDS * 1_000);
  const { id } = await tx.upload.create({ data: { ...upload, leaseUntil }, select: { id: true } });
  return ok(id);
}

/** Takes the oldest file in hand that nobody has; null where there is none. */
export async function holdUpload(): Promise<HeldUpload | null> {
  const [held] = await db().$queryRaw<{ id: string }[]>`
    UPDATE "Upload" SET "leaseUntil" = now() + ${LEASE_SECONDS} * interval '1 second', attempts = attempts + 1
    WHERE id = (SELECT id FROM "Upload" WHERE "leaseUntil" < now() ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id`;
  const row = held
    ? await db().upload.findUnique({ where: { id: held.id }, include: { import: { select: { startedById: true } } } })
    : null;
  const personId = row?.import.startedById;
  if (!row || !personId) return null;
  const { id, importId, name, bytes, total, done, attempts } = row;
  return { id, importId, name, bytes, total, done, attempts, personId };
}

/**
 * Writes down, in the transaction that takes a document in, that it is done, and keeps the file in hand.
 * @param at how many were done before it: what was taken in by somebody else meanwhile is refused, and so is all of a stopped file
 */
export async function noteDone(tx: Tx, id: string, at: number): Promise<Result<void>> {
  const noted = await tx.$executeRaw`
    UPDATE "Upload" SET done = done + 1, attempts = 0, "leaseUntil" = now() + ${LEASE_SECONDS} * interval '1 second'
    WHERE id = ${id}::uuid AND done = ${at}`;
  return noted === 1 ? ok(undefined) : refuse('stopped');
}

/** Lets go of a file that goes on later. */
export async function letGo(id: string): Promise<void> {
  await db().$executeRaw`UPDATE "Upload" SET "leaseUntil" = now() - interval '1 second' WHERE id = ${id}::uuid`;
}

/** Ends the keeping of a file; where it does not go on although there is more of it, the import says why. */
export async function endUpload(id: string, refusal: Refusal | null): Promise<void> {
  await transaction(async (tx) => {
    const [ended] = await tx.$queryRaw<{ importId: string; name: string }[]>`
      DELETE FROM "Upload" WHERE id = ${id}::uuid RETURNING "importId", name`;
    if (ended && refusal)
      await storeOutcome(tx, { ...ended, outcome: 'refused', code: refusal.code, message: refusal.message });
    return ok(undefined);
  });
}

/** Who a person is to the database now: what they brought goes on while they may import, whether their session lasts or not. */
export const sessionOf = (personId: string): Promise<{ sessionVersion: number }> =>
  db().user.findUniqueOrThrow({ where: { id: personId }, select: { sessionVersion: true } });
