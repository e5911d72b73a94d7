'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, use, useMemo, useRef, useState } from 'react';
import type { Done } from '@/lib/articles/plan';
import type { Refusal, Result } from '@/lib/result';
import { useKeys } from '../keys/key-provider';
import { part } from '../parts/part';
import { type Message, useTell } from '../ui/toast';
import type { UndoActions, Undone } from '../undo/actions';

/** Shows what became of an act: said as a message with Undo when it was done, the refusal's sentence when not. */
export type Report = (result: Result<unknown>, said: string) => void;

type Acts = {
  /** Runs an act of the server; null where the server could not be reached, which is then said. */
  run: <T>(act: () => Promise<Result<T>>) => Promise<Result<T> | null>;
  report: Report;
  say: (message: Message) => void;
  tellUndone: (articleIds: string[]) => void;
  undo: (eventId: string) => Promise<void>;
  undoLast: () => Promise<void>;
  /** Takes a batch back, of which so many acts stand. */
  takeBackBatch: (batchId: string, acts: number) => Promise<void>;
  /** Tells of articles whose acts were taken back or done again; a page that listens reads them anew itself. */
  onUndone: (listener: (articleIds: string[]) => void) => () => void;
  /** Opens the stack of all that this person did. */
  showSteps: () => void;
};

const UndoPanel = part(
  () => import('../undo/undo-panel').then((read) => read.UndoPanel),
  ({ open }) => open,
);

const Context = createContext<Acts | null>(null);

/** Gives what pages need to act and to tell about it. */
export function useActs(): Acts {
  const acts = use(Context);
  if (!acts) throw new Error('useActs needs an ActProvider around it');
  return acts;
}

/** Knows how to take acts back, for all pages of the desk; `z`, Ctrl/Cmd-Z and the stack of steps work on every one of them. */
export function ActProvider({ actions, children }: { actions: UndoActions; children: ReactNode }) {
  const { undo, undoLast, readSteps } = actions;
  const tell = useTell();
  const router = useRouter();
  const listeners = useRef(new Set<(articleIds: string[]) => void>());
  const [stackOpen, setStackOpen] = useState(false);
  const acts = useMemo<Acts>(() => {
    const run: Acts['run'] = async (act) => {
      try {
        return await act();
      } catch {
        tell({ text: 'The desk could not be reached. Nothing was changed; try again.', tone: 'refused' });
        return null;
      }
    };
    const tellUndone = (articleIds: string[]) => {
      if (listeners.current.size === 0) router.refresh();
      for (const listener of listeners.current) listener(articleIds);
    };
    const takeBack = async (act: () => Promise<Result<Undone>>) => {
      const result = await run(act);
      if (result?.ok) tell({ text: `Taken back: ${result.value.undone}.` });
      else if (result) tell({ text: inWords(result.error), tone: 'refused' });
      tellUndone(result?.ok ? result.value.articleIds : []);
    };
    const undoEvent = (eventId: string) => takeBack(() => undo(eventId));
    const takeBackBatch: Acts['takeBackBatch'] = async (batchId, acts) => {
      const { takeBatchBack } = await import('./turn-step');
      const { articleIds, text } = await takeBatchBack(batchId, acts, actions);
      tell({ text });
      tellUndone(articleIds);
    };
    return {
      run,
      say: tell,
      onUndone: (listener) => {
        listeners.current.add(listener);
        return () => void listeners.current.delete(listener);
      },
      tellUndone,
      undo: undoEvent,
      undoLast: () => takeBack(undoLast),
      takeBackBatch,
      showSteps: () => setStackOpen(true),
      report: (result, said) => {
        if (!result.ok) return tell({ text: inWords(result.error), tone: 'refused' });
        const { eventId, batchId, eventIds } = (result.value ?? {}) as Reported;
        const takeBack = eventId
          ? () => undoEvent(eventId)
          : batchId && (() => takeBackBatch(batchId, eventIds?.length ?? 1));
        tell({ text: said + besidesOf(result.value), undo: takeBack ? { of: said, run: takeBack } : undefined });
      },
    };
  }, [tell, undo, undoLast, actions, router]);
  useKeys({ undo: acts.undoLast, steps: acts.showSteps });
  return (
    <Context value={acts}>
      {children}
      <UndoPanel
        open={stackOpen}
        onClose={() => setStackOpen(false)}
        read={readSteps}
        turn={async (step, onProgress) => {
          const { turnStep } = await import('./turn-step');
          const turned = await turnStep(step, actions, onProgress);
          acts.tellUndone(turned.articleIds);
          return turned;
        }}
      />
    </Context>
  );
}

/** What an act left behind: an event, or a batch of them. */
type Reported = { eventId?: string; batchId?: string; eventIds?: string[] };

/** What others changed in between, where an edit was merged with it. */
function besidesOf(value: unknown): string {
  const besides = (value as Partial<Done> | undefined)?.besides ?? [];
  return besides.length > 0 ? ` Merged: ${besides.map(({ who, what }) => `${who} ${what}`).join('; ')}.` : '';
}

/** The sentence, and the last change that stands in the way. */
function inWords({ message, details }: Refusal): string {
  const last = details?.[0];
  return last && !message.includes(last.what) ? `${message} ${last.who} ${last.what}.` : message;
}
