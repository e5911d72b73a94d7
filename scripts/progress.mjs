/** How often a long step says that it goes on, where the line cannot be rewritten in place. */
const REPORT_EVERY_S = 10;
/** Steps shorter than this are not worth a line. */
const NOTABLE_MS = 1_000;

/**
 * Does a step, and shows that it goes on while it takes long.
 * @template T
 * @param {string} title such as "Installing dependencies"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(title, work) {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  const inPlace = process.stdout.isTTY;
  const timer = setInterval(() => {
    if (inPlace) process.stdout.write(`\r${title}: ${seconds()} s`);
    else if (seconds() % REPORT_EVERY_S === 0) console.log(`${title}: ${seconds()} s …`);
  }, 1_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (performance.now() - startedAt >= NOTABLE_MS) console.log(`${inPlace ? '\r' : ''}${title}: ${seconds()} s`);
  }
}
