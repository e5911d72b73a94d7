'use client';

import { useEffect, useRef } from 'react';
import { HeldKeys, isHeld, type Press } from './held-keys';

const heldKeys = new HeldKeys(give, () => new Promise((drawn) => setTimeout(drawn, 0)));

function listen(event: KeyboardEvent): void {
  // What is handed on is made by a program.
  if (!event.isTrusted || !heldKeys.on || !isHeld(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const { key, code, shiftKey, ctrlKey, metaKey, altKey } = event;
  heldKeys.press({ key, code, shiftKey, ctrlKey, metaKey, altKey });
}

/**
 * Holds the keys of the page until what was asked for is there.
 * @returns ends it: with true the keys go to what has the focus then
 */
function holdKeys(): (arrived: boolean) => void {
  // Listening twice is listening once.
  window.addEventListener('keydown', listen, true);
  return heldKeys.hold();
}

/**
 * Holds the keys of the page while something is waited for.
 * @param isHere whether it has come, and the keys are to go to it
 */
export function useHeldKeys(waits: boolean, isHere: () => boolean): void {
  const latest = useRef(isHere);
  useEffect(() => {
    latest.current = isHere;
  });
  useEffect(() => {
    if (!waits) return;
    const release = holdKeys();
    return () => release(latest.current());
  }, [waits]);
}

/** Does with a key what the browser would have done: those who listen come first, then a field takes the letter. */
function give(press: Press): void {
  const target = document.activeElement ?? document.body;
  const free = target.dispatchEvent(new KeyboardEvent('keydown', { ...press, bubbles: true, cancelable: true }));
  if (!free || press.ctrlKey || press.metaKey || press.altKey) return;
  if (press.key === 'Escape') target.closest('dialog')?.close();
  else if (press.key === 'Enter' && target instanceof HTMLInputElement) target.form?.requestSubmit();
  else if (press.key === 'Enter') target.closest('button')?.click();
  else if (!target.matches('input, textarea')) return;
  else if (press.key.length === 1) document.execCommand('insertText', false, press.key);
  else if (press.key === 'Backspace') document.execCommand('delete');
}
