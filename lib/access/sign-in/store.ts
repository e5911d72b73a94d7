import { db } from '../../db/client';
import { type Tx, transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import { normalEmail } from '../email';
import { passwordMatches } from '../password/hash';
import { mayTry, windowStart } from './throttle';

/** All addresses that could not be told count as this one. */
const UNKNOWN_ADDRESS = 'unknown';

/** No transaction deletes more at once, so that a sign-in never waits for the sweeping. */
const SWEEP_ROWS = 500;

/** One try to sign in: the account's e-mail address, known or not, and where it came from. */
export type Attempt = { account: string; address: string | null };

/**
 * Counts a try as failed before the password is looked at, so that any number of tries at once cannot get past the limit.
 * @returns `too-many-attempts` where no further try may be made; nothing is counted then
 */
export function countAttempt({ account, address }: Attempt, now = new Date()): Promise<Result<void>> {
  return transaction(async (tx) => {
    const addressKey = address ?? UNKNOWN_ADDRESS;
    await lockSignIn(tx, account, addressKey);
    const at = { gte: windowStart(now) };
    const failures = {
      account: await tx.signInFailure.count({ where: { account, at } }),
      address: await tx.signInFailure.count({ where: { address: addressKey, at } }),
    };
    if (!mayTry(failures, address)) return refuse('too-many-attempts');
    await tx.signInFailure.create({ data: { account, address: addressKey, at: now } });
    await tx.$executeRaw`DELETE FROM "SignInFailure" WHERE id IN (
      SELECT id FROM "SignInFailure" WHERE at < ${windowStart(now)} ORDER BY id LIMIT ${SWEEP_ROWS} FOR UPDATE SKIP LOCKED)`;
    return ok(undefined);
  });
}

/** Forgets the failures of an account whose password was given rightly. Those of other accounts from the same address stay. */
export function forgetFailures(account: string): Promise<Result<void>> {
  return transaction(async (tx) => {
    await tx.signInFailure.deleteMany({ where: { account } });
    return ok(undefined);
  });
}

/** What a session starts from. */
export type Admitted = { userId: string; sessionVersion: number };

/**
 * Checks e-mail and password, within the limits on failed tries. Unknown, disabled and passwordless accounts are refused in the same
 * words and the same time as a wrong password.
 * @param address where the try came from, null where that cannot be told
 * @returns whom to start a session for; `wrong-credentials` or `too-many-attempts`
 */
export async function signInWithPassword(
  typed: { email: string; password: string },
  address: string | null,
): Promise<Result<Admitted>> {
  const account = normalEmail(typed.email);
  if (account === null) return refuse('wrong-credentials');
  const counted = await countAttempt({ account, address });
  if (!counted.ok) return counted;
  const user = await db().user.findUnique({ where: { email: account } });
  const matches = await passwordMatches(user?.passwordHash ?? null, typed.password);
  if (!user || !matches || user.disabledAt) return refuse('wrong-credentials');
  await forgetFailures(account);
  return ok({ userId: user.id, sessionVersion: user.sessionVersion });
}

/**
 * Admits somebody whom the identity provider vouches for. Only people who were invited and are here already get in; no account is made.
 * @param claims the identity token's, already verified: the provider must say that the address is verified
 */
export async function admitVouchedFor(claims: { email?: unknown; email_verified?: unknown }): Promise<Admitted | null> {
  if (typeof claims.email !== 'string' || claims.email_verified !== true) return null;
  const email = normalEmail(claims.email);
  const user = email === null ? null : await db().user.findUnique({ where: { email } });
  return user && !user.disabledAt ? { userId: user.id, sessionVersion: user.sessionVersion } : null;
}

/** Numbers of the advisory locks on accounts and addresses. */
const ACCOUNT = 7_002;
const ADDRESS = 7_003;

/** Lets one sign-in of an account, and one from an address, be counted at a time. Always in this order, so that none waits in a circle. */
async function lockSignIn(tx: Tx, account: string, address: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ACCOUNT}::int, hashtext(${account}))`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADDRESS}::int, hashtext(${address}))`;
}
