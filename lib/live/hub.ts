import { frame, HEARTBEAT } from './frame';
import { type Notice, readNotice } from './notice';

/** Proxies end what is silent for a minute or less (nginx: 60 s). */
const HEARTBEAT_MS = 20_000;
/** A stream ends after this long and is opened again, with a session that is looked at anew. */
const LIFE_MS = 30 * 60_000;
/** Beats between two looks at the session, for the case that the notice of its end was lost. */
const BEATS_A_CHECK = 3;
/** After an act the counts are read so much later, once for all who listen to this process. */
const COUNT_AFTER_MS = 1_000;
/** Streams of one person, of whom the one open longest gives way, and of a process. */
const MAX_OF_A_PERSON = 8;
const MAX_STREAMS = 1_000;

/** A stream of events to one browser. `send` gives false where the browser takes too little and is to be given up. */
export type Client = {
  userId: string;
  send: (text: string) => boolean;
  /** Whether its person may still read. */
  admitted: () => Promise<boolean>;
  close: () => void;
};

type Effects = { counts: () => Promise<unknown>; now?: () => number };
type Joined = { client: Client; until: number; beats: number };

/** Hands on what the database tells to all browsers that listen to this process. */
export class Hub {
  readonly #clients = new Set<Joined>();
  readonly #counts: Effects['counts'];
  readonly #now: () => number;
  #beating: NodeJS.Timeout | null = null;
  #counting: NodeJS.Timeout | null = null;
  #counted = '';

  constructor({ counts, now = Date.now }: Effects) {
    this.#counts = counts;
    this.#now = now;
  }

  /** Streams that are open. */
  get size(): number {
    return this.#clients.size;
  }

  /**
   * Takes a browser in.
   * @returns what ends its stream; null where this process has as many as it bears
   */
  join(client: Client): (() => void) | null {
    const own = [...this.#clients].filter(({ client: other }) => other.userId === client.userId);
    if (own.length >= MAX_OF_A_PERSON && own[0]) this.#drop(own[0]);
    if (this.#clients.size >= MAX_STREAMS) return null;
    const joined = { client, until: this.#now() + LIFE_MS, beats: 0 };
    this.#clients.add(joined);
    this.#beating ??= setInterval(() => this.beat(), HEARTBEAT_MS).unref();
    return () => this.#drop(joined);
  }

  /** Hands on a notice; null: listening began, and something may have been missed. */
  hear(payload: string | null): void {
    const notice = payload === null ? null : readNotice(payload);
    if (payload === null) this.#all(frame('lost', null));
    if (notice) this.tell(notice);
  }

  tell(notice: Notice): void {
    this.#all(frame(notice.kind, notice));
    if (notice.kind !== 'act') return;
    // A role, a password, an account switched off: whoever may no longer read hears nothing more.
    if (notice.action.startsWith('person.')) void this.#check([...this.#clients]);
    if (this.#clients.size > 0) this.#counting ??= setTimeout(() => void this.#count(), COUNT_AFTER_MS).unref();
  }

  /** Shows every browser that the stream lives, ends those that are old, and looks at sessions from time to time. */
  beat(): void {
    const due: Joined[] = [];
    for (const joined of this.#clients) {
      joined.beats += 1;
      if (this.#now() >= joined.until) this.#drop(joined);
      else if (joined.beats % BEATS_A_CHECK === 0) due.push(joined);
    }
    this.#all(HEARTBEAT);
    void this.#check(due);
  }

  async #check(clients: Joined[]): Promise<void> {
    for (const joined of clients) {
      // What cannot be confirmed is not gone on with; the browser asks again.
      if (!(await joined.client.admitted().catch(() => false))) this.#drop(joined);
    }
  }

  async #count(): Promise<void> {
    this.#counting = null;
    const counts = await this.#counts().catch(() => null);
    const text = counts === null ? '' : frame('counts', counts);
    if (text === '' || text === this.#counted) return;
    this.#counted = text;
    this.#all(text);
  }

  #all(text: string): void {
    for (const joined of this.#clients) if (!joined.client.send(text)) this.#drop(joined);
  }

  #drop(joined: Joined): void {
    if (!this.#clients.delete(joined)) return;
    joined.client.close();
    if (this.#clients.size > 0 || !this.#beating) return;
    clearInterval(this.#beating);
    this.#beating = null;
  }
}
