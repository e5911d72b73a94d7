export type Box = { left: number; top: number; right: number; bottom: number };
export type Size = { width: number; height: number };

/** Between what floats and what it belongs to, and between it and the edge of the screen, in pixels. */
const GAP = 4;
const EDGE = 8;

/**
 * Finds where something floats beside what it belongs to: under it, or above it where there is more room, and never over the edge.
 * @param align which of their ends are in line
 * @returns the place on the screen, and how high it may be
 */
export function placeBeside(
  anchor: Box,
  floating: Size,
  screen: Size,
  align: 'start' | 'end',
): { left: number; top: number; maxHeight: number } {
  const below = screen.height - anchor.bottom - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  const under = floating.height <= below || below >= above;
  const maxHeight = Math.max(0, under ? below : above);
  const wanted = align === 'start' ? anchor.left : anchor.right - floating.width;
  return {
    left: Math.max(EDGE, Math.min(wanted, screen.width - floating.width - EDGE)),
    top: under ? anchor.bottom + GAP : anchor.top - GAP - Math.min(floating.height, maxHeight),
    maxHeight,
  };
}

/**
 * Keeps a popover beside what it belongs to while the page scrolls or changes its size.
 * @returns lets go of it
 */
export function keepBeside(anchor: Element, floating: HTMLElement, align: 'start' | 'end'): () => void {
  const place = () => {
    floating.style.maxHeight = '';
    const { left, top, maxHeight } = placeBeside(
      anchor.getBoundingClientRect(),
      { width: floating.offsetWidth, height: floating.offsetHeight },
      { width: document.documentElement.clientWidth, height: window.innerHeight },
      align,
    );
    Object.assign(floating.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
    floating.style.visibility = 'visible';
  };
  place();
  const leaving = new AbortController();
  const on = { capture: true, passive: true, signal: leaving.signal };
  // What scrolls within the popover itself moves nothing.
  window.addEventListener('scroll', ({ target }) => floating.contains(target as Node) || place(), on);
  window.addEventListener('resize', place, on);
  return () => leaving.abort();
}
