import { CLAIMED_MS, STILL_HERE_MS } from '@/lib/live/presence';

/** While words are typed, others are told so at most this often. */
const TYPING_TOLD_MS = CLAIMED_MS / 4;

/** Tells the server at which article this tab is, again and again while it is in sight. */
export class Place {
  readonly #tab = newId();
  #articleId: string | null = null;
  #told: string | null = null;
  #typed = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #running = false;

  start(): void {
    this.#running = true;
    this.#timer = setInterval(() => this.#tell(false), STILL_HERE_MS);
    document.addEventListener('visibilitychange', this.#seen);
    window.addEventListener('pagehide', this.#gone);
    this.#tell(false);
  }

  end(): void {
    this.#gone();
    this.#running = false;
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#seen);
    window.removeEventListener('pagehide', this.#gone);
  }

  at(articleId: string | null): void {
    if (this.#articleId === articleId) return;
    this.#articleId = articleId;
    this.#typed = 0;
    // An editor who goes through the list quickly is nowhere: only where one stays is told.
    setTimeout(() => this.#articleId === articleId && this.#told !== articleId && this.#tell(false), 400);
  }

  typing = (): void => {
    if (Date.now() - this.#typed < TYPING_TOLD_MS) return;
    this.#typed = Date.now();
    this.#tell(true);
  };

  #seen = (): void => (document.visibilityState === 'visible' ? this.#tell(false) : this.#gone());

  /** A beacon arrives also when the page is being closed. */
  #gone = (): void => {
    if (this.#told === null) return;
    this.#told = null;
    navigator.sendBeacon('/live/here', JSON.stringify({ tab: this.#tab, articleId: null, typing: false }));
  };

  #tell(typing: boolean): void {
    if (!this.#running || document.visibilityState !== 'visible') return;
    if (this.#articleId === null) {
      this.#gone();
      return;
    }
    this.#told = this.#articleId;
    const body = JSON.stringify({ tab: this.#tab, articleId: this.#articleId, typing });
    // Where it does not arrive, others do not see it until the next time.
    fetch('/live/here', { method: 'POST', body, keepalive: true }).catch(() => undefined);
  }
}

/** `crypto.randomUUID` is not there over plain HTTP. */
function newId(): string {
  const bytes = typeof crypto === 'undefined' ? new Uint8Array(16) : crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
