import type { Browser, Page } from '@playwright/test';
import { open, signIn } from '../../tests/support/desk';
import type { BenchDesk } from './desk';
import { type DecisionKind, decisionOf, Hands, onDesk } from './expert';

/** What a key led to: the next article, the comparison over the queue, or what is on the desk once that has merged. */
type Painted = 'deciding' | 'comparing' | 'merging';
type Watched = {
  paintMs: Record<Painted, number[]>;
  shift: Shift;
  key: { at: number; leadsTo: Painted } | null;
};

/**
 * What moved without a key: the worst window, which is what Cumulative Layout Shift says (https://web.dev/articles/cls), all of it, and by
 * the place of each element what the shifts come to in which it moved; a shift of several elements counts for each.
 */
export type Shift = { worst: number; all: number; of: Record<string, number> };

/** After a heading has changed, until its frame has been drawn for sure. */
const PAINTED_MS = 300;

/**
 * Decides on so many articles of the queue by keys alone.
 * @returns keys of each decision, milliseconds from a key to what it leads to painted, the layout shift, and the size
 * of the scripts: those that the queue had loaded when it listened to keys, when it had come to rest, and all that came with the
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
  for (let done = 0; done < decisions; done++) {
    const before = hands.pressed.length;
    const shown = await onDesk(page);
    const kind = decisionOf(shown);
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    await page.waitForTimeout(PAINTED_MS);
    await hands.decide(kind, shown.title, true);
    keys.push(hands.pressed.length - before);
  }
  await page.waitForTimeout(PAINTED_MS);
  const { paintMs, shift } = await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
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

/** Runs in the page: from the last key to the first frame that shows another heading, and what moved without a key. */
function watch(): void {
  const seen: Watched = {
    paintMs: { deciding: [], comparing: [], merging: [] },
    shift: { worst: 0, all: 0, of: {} },
    key: null,
  };
  const here = window as unknown as { watched: Watched; pointerMoved: () => void };
  here.watched = seen;
  addEventListener('pointermove', () => here.pointerMoved(), true);
  const MERGING: Record<string, Painted> = { m: 'comparing', Enter: 'merging' };
  addEventListener(
    'keydown',
    ({ timeStamp, key }) => {
      seen.key = { at: timeStamp, leadsTo: MERGING[key] ?? 'deciding' };
    },
    true,
  );
  // A window ends when nothing has moved for a second, or after five.
  let moved = { from: 0, to: -Infinity, by: 0 };
  // Not `instanceof`: what moved may be a text.
  const placeOf = (node: Node | null): string => {
    const element = node && ('tagName' in node ? (node as Element) : node.parentElement);
    if (!element?.isConnected) return 'what is gone';
    const region = element.closest('[aria-label]:is(section, aside, ol, ul, nav), dialog, header, main');
    const part = element.closest('section:not([aria-label])')?.querySelector('h2')?.textContent;
    const names = [region?.getAttribute('aria-label') ?? region?.localName, part, element.localName];
    return names.filter(Boolean).join(' > ');
  };
  type LayoutShift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] };
  new PerformanceObserver((list) => {
    for (const { startTime, value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
      if (hadRecentInput) continue;
      const isNew = startTime - moved.to > 1_000 || startTime - moved.from > 5_000;
      moved = { from: isNew ? startTime : moved.from, to: startTime, by: value + (isNew ? 0 : moved.by) };
      const { shift } = seen;
      shift.worst = Math.max(shift.worst, moved.by);
      shift.all += value;
      for (const place of new Set(sources.map(({ node }) => placeOf(node)))) {
        shift.of[place] = (shift.of[place] ?? 0) + value;
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
  let before = '';
  const headingIn = (place: string) => document.querySelector(`${place} h1`)?.textContent ?? '';
  const look = () => {
    const title = headingIn('[aria-label="Article on the desk"]');
    const now = `${title} ${headingIn('dialog[open]')}`;
    // While an article is on its way there is none.
    if (title === '' || now === before) return;
    before = now;
    const { key } = seen;
    if (key === null) return;
    seen.key = null;
    // After the frame in which it is drawn.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => seen.paintMs[key.leadsTo].push(performance.now() - key.at);
      port2.postMessage(null);
    });
  };
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  });
}
