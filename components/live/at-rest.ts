/** Without anything new being read for this long, a page has come to rest. */
const REST_MS = 1_500;
/** A page that never rests listens all the same. */
const AT_MOST_MS = 12_000;

/**
 * Calls back once the page has all that it begins with: a stream that stays open takes one of the few connections that a browser opens
 * to a server, which the page itself needs first.
 * @returns calls it off
 */
export function whenAtRest(start: () => void): () => void {
  const begun = performance.now();
  let last = begun;
  const observer = new PerformanceObserver(() => {
    last = performance.now();
  });
  observer.observe({ type: 'resource' });
  const stop = () => {
    observer.disconnect();
    clearInterval(timer);
  };
  const timer = setInterval(() => {
    const now = performance.now();
    if (document.readyState !== 'complete') last = now;
    if (now - last < REST_MS && now - begun < AT_MOST_MS) return;
    stop();
    start();
  }, REST_MS / 3);
  return stop;
}
