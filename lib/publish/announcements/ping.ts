import { type Format, type Scope, writeFeedPath } from '../feeds/address';

/** The formats that name the hub. */
const WITH_HUB: readonly Format[] = ['rss.xml', 'atom.xml', 'feed.json'];
/** Addresses in one ping: a few kilobytes, which every server takes. */
const MAX_ADDRESSES = 60;

/**
 * Writes what tells a WebSub hub that feeds have something new (PubSubHubbub 0.4, section 7, where `hub.url` may be repeated; WebSub leaves
 * it to the two): one body or more, each a form.
 * @param desk the desk's address, without a trailing slash
 */
export function hubPings(desk: string, scopes: readonly Scope[]): string[] {
  const addresses = scopes.flatMap((scope) =>
    WITH_HUB.map((format) => desk + writeFeedPath({ scope, day: null, format })),
  );
  const pings: string[] = [];
  for (let from = 0; from < addresses.length; from += MAX_ADDRESSES) {
    const form = new URLSearchParams({ 'hub.mode': 'publish' });
    for (const address of addresses.slice(from, from + MAX_ADDRESSES)) form.append('hub.url', address);
    pings.push(form.toString());
  }
  return pings;
}
