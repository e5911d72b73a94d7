import { resolveAddress } from '../address';
import type { PageImage } from '../page';

/** Where scripts that load images late keep the true address, before the attribute that browsers read. */
const ADDRESSES = ['data-src', 'data-lazy-src', 'data-original', 'src'] as const;
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'] as const;

/** Wider ones are for printing; in pixels. */
const WIDEST = 2_048;
const USUAL_WIDTH = 640;
/** Candidates of a set that are looked at. */
const MAX_CANDIDATES = 50;
/** The length that every stored address may have. */
const MAX_ADDRESS_UNITS = 2_000;

/** What stands for an image until it is loaded, or only counts who reads: by the last part of its path. */
const STAND_IN =
  /(?:^|[^a-z])(?:spacer|blank|pixel|transparent|trans|placeholder|missing|loading|loader|spinner|lazy|1x1|clear(?:dot)?|dot|empty)(?:[^a-z]|$)/i;
/** A place that a script fills in. */
const UNFILLED = /[{}<>]|%7b/i;

/**
 * Gives the address of an image: where lazy loading keeps it, else as written, else the widest fit of its `srcset` or its `picture`.
 * @param base what relative addresses resolve against
 * @returns an absolute http(s) address without a password; null where there is none, or only one of a stand-in
 */
export function imageAddress({ element, srcset }: PageImage, base: string | undefined): string | null {
  const { attributes } = element;
  const offered = [
    ...ADDRESSES.map((name) => attributes.get(name)),
    ...SETS.map((name) => widestOf(attributes.get(name) ?? '')),
    widestOf(srcset),
  ];
  for (const address of offered) {
    const known = address ? usable(address, base) : null;
    if (known !== null) return known;
  }
  return null;
}

function usable(address: string, base: string | undefined): string | null {
  if (UNFILLED.test(address)) return null;
  const resolved = resolveAddress(address, base);
  if (resolved === null || resolved.length > MAX_ADDRESS_UNITS) return null;
  const { username, password, pathname } = new URL(resolved);
  if (username || password || pathname === '/') return null;
  return STAND_IN.test(lastPart(pathname)) ? null : resolved;
}

/** Picks of a set the widest that is not too wide, else the narrowest; `2x` is taken for twice some usual width. */
function widestOf(srcset: string): string | null {
  let best: { address: string; width: number } | null = null;
  for (const candidate of srcset.split(/,\s+/u, MAX_CANDIDATES)) {
    const [address = '', size = ''] = candidate.trim().replace(/,$/u, '').split(/\s+/u);
    const width = Number.parseFloat(size) * (size.endsWith('x') ? USUAL_WIDTH : 1) || 1;
    const isBetter = !best || (width > WIDEST ? width < best.width : width > best.width || best.width > WIDEST);
    if (address !== '' && isBetter) best = { address, width };
  }
  return best?.address ?? null;
}

/** The last part of a path, which is the file's name on most sites. */
export const lastPart = (pathname: string): string => pathname.slice(pathname.lastIndexOf('/') + 1);

/** What sizes and copies of one image differ in. */
const SIZE = /(?:[-_@](?:\d{2,4}x\d{2,4}|\dx|scaled|e\d{9,}))+$|^\d{2,4}x\d{2,4}[-_]/i;
/** Names that many images of a site share. */
const MIN_NAME_UNITS = 8;

/**
 * Gives what the sizes of one image have in common: the name of its file without size and ending, or the whole address where that names
 * no file of its own.
 * @param address an absolute address
 */
export function imageKey(address: string): string {
  const { host, pathname, search } = new URL(address);
  const file = lastPart(pathname);
  const dot = file.lastIndexOf('.');
  const name = (dot > 0 ? file.slice(0, dot) : file).replace(SIZE, '');
  const isFile = dot > 0 && /^\.(?:jpe?g|png|gif|webp|avif)$/i.test(file.slice(dot));
  return isFile && name.length >= MIN_NAME_UNITS ? name.toLowerCase() : `${host}${pathname}${isFile ? '' : search}`;
}
