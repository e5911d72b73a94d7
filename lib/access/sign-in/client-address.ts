import { isIP } from 'node:net';

/** Guards against a header of megabytes; no chain of proxies is this long. */
const MAX_HOPS = 32;

/**
 * Finds the address that a request came from, as far as it can be known (docs/adr/0004-client-address.md).
 * @param peer the address at the other end of the socket, null where unknown
 * @param forwardedFor the X-Forwarded-For header: what each proxy saw, nearest last; whatever stands before the trusted ones was made up by anybody
 * @param trustedProxies how many proxies of the operator's stand in front
 * @returns an IPv4 address or the /64 network of an IPv6 one (what one household or server gets), null where unknown
 */
export function clientAddress(peer: string | null, forwardedFor: string | null, trustedProxies: number): string | null {
  if (peer === null) return null;
  const forwarded = trustedProxies > 0 ? (forwardedFor ?? '').split(',').slice(-MAX_HOPS) : [];
  const chain = [...forwarded.map((hop) => hop.trim()).filter((hop) => hop !== ''), peer];
  return normalAddress(chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? peer);
}

/** Brings an address into the form that failures are counted under; null where it is none. */
function normalAddress(written: string): string | null {
  const bare = written.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/%.*$/, '');
  const withoutPort = /^\d+\.\d+\.\d+\.\d+:\d+$/.test(bare) ? bare.replace(/:\d+$/, '') : bare;
  const version = isIP(withoutPort);
  if (version === 4) return withoutPort;
  if (version !== 6) return null;
  const groups = expand(withoutPort);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight 16-bit groups of an IPv6 address. The URL parser already knows its shortened and mixed forms (RFC 4291, 2.2). */
function expand(address: string): number[] {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const before = groups(head);
  const after = groups(tail ?? '');
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(zeros).fill('0'), ...after].map((group) => Number.parseInt(group, 16));
}
