import { describe, expect, it } from 'vitest';
import { readNetworks, refusedAddress } from '../../../../lib/import/network/addresses';
import { checkUrl } from '../../../../lib/import/network/url';
import { HOSTILE_URLS } from './hostile-urls';

const NOWHERE = readNetworks('');

describe('hostile addresses', () => {
  it('are more than 150, each another', () => {
    expect(new Set(HOSTILE_URLS).size).toBe(HOSTILE_URLS.length);
    expect(HOSTILE_URLS.length).toBeGreaterThanOrEqual(150);
  });

  it.each(HOSTILE_URLS.map((url) => [url]))('%j is refused before anything is looked up', (url) => {
    const checked = checkUrl(url, NOWHERE);
    expect(checked).toMatchObject({ ok: false, error: { kind: 'refused-address' } });
  });

  it.each(HOSTILE_URLS.filter((url) => /^https?:\/\//.test(url)).map((url) => [url]))(
    '%j is refused as a redirect too',
    (url) => {
      expect(checkUrl(url, NOWHERE, new URL('https://news.example.org/'))).toMatchObject({ ok: false });
    },
  );

  it.each(['//127.0.0.1/', '\\\\127.0.0.1\\', '//0x7f.1/', '//user@news.example.org/', '//news.example.org:22/'])(
    'the relative address %j is refused where it leads',
    (url) => {
      expect(checkUrl(url, NOWHERE, new URL('https://news.example.org/'))).toMatchObject({ ok: false });
    },
  );
});

describe('public addresses', () => {
  it.each([
    'https://news.example.org/feed.xml',
    'http://news.example.org:8080/feed?x=1#top',
    'https://8.8.8.8/',
    'https://[2606:4700::1111]/feed',
    'https://bücher.example.org/',
    'https://93.184.216.34:8443/',
  ])('%s is fetched', (url) => {
    expect(checkUrl(url, NOWHERE)).toMatchObject({ ok: true });
  });

  it('a redirect within a host is followed', () => {
    const next = checkUrl('/other', NOWHERE, new URL('https://news.example.org/feed'));
    expect(next.ok && next.value.href).toBe('https://news.example.org/other');
  });

  it.each(['8.8.8.8', '172.32.0.1', '11.0.0.1', '192.169.0.1', '2606:4700::1111', '2a00:1450::1'])(
    '%s is a public host’s',
    (address) => {
      expect(refusedAddress(address)).toBeNull();
    },
  );
});

describe('networks that an admin allows', () => {
  const inside = readNetworks('10.20.0.0/16, fd12:3456::/32');

  it('are reached, on any port', () => {
    expect(checkUrl('http://10.20.3.4:9000/feed', inside)).toMatchObject({ ok: true });
    expect(checkUrl('http://[fd12:3456::7]/feed', inside)).toMatchObject({ ok: true });
    expect(checkUrl('http://wire.internal/feed', inside)).toMatchObject({ ok: true });
  });

  it('open no other network', () => {
    expect(checkUrl('http://10.21.0.1/', inside)).toMatchObject({ ok: false });
    expect(checkUrl('http://127.0.0.1/', inside)).toMatchObject({ ok: false });
    expect(checkUrl('http://[fd12:3457::7]/', inside)).toMatchObject({ ok: false });
    expect(checkUrl('http://8.8.8.8:22/', inside)).toMatchObject({ ok: false });
  });

  it.each(['10.0.0.0', '10.0.0.0/33', 'fd00::/129', 'example.org/8', '10.0.0/8'])('%s is no network', (list) => {
    expect(() => readNetworks(list)).toThrow('is no network');
  });
});
