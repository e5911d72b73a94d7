'use client';

import { X } from 'lucide-react';
import { Toast } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { cx } from './class-names';

/** A message that goes by. `undo` puts a button on it, with the name of what it takes back for those who only hear it. */
export type Message = { text: string; tone?: 'done' | 'refused'; undo?: { of: string; run: () => void } };

const Tell = createContext<(message: Message) => void>(() => {});

/** Gives the function that shows a message. Messages are announced politely, refusals at once. */
export const useTell = () => useContext(Tell);

/** Long enough to read the sentence and reach for Undo; hovering or focusing stops the clock. */
const SHOWN_MS = 8_000;

const isRefusal = ({ tone }: Message) => tone === 'refused';

/** Holds the messages of the pages inside it. F8 moves the focus to them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<(Message & { id: number })[]>([]);
  const tell = useCallback(
    (message: Message) =>
      // One of each tone: what was done before is in the stack of steps, but a refusal is not to be hidden by the next act.
      setShown((before) => [
        ...before.filter((other) => isRefusal(other) !== isRefusal(message)),
        { ...message, id: Math.max(0, ...before.map(({ id }) => id)) + 1 },
      ]),
    [],
  );
  const forget = (id: number) => setShown((before) => before.filter((message) => message.id !== id));
  return (
    <Tell value={tell}>
      <Toast.Provider duration={SHOWN_MS} swipeDirection="down" label="Message">
        {children}
        {shown.map((message) => (
          <Toast.Root
            key={message.id}
            type={message.tone === 'refused' ? 'foreground' : 'background'}
            onOpenChange={(open) => !open && forget(message.id)}
            className={cx(
              'flex items-center gap-3 rounded-md border-s-2 bg-ink py-2 ps-3 pe-2 text-paper shadow-float',
              'animate-[appear_160ms_ease-out]',
              message.tone === 'refused' ? 'border-remove' : 'border-transparent',
            )}
          >
            <Toast.Description className="min-w-0 flex-1 text-sm text-pretty">{message.text}</Toast.Description>
            {message.undo && (
              <Toast.Action
                altText={`Undo: ${message.undo.of}`}
                onClick={message.undo.run}
                className="h-7 rounded-sm border border-current/40 px-2 text-xs font-medium outline-offset-2 hover:bg-paper/15 focus-visible:outline-paper pointer-coarse:h-10"
              >
                Undo
              </Toast.Action>
            )}
            <Toast.Close
              aria-label="Dismiss"
              className="rounded-sm p-1.5 opacity-80 hover:bg-paper/15 hover:opacity-100 focus-visible:outline-paper"
            >
              <X aria-hidden="true" className="size-3.5" />
            </Toast.Close>
          </Toast.Root>
        ))}
        {/* As high as the screen, so that it stays where it is whatever it holds. */}
        <Toast.Viewport className="pointer-events-none fixed inset-x-4 top-0 bottom-20 z-40 ms-auto flex max-w-md flex-col justify-end gap-2 outline-none *:pointer-events-auto sm:start-auto sm:end-6 sm:bottom-6 sm:w-md" />
      </Toast.Provider>
    </Tell>
  );
}
