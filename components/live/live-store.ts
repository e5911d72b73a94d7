import type { ActNotice } from '@/lib/live/notice';
import { noted, type Presence, type Reader, readersOf, withoutLapsed } from '@/lib/live/presence';
import type { Heard } from './channel';

const NOBODY: readonly Reader[] = [];

/** What this tab knows of the desk at this moment, and who wants to hear of it. */
export class LiveStore {
  presence: Presence = new Map();
  counts: Record<string, number> | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #actListeners = new Set<(act: ActNotice | null) => void>();
  readonly #readers = new Map<string, { key: string; readers: readonly Reader[] }>();

  constructor(private readonly me: string) {}

  hear(heard: Heard): void {
    if (heard.kind === 'act') for (const listener of this.#actListeners) listener(heard);
    else if (heard.kind === 'missed') for (const listener of this.#actListeners) listener(null);
    else {
      if (heard.kind === 'counts') this.counts = heard.counts;
      else if (heard.kind === 'presence') this.presence = noted(this.presence, heard);
      else this.presence = new Map(heard.present.map((notice) => [notice.tab, notice]));
      this.#changed();
    }
  }

  /** Forgets whose word has lapsed; to be called from time to time. */
  sweep(now: number): void {
    const presence = withoutLapsed(this.presence, now);
    if (presence === this.presence) return;
    this.presence = presence;
    this.#changed();
  }

  /** Listens to acts; null: some may have been missed. */
  onActs = (listener: (act: ActNotice | null) => void): (() => void) => {
    this.#actListeners.add(listener);
    return () => this.#actListeners.delete(listener);
  };

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Who else is at an article; the same list as long as it says the same. */
  readers(articleId: string | null): readonly Reader[] {
    if (articleId === null) return NOBODY;
    const readers = readersOf(this.presence, articleId, this.me, Date.now());
    if (readers.length === 0) return NOBODY;
    const key = readers.map(({ userId, name, editing }) => `${userId}${name}${editing}`).join();
    const before = this.#readers.get(articleId);
    if (before?.key === key) return before.readers;
    this.#readers.set(articleId, { key, readers });
    return readers;
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
