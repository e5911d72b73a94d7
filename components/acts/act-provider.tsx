'use client';

import { createContext, type ReactNode, use, useMemo } from 'react';
import type { Refusal, Result } from '@/lib/result';
import { useKeys } from '../keys/key-provider';
import { type Message, useTell } from '../ui/toast';

/** `undone`: what was taken back, in words. */
type Undone = { eventId: string; undone: string };
type Undo = (eventId: string) => Promise<Result<Undone>>;

/** Shows what became of an act: said as a message with Undo when it was done, the refusal's sentence when not. */
export type Report = (result: Result<unknown>, said: string) => void;

type Acts = {
  /** Runs an act of the server; null where the server could not be reached, which is then said. */
  run: <T>(act: () => Promise<Result<T>>) => Promise<Result<T> | null>;
  report: Report;
  say: (message: Message) => void;
  undo: (eventId: string) => Promise<void>;
  undoLast: () => Promise<void>;
};

const Context = createContext<Acts | null>(null);

/** Gives what pages need to act and to tell about it. */
export function useActs(): Acts {
  const acts = use(Context);
  if (!acts) throw new Error('useActs needs an ActProvider around it');
  return acts;
}

/** Knows how to take acts back, for all pages of the desk; `z` and Ctrl/Cmd-Z work on every one of them. */
export function ActProvider({
  undo,
  undoLast,
  children,
}: {
  undo: Undo;
  undoLast: () => Promise<Result<Undone>>;
  children: ReactNode;
}) {
  const tell = useTell();
  const acts = useMemo<Acts>(() => {
    const run: Acts['run'] = async (act) => {
      try {
        return await act();
      } catch {
        tell({ text: 'The desk could not be reached. Nothing was changed; try again.', tone: 'refused' });
        return null;
      }
    };
    const takeBack = async (act: () => Promise<Result<Undone>>) => {
      const result = await run(act);
      if (result?.ok) tell({ text: `Taken back: ${result.value.undone}.` });
      else if (result) tell({ text: inWords(result.error), tone: 'refused' });
    };
    const undoEvent = (eventId: string) => takeBack(() => undo(eventId));
    return {
      run,
      say: tell,
      undo: undoEvent,
      undoLast: () => takeBack(undoLast),
      report: (result, said) => {
        if (!result.ok) return tell({ text: inWords(result.error), tone: 'refused' });
        const eventId = eventOf(result.value);
        tell({ text: said, undo: eventId ? { of: said, run: () => undoEvent(eventId) } : undefined });
      },
    };
  }, [tell, undo, undoLast]);
  useKeys({ undo: acts.undoLast });
  return <Context value={acts}>{children}</Context>;
}

const eventOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'eventId' in value ? String(value.eventId) : null;

/** The sentence, and the last change that stands in the way. */
function inWords({ message, details }: Refusal): string {
  const last = details?.[0];
  return last && !message.includes(last.what) ? `${message} ${last.who} ${last.what}.` : message;
}
