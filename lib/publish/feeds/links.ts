import type { Channel } from './channel';

/** The links of a feed's document by relation (RFC 4287, RFC 5005, WebSub), for formats that have links. */
export function linksOf({ selfAddress, hub, archive }: Channel): { rel: string; href: string }[] {
  const { isArchive, current, previous, next } = archive;
  return [
    { rel: 'self', href: selfAddress },
    ...(hub ? [{ rel: 'hub', href: hub }] : []),
    ...(isArchive ? [{ rel: 'current', href: current }] : []),
    ...(previous ? [{ rel: 'prev-archive', href: previous }] : []),
    ...(next ? [{ rel: 'next-archive', href: next }] : []),
  ];
}
