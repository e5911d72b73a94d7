'use client';

import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { cx } from './class-names';
import { X } from './icon';

/** A message that goes by. `undo` puts a button on it, with the name of what it takes back for those who only hear it. */
export type Message = { text: string; tone?: 'done' | 'refused'; undo?: { of: string; run: () => void } };
type Shown = Message & { id: number };

const Tell = createContext<(message: Message) => void>(() => {});

/** Gives the function that shows a message. Messages are announced politely, refusals at once. */
export const useTell = () => useContext(Tell);

const Host = createContext<(host: HTMLElement) => () => void>(() => () => {});

/** Has the messages stand in a dialog while it is open: what lies under it is neither seen nor heard. */
export function useMessagesIn(dialog: RefObject<HTMLElement | null>, open: boolean): void {
  const enter = useContext(Host);
  useEffect(() => (open && dialog.current ? enter(dialog.current) : undefined), [enter, dialog, open]);
}

/** Long enough to read the sentence and reach for Undo; it begins anew when pointer or focus leave the messages. */
const SHOWN_MS = 8_000;
/** So long a screen reader finds the words in the live region. */
const ANNOUNCED_MS = 1_000;

const isRefusal = ({ tone }: Message) => tone === 'refused';

/** Holds the messages of the pages inside it. F8 moves the focus to them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([]);
  const [held, setHeld] = useState(false);
  const [heard, setHeard] = useState(0);
  // Dialogs that are open, the one on top last.
  const [hosts, setHosts] = useState<readonly HTMLElement[]>([]);
  const enter = useCallback((host: HTMLElement) => {
    const move = (next: (before: readonly HTMLElement[]) => readonly HTMLElement[]) => {
      setHosts(next);
      setHeld(false);
    };
    move((before) => [...before, host]);
    return () => move((before) => before.filter((other) => other !== host));
  }, []);
  const region = useRef<HTMLElement>(null);
  // Never the same again, also when all are gone: what was said is known by it.
  const told = useRef(0);
  const tell = useCallback((message: Message) => {
    told.current += 1;
    const id = told.current;
    // One of each tone: what was done before is in the stack of steps, but a refusal is not to be hidden by the next act.
    setShown((before) => [...before.filter((other) => isRefusal(other) !== isRefusal(message)), { ...message, id }]);
  }, []);
  const forget = useCallback((id: number) => {
    // What had the focus goes; the next Tab is to go on from here.
    if (region.current?.contains(document.activeElement)) region.current.focus();
    setShown((before) => before.filter((message) => message.id !== id));
  }, []);
  useEffect(() => {
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'F8' && region.current?.focus();
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  const last = shown.at(-1)?.id ?? 0;
  useEffect(() => {
    const timer = setTimeout(() => setHeard(last), ANNOUNCED_MS);
    return () => clearTimeout(timer);
  }, [last]);
  const fresh = shown.filter(({ id }) => id > heard);
  const host = hosts.at(-1);
  const messages = (
    <>
      <Announced message={fresh.findLast((message) => !isRefusal(message))} role="status" />
      <Announced message={fresh.findLast(isRefusal)} role="alert" />
      {/* As high as the screen, so that it stays where it is whatever it holds; above the two rows of decisions of a phone. */}
      <section
        ref={region}
        tabIndex={-1}
        aria-label="Messages (F8)"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={({ target }) => setHeld(target !== region.current)}
        onBlur={() => setHeld(false)}
        className="pointer-events-none fixed inset-x-4 top-0 bottom-30 z-40 ms-auto flex max-w-md flex-col justify-end gap-2 outline-none sm:start-auto sm:end-6 sm:bottom-6 sm:w-md"
      >
        <ol className="contents *:pointer-events-auto">
          {shown.map((message) => (
            <Toast key={message.id} message={message} held={held} forget={forget} />
          ))}
        </ol>
      </section>
    </>
  );
  return (
    <Host value={enter}>
      <Tell value={tell}>
        {children}
        {host ? createPortal(messages, host) : messages}
      </Tell>
    </Host>
  );
}

/** A live region that is there before what it says. */
function Announced({ message, role }: { message: Shown | undefined; role: 'status' | 'alert' }) {
  const [isThere, setIsThere] = useState(false);
  useEffect(() => setIsThere(true), []);
  return (
    <div role={role} className="sr-only">
      {isThere && message && <span key={message.id}>{message.text}</span>}
    </div>
  );
}

function Toast({ message, held, forget }: { message: Shown; held: boolean; forget: (id: number) => void }) {
  const { id, text, tone, undo } = message;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => forget(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, id, forget]);
  return (
    <li
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        forget(id);
      }}
      className={cx(
        'flex items-center gap-3 rounded-md border-s-2 bg-ink py-2 ps-3 pe-2 text-paper shadow-float',
        'animate-[appear_160ms_ease-out]',
        tone === 'refused' ? 'border-remove' : 'border-transparent',
      )}
    >
      <p className="min-w-0 flex-1 text-sm text-pretty">{text}</p>
      {undo && (
        <button
          type="button"
          title={`Undo: ${undo.of}`}
          onClick={() => {
            undo.run();
            forget(id);
          }}
          className="h-7 rounded-sm border border-current/40 px-2 text-xs font-medium outline-offset-2 hover:bg-paper/15 focus-visible:outline-paper pointer-coarse:h-10"
        >
          Undo
        </button>
      )}
      <button
        type="button"
        aria-label="Dismiss"
        onClick={() => forget(id)}
        className="rounded-sm p-1.5 opacity-80 hover:bg-paper/15 hover:opacity-100 focus-visible:outline-paper pointer-coarse:p-3"
      >
        <X aria-hidden="true" className="size-3.5" />
      </button>
    </li>
  );
}
