import { Client } from 'pg';
import { env } from '../env';

/** How long to wait before listening again after the connection broke. */
const AGAIN_AFTER_MS = 2_000;

type OnNotice = (payload: string | null) => void;
type Listening = { channels: Map<string, Set<OnNotice>>; client: Client | null };

// One connection a process: the parts of a server are bundled apart, and each would otherwise open its own.
const kept = globalThis as typeof globalThis & { copydeskListening?: Listening };

/**
 * Listens to a channel of PostgreSQL for as long as this process lives, on one connection for all channels. While it is broken nothing
 * is heard: whoever must not miss anything looks from time to time as well.
 * @param onNotice called with the payload of every notice, and with null whenever listening begins, since something may have been missed
 */
export function listen(channel: string, onNotice: OnNotice): void {
  kept.copydeskListening ??= { channels: new Map(), client: null };
  const { channels, client } = kept.copydeskListening;
  const known = channels.get(channel);
  if (known) known.add(onNotice);
  else channels.set(channel, new Set([onNotice]));
  if (!client) connect(kept.copydeskListening);
  else if (known) onNotice(null);
  else subscribe(client, channel).then(() => onNotice(null), ignoreLost);
}

function connect(listening: Listening): void {
  const client = new Client({ connectionString: env().DATABASE_URL, keepAlive: true });
  listening.client = client;
  let ended = false;
  const again = () => {
    if (ended) return;
    ended = true;
    client.end().catch(() => undefined);
    setTimeout(connect, AGAIN_AFTER_MS, listening).unref();
  };
  const tell = (channel: string, payload: string | null) => {
    for (const onNotice of listening.channels.get(channel) ?? []) onNotice(payload);
  };
  client.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''));
  client.on('error', again);
  client.on('end', again);
  client
    .connect()
    .then(async () => {
      for (const channel of listening.channels.keys()) {
        await subscribe(client, channel);
        tell(channel, null);
      }
    })
    .catch(again);
}

const subscribe = (client: Client, channel: string) => client.query(`LISTEN ${client.escapeIdentifier(channel)}`);

/** The broken connection reports itself, and all channels are listened to anew. */
const ignoreLost = () => undefined;
