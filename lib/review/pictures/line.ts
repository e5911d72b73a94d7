/** Lets so many do something at once, the others after them in the order in which they came. */
export class Line {
  private taken = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly places: number) {}

  get isEmpty(): boolean {
    return this.taken === 0;
  }

  /**
   * Waits for a place.
   * @returns what gives it back, to be called once; null where the signal came first
   */
  async enter(signal: AbortSignal): Promise<(() => void) | null> {
    if (signal.aborted) return null;
    if (this.taken < this.places) this.taken += 1;
    else if (!(await this.turn(signal))) return null;
    return () => {
      const next = this.waiting.shift();
      if (next) next();
      else this.taken -= 1;
    };
  }

  private turn(signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const come = () => {
        signal.removeEventListener('abort', go);
        resolve(true);
      };
      const go = () => {
        this.waiting.splice(this.waiting.indexOf(come), 1);
        resolve(false);
      };
      this.waiting.push(come);
      signal.addEventListener('abort', go, { once: true });
    });
  }
}
