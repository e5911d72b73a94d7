/** A value read from elsewhere that is known to have been true a moment ago. */
export type Watched<T> = {
  /** The value, at once where it was confirmed lately, else after looking. Rejects when looking fails. */
  current: () => T | Promise<T>;
  /** Says that it may be another now. */
  touch: () => void;
};

/**
 * Watches a value by looking whenever it is asked for and the last look is too old: nothing runs while nobody asks, and what cannot be
 * confirmed is not given out.
 * @param read looks; all who ask meanwhile share one look
 * @param freshMs how long a look counts
 * @param now the clock, milliseconds
 */
export function watch<T>(read: () => Promise<T>, freshMs: number, now: () => number = Date.now): Watched<T> {
  let known: { value: T; at: number } | null = null;
  let looking: Promise<T> | null = null;
  let touches = 0;
  const look = (): Promise<T> => {
    const at = now();
    const seen = touches;
    const look = read().then(
      (value) => {
        if (looking === look) looking = null;
        // Somebody may have changed it after the look began.
        if (touches === seen) known = { value, at };
        return value;
      },
      (error) => {
        if (looking === look) looking = null;
        throw error;
      },
    );
    return look;
  };
  return {
    current: () => {
      if (known && now() - known.at < freshMs) return known.value;
      looking ??= look();
      return looking;
    },
    touch: () => {
      touches += 1;
      known = null;
      looking = null;
    },
  };
}
