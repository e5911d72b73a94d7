import { rfc822 } from './dates';

/** What tells one state of a resource from another (RFC 9110 §8.8). `etag` is with its quotes; `changedAt` null where unknown. */
export type Validators = { etag: string; changedAt: Date | null };

/** Gives a request's header by its lower-case name. */
export type HeaderOf = (name: string) => string | undefined;

const ENTITY_TAG = /(?:W\/)?("[\u0021\u0023-\u007e\u0080-\u00ff]*")/g;

/**
 * Decides whether the client has the present state already (RFC 9110 §13.2.2): If-None-Match by weak comparison, a list or `*`;
 * If-Modified-Since only where If-None-Match is absent; what is malformed counts as not sent.
 */
export function isUnchanged(header: HeaderOf, now: Validators): boolean {
  const tags = header('if-none-match');
  if (tags !== undefined) {
    return (
      tags === now.etag ||
      tags.trim() === '*' ||
      [...tags.matchAll(ENTITY_TAG)].some(([, opaque]) => opaque === now.etag)
    );
  }
  if (now.changedAt === null) return false;
  const since = Date.parse(header('if-modified-since') ?? '');
  return !Number.isNaN(since) && wholeSeconds(now.changedAt) <= since;
}

/**
 * Writes Last-Modified. HTTP dates have whole seconds: within the second of a change another may follow, which a client holding
 * this second's date would never see, so until the second is over it is given the one before.
 * @param at the time of the answer
 */
export function lastModified(changedAt: Date, at: Date): string {
  const seconds = Math.min(wholeSeconds(changedAt), wholeSeconds(at));
  return rfc822(new Date(seconds === wholeSeconds(at) ? seconds - 1000 : seconds));
}

const wholeSeconds = (moment: Date): number => Math.floor(moment.getTime() / 1000) * 1000;
