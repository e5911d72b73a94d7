import { Client } from 'pg';
import { env } from '../env';

/** How long to wait before listening again after the connection broke. */
const AGAIN_AFTER_MS = 2_000;

/**
 * Listens to a channel of PostgreSQL for as long as this process lives, on a connection of its own. While it is broken nothing is heard:
 * whoever must not miss anything looks from time to time as well.
 * @param onNotice called for every notice, and once whenever listening begins, since something may have been missed
 */
export function listen(channel: string, onNotice: () => void): void {
  const client = new Client({ connectionString: env().DATABASE_URL, keepAlive: true });
  let ended = false;
  const again = () => {
    if (ended) return;
    ended = true;
    client.end().catch(() => undefined);
    setTimeout(listen, AGAIN_AFTER_MS, channel, onNotice).unref();
  };
  client.on('notification', onNotice);
  client.on('error', again);
  client.on('end', again);
  client
    .connect()
    .then(() => client.query(`LISTEN ${client.escapeIdentifier(channel)}`))
    .then(onNotice, again);
}
