/** People who type leave less than this between two keys; those who press one key for one act look first. */
export const PAUSE_MS = 300;

/**
 * What was typed while the page was still loading, and goes on being typed: the rest of a word that was begun before the
 * keys worked (a `/` that nobody heard, then the search's words) must not approve or reject anything.
 */
export class TypingRun {
  private ended = false;
  private lastMs: number;

  /** @param startMs when the page began to listen, on the clock of the events */
  constructor(startMs: number) {
    this.lastMs = startMs;
  }

  /** Takes note of a press, and says whether it still belongs to that run: true until there has been a pause. */
  goesOn(pressMs: number): boolean {
    this.ended ||= pressMs - this.lastMs >= PAUSE_MS;
    this.lastMs = pressMs;
    return !this.ended;
  }
}
