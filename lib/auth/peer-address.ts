import { randomBytes } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { clientAddress } from '../access/sign-in/client-address';
import { env } from '../env';
import { PEER_HEADER } from './request-headers';

/** Node publishes here before any handler sees a request (nodejs.org/api/diagnostics_channel.html, "HTTP"). */
const REQUEST_START = 'http.server.request.start';

// Across the bundles that Next makes of this file within one process.
const kept = globalThis as typeof globalThis & { copydeskPeerSeal?: string };

/**
 * Puts the socket's own address on every request that this process receives, sealed with a secret of the process, because Next hands
 * pages only headers, and those a client can write itself (docs/adr/0004-client-address.md). Called once, before the server answers.
 */
export function noteEveryPeer(): void {
  if (kept.copydeskPeerSeal) return;
  const seal = randomBytes(16).toString('hex');
  kept.copydeskPeerSeal = seal;
  subscribe(REQUEST_START, (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[PEER_HEADER] = `${seal} ${request.socket.remoteAddress ?? ''}`;
  });
}

/** The peer's address out of its sealed header; null where the seal is not this process's own. */
function peerAddress(header: string | null | undefined): string | null {
  const [seal, address] = (header ?? '').split(' ');
  return kept.copydeskPeerSeal !== undefined && seal === kept.copydeskPeerSeal && address ? address : null;
}

/**
 * The address that a request came from.
 * @param header gives a header's value by its lower-case name
 * @returns null where it cannot be known
 */
export function requestAddress(header: (name: string) => string | null | undefined): string | null {
  const peer = peerAddress(header(PEER_HEADER));
  return clientAddress(peer, header('x-forwarded-for') ?? null, env().COPYDESK_TRUSTED_PROXIES);
}
