import type { Refusal, Result } from '../result';
import { db } from './client';
import { Prisma } from './generated/client';

declare const insideTransaction: unique symbol;

/** A connection inside a transaction. Writing functions ask for it, so that a write outside one does not compile. */
export type Tx = Prisma.TransactionClient & { readonly [insideTransaction]: true };

/** Deadlocks and serialisation failures are PostgreSQL asking for a second try; three are plenty at a desk's load. */
const MAX_TRIES = 3;
const TIMEOUT_MS = 60_000;

class Rollback extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/**
 * Runs work in one transaction: a refusal or an exception rolls all of it back.
 * @param work gets the transaction's connection; may run again after a deadlock, so it has no other effects
 * @param options `timeoutMs`: how long it may wait and take before it is rolled back, one minute unless said
 * @returns what the work returned
 */
export async function transaction<T>(
  work: (tx: Tx) => Promise<Result<T>>,
  { timeoutMs = TIMEOUT_MS } = {},
): Promise<Result<T>> {
  for (let tries = 1; ; tries++) {
    try {
      return await db().$transaction(
        async (connection) => {
          const result = await work(connection as Tx);
          if (!result.ok) throw new Rollback(result.error);
          return result;
        },
        { timeout: timeoutMs, maxWait: timeoutMs },
      );
    } catch (error) {
      if (error instanceof Rollback) return { ok: false, error: error.refusal };
      if (tries < MAX_TRIES && asksForRetry(error)) continue;
      throw error;
    }
  }
}

/** P2034 is Prisma's name for a write conflict or a deadlock; raw queries show PostgreSQL's own codes. */
function asksForRetry(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2034' || /40001|40P01/.test(error.message);
}
