/** In a tab out of sight nothing is painted. */
const AT_MOST_MS = 100;

/**
 * Does something when what was changed just now has been painted: what nobody sees waits for that, so that a key is answered first.
 * @returns calls it off
 */
export function afterPaint(act: () => void): () => void {
  const begin = () => {
    callOff();
    act();
  };
  let soon = setTimeout(begin, AT_MOST_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(soon);
    soon = setTimeout(begin);
  });
  const callOff = () => {
    clearTimeout(soon);
    cancelAnimationFrame(frame);
  };
  return callOff;
}

/** Ends when what was changed just now has been painted. */
export const painted = (): Promise<void> => new Promise((resolve) => void afterPaint(resolve));
