import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { db } from '../../db/client';
import { FetchError, failed } from '../network/failure';

/** Longer than the longest fetch (`FETCH_LIMITS.totalMs`), so that a turn ends by itself only where its process was killed. */
const TURN_SECONDS = 90;
/** Between two looks whether the host is free. */
const LOOK_AGAIN_MS = 200;

/**
 * Waits for the turn at a host, so that no host is asked two things at once, by whatever process of the desk.
 * @param signal of the fetch: waiting ends with it
 * @returns what gives the turn back
 * @throws `FetchError` `timeout` where the turn did not come in time
 */
export async function takeTurn(host: string, signal: AbortSignal): Promise<() => Promise<void>> {
  const holder = randomUUID();
  while (!(await tryTurn(host, holder))) {
    if (signal.aborted) throw new FetchError(failed('timeout', `${host} is being asked by others all the time.`).error);
    await sleep(LOOK_AGAIN_MS * (0.5 + Math.random()));
  }
  return async () => {
    await db().hostTurn.deleteMany({ where: { host, holder } });
  };
}

async function tryTurn(host: string, holder: string): Promise<boolean> {
  const taken = await db().$executeRaw`
    INSERT INTO "HostTurn" (host, holder, until) VALUES (${host}, ${holder}::uuid, now() + ${TURN_SECONDS} * interval '1 second')
    ON CONFLICT (host) DO UPDATE SET holder = EXCLUDED.holder, until = EXCLUDED.until WHERE "HostTurn".until < now()`;
  return taken === 1;
}
