'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyLayout } from '@/lib/access/account/key-layout';
import { part, useWarmParts } from '../parts/part';
import { commandOf, type KeyCommand, type KeyHandlers } from './keys';
import { OwnKeys } from './own-keys';
import { GO_MS, type Place, placeOf } from './places';
import { TypingRun } from './typing-run';

/** Who handles keys on the page; `over`: in place of the page itself. */
export type Registry = {
  add: (handlers: () => KeyHandlers, over?: boolean) => () => void;
  showHelp: () => void;
  showPalette: () => void;
  singleKeys: boolean;
};

const CommandPalette = part(
  () => import('./command-palette').then((read) => read.CommandPalette),
  ({ offered }) => offered !== null,
);
const GoHint = part(() => import('./go-hint').then((read) => read.GoHint));
const KeyHelp = part(
  () => import('./key-help').then((read) => read.KeyHelp),
  ({ commands }) => commands !== null,
);

const nothing = () => {};
export const Keys = createContext<Registry>({
  add: () => nothing,
  showHelp: nothing,
  showPalette: nothing,
  singleKeys: true,
});
/** Where keys are text or have the control's own meaning. */
const TYPING =
  'input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]';
/** Where the browser itself does something on Enter. */
const ACTS_ON_ENTER = 'a, button, summary, [role=menuitem], input, select';

/** Listens for the keys of the pages inside it; shows all of them on `?`, and finds them by name on Ctrl/Cmd-K. */
export function KeyProvider({
  singleKeys,
  layout,
  places,
  children,
}: {
  singleKeys: boolean;
  layout: KeyLayout;
  /** The pages that `g` and a letter lead to. */
  places: readonly Place[];
  children: ReactNode;
}) {
  const router = useRouter();
  useWarmParts();
  const registered = useRef<Registered>(new Map());
  const [helpFor, setHelpFor] = useState<KeyCommand[] | null>(null);
  const [offered, setOffered] = useState<KeyCommand[] | null>(null);
  const [going, setGoing] = useState(false);
  const registry = useMemo<Registry>(() => {
    const ofPage = () => Object.keys(handledNow(registered.current)) as KeyCommand[];
    const listed = () => [...ofPage(), 'go' as const, 'palette' as const, 'help' as const];
    // Help that is open while the page's own parts arrive or leave shows what works then.
    const listAgain = () => setHelpFor((shown) => shown && listed());
    return {
      singleKeys,
      add: (handlers, over = false) => {
        registered.current.set(handlers, over);
        listAgain();
        return () => {
          registered.current.delete(handlers);
          listAgain();
        };
      },
      showHelp: () => setHelpFor(listed()),
      showPalette: () => setOffered([...ofPage(), 'help']),
    };
  }, [singleKeys]);
  // Every act renders the layout anew: to listen anew then would take the next key for the rest of a word, and forget a `g`.
  const latest = useRef({ singleKeys, layout, registry, places, router });
  useEffect(() => {
    latest.current = { singleKeys, layout, registry, places, router };
  });
  useEffect(() => {
    const typing = new TypingRun(performance.now());
    let wentAt: number | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const { singleKeys, layout, registry, places, router } = latest.current;
      const goesOn = typing.goesOn(event.timeStamp);
      const handlers: KeyHandlers = {
        ...handledNow(registered.current),
        help: registry.showHelp,
        palette: registry.showPalette,
        go: () => {
          wentAt = event.timeStamp;
          setGoing(true);
          timer = setTimeout(() => setGoing(false), GO_MS);
        },
      };
      const command = commandOf(event, handlers, singleKeys, layout);
      if (event.defaultPrevented || event.isComposing || isElsewhere(event, command)) return;
      if (goesOn && command !== 'palette') return;
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const place = plain ? placeOf(places, event.key, wentAt === null ? null : event.timeStamp - wentAt) : null;
      // Shift on its way to a letter is no answer to `g`.
      if (event.key !== 'Shift') {
        wentAt = null;
        clearTimeout(timer);
        setGoing(false);
      }
      if (place) {
        event.preventDefault();
        return router.push(place.href as Route);
      }
      if (!command) return;
      event.preventDefault();
      handlers[command]?.(event.key);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  const afterClosing = (act: () => void) => {
    setOffered(null);
    // When the palette has given the focus back to the page.
    requestAnimationFrame(act);
  };
  return (
    <Keys value={registry}>
      <OwnKeys value={layout}>
        {children}
        {going && <GoHint places={places} />}
        <CommandPalette
          offered={offered}
          places={places}
          onRun={(command) =>
            afterClosing(() => ({ ...handledNow(registered.current), help: registry.showHelp })[command]?.(''))
          }
          onAct={(act) => afterClosing(act.run)}
          onGo={({ href }) => afterClosing(() => router.push(href as Route))}
          onClose={() => setOffered(null)}
        />
        <KeyHelp commands={helpFor} onClose={() => setHelpFor(null)} />
      </OwnKeys>
    </Keys>
  );
}

/** Who handles keys, and whether over the page: then the page beneath does not. */
type Registered = Map<() => KeyHandlers, boolean>;

function handledNow(registered: Registered): KeyHandlers {
  const all = [...registered];
  const over = all.filter(([, isOver]) => isOver);
  return Object.assign({}, ...(over.length > 0 ? over : all).map(([read]) => read()));
}

/** Whether the press belongs to a field, to an open dialog or menu, or to what the browser does on Enter; Ctrl/Cmd-K is no text. */
function isElsewhere({ target, key }: KeyboardEvent, command: KeyCommand | null): boolean {
  if (!(target instanceof Element)) return false;
  if (document.querySelector('dialog[open]:not(:has([data-keys]))')) return true;
  if (command !== 'palette' && (target.closest(TYPING) || target.closest('[role=menu]'))) return true;
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

/** Gives what shows all keys and the palette of the page, for those who do not know yet that keys do. */
export const useKeyboard = (): Pick<Registry, 'showHelp' | 'showPalette'> => use(Keys);
