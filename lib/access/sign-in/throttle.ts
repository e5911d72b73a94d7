/** How far back failed sign-ins count. The sentence of `too-many-attempts` names the same time. */
export const WINDOW_MINUTES = 15;

/** Failures of one account: 40 guesses an hour find no password that the rules let through, and a forgetful person gets ten tries. */
export const MAX_FAILURES_PER_ACCOUNT = 10;

/** Failures from one address, on whatever accounts: an office behind one address shares it. */
export const MAX_FAILURES_PER_ADDRESS = 50;

/** Failures from all addresses that could not be told: one stranger must not lock the whole desk out too easily. */
export const MAX_FAILURES_UNKNOWN_ADDRESS = 1000;

/** The failures within the window so far. `address` is null where it could not be told. */
export type FailureCounts = { account: number; address: number };

/** Decides whether one more try may be made. */
export function mayTry(failures: FailureCounts, address: string | null): boolean {
  const maxPerAddress = address === null ? MAX_FAILURES_UNKNOWN_ADDRESS : MAX_FAILURES_PER_ADDRESS;
  return failures.account < MAX_FAILURES_PER_ACCOUNT && failures.address < maxPerAddress;
}

/** The moment before which failures no longer count. */
export const windowStart = (now: Date): Date => new Date(now.getTime() - WINDOW_MINUTES * 60_000);
