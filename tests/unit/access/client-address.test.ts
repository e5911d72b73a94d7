import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientAddress } from '@/lib/access/sign-in/client-address';

const PROXY = '10.0.0.1';

describe('the address of a client', () => {
  test('is the socket’s where no proxy is trusted, whatever the client claims', () => {
    expect(clientAddress('192.0.2.7', null, 0)).toBe('192.0.2.7');
    expect(clientAddress('192.0.2.7', '203.0.113.9', 0)).toBe('192.0.2.7');
  });

  test('is the last one the trusted proxy saw; what the client wrote before it is not believed', () => {
    expect(clientAddress(PROXY, '192.0.2.7', 1)).toBe('192.0.2.7');
    expect(clientAddress(PROXY, '203.0.113.9, 192.0.2.7', 1)).toBe('192.0.2.7');
    expect(clientAddress(PROXY, '203.0.113.9, 192.0.2.7, 10.0.0.2', 2)).toBe('192.0.2.7');
  });

  test('is the socket’s where the trusted proxy was gone round', () => {
    expect(clientAddress('192.0.2.7', null, 1)).toBe('192.0.2.7');
    expect(clientAddress('192.0.2.7', ' , ', 2)).toBe('192.0.2.7');
  });

  test('is the furthest known one where fewer proxies wrote than are trusted', () => {
    expect(clientAddress(PROXY, '192.0.2.7', 3)).toBe('192.0.2.7');
  });

  test('is unknown where the socket’s is, and where a trusted proxy wrote no address', () => {
    expect(clientAddress(null, '192.0.2.7', 1)).toBe(null);
    expect(clientAddress(PROXY, 'unknown', 1)).toBe(null);
    expect(clientAddress(PROXY, '_hidden', 1)).toBe(null);
  });

  test('is one for the two ways of writing an IPv4 address, with or without a port', () => {
    expect(clientAddress('::ffff:192.0.2.7', null, 0)).toBe('192.0.2.7');
    expect(clientAddress(PROXY, '192.0.2.7:51234', 1)).toBe('192.0.2.7');
  });

  test('is the /64 network of an IPv6 address, since one subscriber has all of it', () => {
    expect(clientAddress('2001:db8:1:2:3:4:5:6', null, 0)).toBe('2001:db8:1:2::/64');
    expect(clientAddress('2001:db8:1:2::9', null, 0)).toBe('2001:db8:1:2::/64');
    expect(clientAddress('2001:DB8::1', null, 0)).toBe('2001:db8:0:0::/64');
    expect(clientAddress('fe80::1%eth0', null, 0)).toBe('fe80:0:0:0::/64');
    expect(clientAddress(PROXY, '[2001:db8:1:2::9]:443', 1)).toBe('2001:db8:1:2::/64');
    expect(clientAddress('::1', null, 0)).toBe('0:0:0:0::/64');
  });

  test('never depends on what stands further out than the trusted proxies, for any header', () => {
    const header = fc.oneof(
      fc.string(),
      fc.array(fc.ipV4()).map((hops) => hops.join(', ')),
    );
    fc.assert(
      fc.property(fc.ipV4(), header, (address, made) => {
        expect(clientAddress(address, made, 0)).toBe(address);
        expect(clientAddress(PROXY, `${made},${address}`, 1)).toBe(address);
      }),
    );
  });

  test('is the same network for any two addresses of one /64, and another for any other /64', () => {
    const group = fc.integer({ min: 1, max: 0xffff }).map((value) => value.toString(16));
    const half = fc.tuple(group, group, group, group).map((groups) => groups.join(':'));
    fc.assert(
      fc.property(half, half, half, half, (network, other, host, otherHost) => {
        const address = clientAddress(`${network}:${host}`, null, 0);
        expect(address).toBe(`${network}::/64`);
        expect(clientAddress(`${network}:${otherHost}`, null, 0)).toBe(address);
        expect(clientAddress(`${other}:${host}`, null, 0) === address).toBe(other === network);
      }),
    );
  });
});
