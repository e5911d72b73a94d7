'use client';

import { useEffect, useRef } from 'react';

/** Ends when the browser has gone back over the entry of what was closed last: no new one is made before that. */
let leaving: Promise<void> = Promise.resolve();

/** Whether the present entry of the history was made for what has just been closed, and nothing has gone back over it yet. */
let isSpare = false;

/** Puts another address into the history: in place of an entry that nothing needs any more, so that Back leads past it. */
export function pushAddress(href: string): void {
  if (isSpare) {
    window.history.scrollRestoration = 'auto';
    window.history.replaceState(null, '', href);
  } else window.history.pushState(null, '', href);
  isSpare = false;
}

/**
 * Makes the browser's Back take away what lies over the page, and leave page and address as they are. The history has an entry for it while
 * it is open; Next's own mark on that keeps it out of the router.
 */
export function useBackCloses(onBack: () => void): void {
  const latest = useRef(onBack);
  useEffect(() => {
    latest.current = onBack;
  });
  useEffect(() => {
    const { href } = window.location;
    const ended = new AbortController();
    let entry: 'none' | 'made' | 'left' = 'none';
    void leaving.then(() => {
      if (ended.signal.aborted) return;
      entry = 'made';
      // What is decided meanwhile scrolls the page; the browser is not to scroll it back.
      window.history.scrollRestoration = 'manual';
      window.history.pushState(window.history.state, '');
      onPop(ended.signal, () => {
        entry = 'left';
        latest.current();
      });
    });
    return () => {
      ended.abort();
      if (entry !== 'made' || window.location.href !== href) return;
      isSpare = true;
      leaving = new Promise((left) => {
        // After what takes its place is drawn; that may have an address of its own.
        setTimeout(() => {
          if (!isSpare || window.location.href !== href) return left();
          isSpare = false;
          onPop(undefined, left);
          window.history.back();
        });
      });
    };
  }, []);
}

/** Hears once that the browser has gone back, and keeps it from the router where that leads to the same page. */
function onPop(signal: AbortSignal | undefined, act: () => void): void {
  const { href } = window.location;
  window.addEventListener(
    'popstate',
    (event) => {
      window.history.scrollRestoration = 'auto';
      if (window.location.href === href) event.stopImmediatePropagation();
      act();
    },
    { capture: true, once: true, ...(signal && { signal }) },
  );
}
