import type { Browser, Page } from '@playwright/test';
import { open, signIn } from '../../tests/support/desk';
import type { BenchDesk } from './desk';
import { type DecisionKind, decisionOf, Hands, onDesk } from './expert';

type Watched = { paintMs: number[]; shift: number; keyAt: number | null };

/** After a heading has changed, until its frame has been drawn for sure. */
const PAINTED_MS = 300;

/**
 * Decides on so many articles of the queue by keys alone.
 * @returns keys of each decision, milliseconds from its last key to the next article painted, merges apart, the layout shift of all of it, and the
 * size of the scripts: those that the queue had loaded when it listened to keys, when it had come to rest, and all that came with the
 * decisions
 */
export async function decideQueue(browser: Browser, { address, admin }: BenchDesk, decisions: number) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  let pointers = 0;
  await page.exposeFunction('pointerMoved', () => {
    pointers++;
  });
  await signIn(page, address, admin);
  pointers = 0;
  // The compiler names functions by a helper that the page lacks.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(watch);
  const scripts = await scriptsOf(page);
  await open(page, `${address}/queue`);
  const listening = scripts();
  await page.waitForTimeout(3_000);
  const atRest = scripts();
  const hands = new Hands(page);
  const keys: number[] = [];
  const kinds: Partial<Record<DecisionKind, number>> = {};
  const paintMs = { deciding: [] as number[], merging: [] as number[] };
  let last: keyof typeof paintMs = 'deciding';
  let shift = 0;
  // A merge is decided on a page of its own, after which the queue is drawn anew: what is painted belongs to the decision before.
  const note = async (): Promise<void> => {
    const seen = await watched(page);
    paintMs[last].push(...seen.paintMs);
    shift = Math.max(shift, seen.shift);
  };
  for (let done = 0; done < decisions; done++) {
    const before = hands.pressed.length;
    const shown = await onDesk(page);
    const kind = decisionOf(shown);
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    await page.waitForTimeout(PAINTED_MS);
    await note();
    last = kind === 'merge' ? 'merging' : 'deciding';
    await hands.decide(kind, shown.title, true);
    keys.push(hands.pressed.length - before);
  }
  await page.waitForTimeout(PAINTED_MS);
  await note();
  const working = scripts();
  await page.close();
  return {
    keys,
    pointers,
    kinds,
    paintMs,
    shift,
    scripts: { listening, atRest, working },
  };
}

/** Bytes of scripts over the wire, and those of them that are script, gzipped, and not the headers of the responses. */
export type Scripts = { wire: number; script: number };

/** Sums what the scripts weigh as they come. */
async function scriptsOf(page: Page): Promise<() => Scripts> {
  const protocol = await page.context().newCDPSession(page);
  const headers = new Map<string, number>();
  const sum = { wire: 0, script: 0 };
  protocol.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') headers.set(requestId, response.encodedDataLength);
  });
  protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const ofHeaders = headers.get(requestId);
    if (ofHeaders === undefined) return;
    sum.wire += encodedDataLength;
    sum.script += encodedDataLength - ofHeaders;
  });
  // As for somebody who comes for the first time.
  await protocol.send('Network.enable');
  await protocol.send('Network.setCacheDisabled', { cacheDisabled: true });
  return () => ({ ...sum });
}

const watched = (page: Page): Promise<Watched> =>
  page.evaluate(() => {
    const all = (window as unknown as { watched: Watched }).watched;
    const seen = { ...all, paintMs: [...all.paintMs] };
    all.paintMs.length = 0;
    return seen;
  });

/** Runs in the page: from the last key to the first frame that shows another heading, and what moved without a key. */
function watch(): void {
  const seen: Watched = { paintMs: [], shift: 0, keyAt: null };
  const here = window as unknown as { watched: Watched; pointerMoved: () => void };
  here.watched = seen;
  addEventListener('pointermove', () => here.pointerMoved(), true);
  addEventListener('keydown', (event) => (seen.keyAt = event.timeStamp), true);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  let title = '';
  const look = () => {
    const now = document.querySelector('[aria-label="Article on the desk"] h1')?.textContent ?? '';
    // While an article is on its way there is none.
    if (now === '' || now === title) return;
    title = now;
    const since = seen.keyAt;
    if (since === null) return;
    seen.keyAt = null;
    // After the frame in which it is drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => seen.paintMs.push(performance.now() - since);
      port2.postMessage(null);
    });
  };
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  });
}
