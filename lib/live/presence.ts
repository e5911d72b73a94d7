import type { PresenceNotice } from './notice';

/** A browser says so often that its person is still there. */
export const STILL_HERE_MS = 15_000;
/** Without such a word a person is gone: two may get lost. */
export const GONE_AFTER_MS = 45_000;
/** How long after the last word typed an article counts as being edited. */
export const CLAIMED_MS = 120_000;

/** Who is at which article, by browser tab. */
export type Presence = ReadonlyMap<string, PresenceNotice>;

/** Somebody at an article; `editing`: they have it in hand. */
export type Reader = { userId: string; name: string; editing: boolean };

/** Takes note of where somebody is. */
export function noted(presence: Presence, notice: PresenceNotice): Presence {
  const next = new Map(presence);
  if (notice.articleId === null) next.delete(notice.tab);
  else next.set(notice.tab, notice);
  return next;
}

/** Leaves out whose word has lapsed; the same map where nobody's has. */
export function withoutLapsed(presence: Presence, now: number): Presence {
  const here = [...presence].filter(([, { until }]) => Date.parse(until) > now);
  return here.length === presence.size ? presence : new Map(here);
}

/**
 * Tells who is at an article, by name, each person once however many tabs they have.
 * @param except the person who asks
 */
export function readersOf(presence: Presence, articleId: string, except: string, now: number): Reader[] {
  const readers = new Map<string, Reader>();
  for (const { articleId: at, userId, name, until, claimedUntil } of presence.values()) {
    if (at !== articleId || userId === except || Date.parse(until) <= now) continue;
    const editing = claimedUntil !== null && Date.parse(claimedUntil) > now;
    readers.set(userId, { userId, name, editing: editing || readers.get(userId)?.editing === true });
  }
  return [...readers.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** Says who is at an article: “Ada is editing, Bo and Cy are reading”; empty where nobody is. */
export function presenceWords(readers: readonly Reader[]): string {
  const part = (editing: boolean, does: string) => {
    const names = readers.filter((reader) => reader.editing === editing).map(({ name }) => name);
    return names.length === 0 ? [] : [`${listOf(names)} ${names.length === 1 ? 'is' : 'are'} ${does}`];
  };
  return [...part(true, 'editing'), ...part(false, 'reading')].join(', ');
}

const listOf = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
