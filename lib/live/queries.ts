import { findSignedIn, type SignedIn } from '../access/queries';
import { db } from '../db/client';
import { listen } from '../db/listen';
import { type Client, Hub } from './hub';
import { DESK_CHANNEL, type Standing } from './notice';
import { actsSince, OVERLAP, presentNow } from './store';

// One hub a process, also across the module reloads of development.
const kept = globalThis as typeof globalThis & { copydeskHub?: Hub };

/**
 * The hub of this process, listening from the first use on.
 * @param counts reads what waits in each section
 */
export function liveHub(counts: () => Promise<unknown>): Hub {
  if (!kept.copydeskHub) {
    const hub = new Hub({ counts });
    kept.copydeskHub = hub;
    listen(DESK_CHANNEL, (payload) => hub.hear(payload));
  }
  return kept.copydeskHub;
}

/** Reads the ids of the latest events, newest first: what a page knows that is drawn now. */
export async function latestEventIds(): Promise<string[]> {
  const rows = await db().auditEvent.findMany({ select: { id: true }, orderBy: { id: 'desc' }, take: OVERLAP });
  return rows.map(({ id }) => String(id));
}

/**
 * Reads what a browser missed, and who is where now.
 * @param after the last event of the history that it heard of; malformed or none: only how things stand
 */
export async function standingSince(after: string | null): Promise<Standing> {
  const known = after !== null && /^\d{1,18}$/.test(after) ? BigInt(after) : null;
  const [acts, present] = await Promise.all([actsSince(known), presentNow()]);
  return { ...acts, present };
}

/** Makes the look at a person's session that the hub takes from time to time. */
export const stillAdmitted =
  ({ actor }: Pick<SignedIn, 'actor'>): Client['admitted'] =>
  async () =>
    (await findSignedIn(actor.id, actor.sessionVersion)) !== null;
