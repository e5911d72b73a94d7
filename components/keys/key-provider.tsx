'use client';

import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import { KeyHelp } from './key-help';
import { commandOf, type KeyCommand, type KeyHandlers } from './keys';
import { TypingRun } from './typing-run';

type Registry = { add: (handlers: () => KeyHandlers) => () => void; showHelp: () => void; singleKeys: boolean };
const Keys = createContext<Registry>({ add: () => () => {}, showHelp: () => {}, singleKeys: false });

const TYPING =
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]';
/** Where the browser itself does something on Enter. */
const ACTS_ON_ENTER = 'a, button, summary, [role=menuitem], input, select';

/** Listens for the keys of the pages inside it, and shows all of them on `?`. */
export function KeyProvider({ singleKeys, children }: { singleKeys: boolean; children: ReactNode }) {
  const registered = useRef(new Set<() => KeyHandlers>());
  const [helpFor, setHelpFor] = useState<KeyCommand[] | null>(null);
  const registry = useMemo<Registry>(() => {
    const listed = () => [...(Object.keys(handledNow(registered.current)) as KeyCommand[]), 'help' as const];
    // Help that is open while the page's own parts arrive or leave shows what works then.
    const listAgain = () => setHelpFor((shown) => shown && listed());
    return {
      singleKeys,
      add: (handlers) => {
        registered.current.add(handlers);
        listAgain();
        return () => {
          registered.current.delete(handlers);
          listAgain();
        };
      },
      showHelp: () => setHelpFor(listed()),
    };
  }, [singleKeys]);
  useEffect(() => {
    const typing = new TypingRun(performance.now());
    const onKeyDown = (event: KeyboardEvent) => {
      const goesOn = typing.goesOn(event.timeStamp);
      if (goesOn || event.defaultPrevented || event.isComposing || isElsewhere(event)) return;
      const handlers: KeyHandlers = { ...handledNow(registered.current), help: registry.showHelp };
      const command = commandOf(event, handlers, singleKeys);
      if (!command) return;
      event.preventDefault();
      handlers[command]?.(event.key);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [singleKeys, registry]);
  return (
    <Keys value={registry}>
      {children}
      <KeyHelp commands={helpFor} onClose={() => setHelpFor(null)} />
    </Keys>
  );
}

const handledNow = (registered: ReadonlySet<() => KeyHandlers>): KeyHandlers =>
  Object.assign({}, ...[...registered].map((read) => read()));

/** Whether the press belongs to a field, to an open dialog or menu, or to what the browser does on Enter. */
function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(TYPING) || target.closest('[role=menu]') || document.querySelector('dialog[open]')) return true;
  return key === 'Enter' && target.closest(ACTS_ON_ENTER) !== null;
}

/** Handles keys while the caller is on the page. A command without a handler is not taken from the browser. */
export function useKeys(handlers: KeyHandlers): void {
  const { add } = use(Keys);
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => add(() => latest.current), [add]);
}

/** Gives what shows all keys of the page, for those who do not know yet that `?` does. */
export const useKeyHelp = (): (() => void) => use(Keys).showHelp;
