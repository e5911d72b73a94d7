import type { ActNotice, PresenceNotice, Standing } from '@/lib/live/notice';

/** What a tab hears: acts, where people are, what waits in each section, and that something may have been missed. */
export type Heard =
  | ActNotice
  | PresenceNotice
  | { kind: 'present'; present: PresenceNotice[] }
  | { kind: 'counts'; counts: Record<string, number> }
  | { kind: 'missed' };

/** What the channel needs of the browser. */
export type Surroundings = {
  open: (address: string) => Pick<EventSource, 'addEventListener' | 'close' | 'readyState'>;
  read: (address: string) => Promise<Standing & { counts: Record<string, number> }>;
};

/** How long after an answer the next one is asked for, where streams do not come through; twice as long after each failure, up to a minute. */
const POLL_MS = 8_000;
const POLL_AT_MOST_MS = 60_000;
/** A stream that has not said anything after this long is held back on its way: asking takes its place, and it is tried again later. */
const SILENT_MS = 15_000;
const TRY_AGAIN_MS = 60_000;
/** Events remembered, since some are told twice. */
const REMEMBERED = 500;
const CLOSED = 2;

/** Hears what happens on the desk: by a stream, or by asking where none comes through. */
export class LiveChannel {
  #last: string;
  readonly #known: Set<string>;
  #stream: ReturnType<Surroundings['open']> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #polling: ReturnType<typeof setTimeout> | undefined;
  #asking: Promise<boolean> | null = null;
  #ended = false;

  /** @param drawn the events of the history that the page was drawn with, newest first: what came after them it has yet to hear of */
  constructor(
    private readonly around: Surroundings,
    private readonly hear: (heard: Heard) => void,
    drawn: readonly string[],
  ) {
    this.#last = drawn[0] ?? '0';
    this.#known = new Set(drawn.toReversed());
  }

  start(): void {
    const stream = this.around.open(`/live?after=${this.#last}`);
    this.#stream = stream;
    let opened = false;
    const on = <T>(name: string, take: (data: T) => void) =>
      stream.addEventListener(name, (event) => take(JSON.parse((event as MessageEvent<string>).data) as T));
    on<Standing>('standing', (standing) => {
      this.#heard();
      this.#stand(standing);
    });
    on<ActNotice>('act', (act) => this.#act(act));
    on<PresenceNotice>('presence', this.hear);
    on<Record<string, number>>('counts', (counts) => this.hear({ kind: 'counts', counts }));
    on<null>('lost', () => void this.#ask());
    // The browser opens it again by itself, at the address of the first time, so that what was missed has to be asked for.
    stream.addEventListener('open', () => {
      if (opened) void this.#ask();
      opened = true;
    });
    stream.addEventListener('error', () => {
      if (stream.readyState === CLOSED) this.#poll();
    });
    this.#timer = setTimeout(() => this.#poll(), SILENT_MS);
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#polling);
    this.#stream?.close();
  }

  /** Asks once for what was missed, where another tab is the one that listens. */
  catchUp(): void {
    void this.#ask();
  }

  /** Takes what another tab of this browser heard, so that this one can go on from there. */
  take(heard: Heard): void {
    if (heard.kind === 'act') this.#act(heard);
    else this.hear(heard);
  }

  #heard(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#polling);
  }

  #poll(): void {
    if (this.#ended) return;
    this.#stream?.close();
    this.#stream = null;
    clearTimeout(this.#timer);
    clearTimeout(this.#polling);
    this.#timer = setTimeout(() => this.start(), TRY_AGAIN_MS);
    this.#askAfter(0, POLL_MS);
  }

  /** One question after the other: a server that is slow is not asked faster than it answers. */
  #askAfter(waitMs: number, nextMs: number): void {
    this.#polling = setTimeout(async () => {
      const answered = await this.#ask();
      if (this.#ended || this.#stream !== null) return;
      this.#askAfter(answered ? POLL_MS : nextMs, answered ? POLL_MS : Math.min(nextMs * 2, POLL_AT_MOST_MS));
    }, waitMs);
  }

  /** @returns whether there was an answer; several who ask meanwhile share one */
  #ask(): Promise<boolean> {
    this.#asking ??= this.#read().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #read(): Promise<boolean> {
    try {
      const { counts, ...standing } = await this.around.read(`/live/acts?after=${this.#last}`);
      if (this.#ended) return false;
      this.#stand(standing);
      this.hear({ kind: 'counts', counts });
      return true;
    } catch {
      // Not reached now; the next time tells what was missed.
      return false;
    }
  }

  #stand({ last, acts, missed, present }: Standing): void {
    for (const act of acts) this.#act(act);
    this.#last = later(this.#last, last);
    this.hear({ kind: 'present', present });
    if (missed) this.hear({ kind: 'missed' });
  }

  #act(act: ActNotice): void {
    if (this.#known.has(act.id)) return;
    this.#known.add(act.id);
    for (const oldest of [...this.#known].slice(0, Math.max(0, this.#known.size - REMEMBERED)))
      this.#known.delete(oldest);
    this.#last = later(this.#last, act.id);
    this.hear(act);
  }
}

const later = (a: string, b: string): string => (BigInt(a) > BigInt(b) ? a : b);
