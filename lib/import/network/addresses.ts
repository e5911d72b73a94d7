import { BlockList, isIP } from 'node:net';

/** Ranges of IPv4 that are no public host's (IANA special-purpose registry), and the ones that a cloud answers its own machines on. */
const REFUSED_V4: readonly (readonly [network: string, bits: number, what: string])[] = [
  ['0.0.0.0', 8, 'this machine'],
  ['10.0.0.0', 8, 'a private network'],
  ['100.64.0.0', 10, 'a provider’s inner network'],
  ['127.0.0.0', 8, 'this machine'],
  ['168.63.129.16', 32, 'a cloud’s inner service'],
  ['169.254.0.0', 16, 'a link-local network or a cloud’s metadata'],
  ['172.16.0.0', 12, 'a private network'],
  ['192.0.0.0', 24, 'a protocol’s own'],
  ['192.0.2.0', 24, 'kept for documentation'],
  ['192.31.196.0', 24, 'a protocol’s own'],
  ['192.52.193.0', 24, 'a tunnel'],
  ['192.88.99.0', 24, 'a tunnel'],
  ['192.168.0.0', 16, 'a private network'],
  ['192.175.48.0', 24, 'a protocol’s own'],
  ['198.18.0.0', 15, 'kept for benchmarks'],
  ['198.51.100.0', 24, 'kept for documentation'],
  ['203.0.113.0', 24, 'kept for documentation'],
  ['224.0.0.0', 4, 'a multicast group'],
  ['240.0.0.0', 4, 'reserved'],
];

/** What of 2000::/3 is no public host's; everything outside 2000::/3 is refused as a whole. */
const REFUSED_V6: typeof REFUSED_V4 = [
  ['2001::', 23, 'a tunnel or a protocol’s own'],
  ['2001:db8::', 32, 'kept for documentation'],
  ['2002::', 16, 'a tunnel to another address'],
  ['2620:4f:8000::', 48, 'a protocol’s own'],
  ['3fff::', 20, 'kept for documentation'],
];

const NAMED_V6: typeof REFUSED_V4 = [
  ['::1', 128, 'this machine'],
  ['::', 128, 'this machine'],
  ['::ffff:0:0', 96, 'an IPv4 address in IPv6 clothing'],
  ['::', 96, 'an IPv4 address in IPv6 clothing'],
  ['64:ff9b::', 96, 'an IPv4 address behind a translator'],
  ['64:ff9b:1::', 48, 'an IPv4 address behind a translator'],
  ['fc00::', 7, 'a private network'],
  ['fe80::', 10, 'a link-local network'],
  ['fec0::', 10, 'a private network'],
  ['ff00::', 8, 'a multicast group'],
];

type Range = { list: BlockList; what: string };

function rangesOf(table: typeof REFUSED_V4, family: 'ipv4' | 'ipv6'): Range[] {
  return table.map(([network, bits, what]) => {
    const list = new BlockList();
    list.addSubnet(network, bits, family);
    return { list, what };
  });
}

const V4 = rangesOf(REFUSED_V4, 'ipv4');
const V6 = rangesOf([...NAMED_V6, ...REFUSED_V6], 'ipv6');
const GLOBAL_V6 = new BlockList();
GLOBAL_V6.addSubnet('2000::', 3, 'ipv6');

/** Networks that the admin lets requests into beside the public ones. */
export type AllowedNetworks = { includes: (address: string) => boolean; isEmpty: boolean };

/**
 * Reads a list of networks in CIDR notation, such as `10.1.0.0/16, fd12::/48`.
 * @throws where an entry is none, naming it
 */
export function readNetworks(list: string): AllowedNetworks {
  const networks = list.split(/[\s,]+/).filter(Boolean);
  const allowed = new BlockList();
  for (const network of networks) {
    const parts = /^([^/]+)\/(\d{1,3})$/.exec(network);
    const version = isIP(parts?.[1] ?? '');
    const bits = Number(parts?.[2]);
    if (!parts?.[1] || version === 0 || bits > (version === 4 ? 32 : 128)) {
      throw new Error(`“${network}” is no network. Write it as 10.1.0.0/16 or fd12::/48.`);
    }
    allowed.addSubnet(parts[1], bits, version === 4 ? 'ipv4' : 'ipv6');
  }
  return { includes: (address) => allowed.check(address, familyOf(address)), isEmpty: networks.length === 0 };
}

const familyOf = (address: string) => (isIP(address) === 4 ? 'ipv4' : 'ipv6');

/**
 * Tells why no request may go to an address, where the admin did not allow its network.
 * Source: IANA IPv4 and IPv6 Special-Purpose Address Registries; the metadata addresses of the large clouds lie within them but one.
 * @param address IPv4 in four decimal numbers, or IPv6 without brackets
 * @returns what the address is ("a private network"), or null where it is a public host's
 */
export function refusedAddress(address: string): string | null {
  const version = isIP(address);
  if (version === 0) return 'no address';
  if (version === 4) return V4.find(({ list }) => list.check(address, 'ipv4'))?.what ?? null;
  const bare = address.split('%', 1)[0] ?? '';
  const named = V6.find(({ list }) => list.check(bare, 'ipv6'))?.what;
  if (named) return named;
  return GLOBAL_V6.check(bare, 'ipv6') ? null : 'reserved';
}
