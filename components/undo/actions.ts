import type { Refusal, Result } from '@/lib/result';
import type { BatchTurn } from '@/lib/review/input';
import type { Step } from '@/lib/review/steps/step';

/** `undone`: what was taken back, in words. */
export type Undone = { eventId: string; undone: string; articleIds: string[] };

/** What the server offers for taking back; the layout hands it in. */
export type UndoActions = {
  undo: (eventId: string) => Promise<Result<Undone>>;
  undoLast: () => Promise<Result<Undone>>;
  readSteps: () => Promise<Result<Step[]>>;
  turnBatch: (
    turn: BatchTurn,
  ) => Promise<Result<{ acts: { title: string; outcome: Result<Undone> }[]; beyond: string | null }>>;
};

/** What the turning of a step came to: refusals by the title of what could not be turned, and the articles of the others. */
export type Turned = { articleIds: string[]; refused: { title: string; refusal: Refusal }[] };
export type TurnStep = (step: Step, onProgress: (acts: number) => void) => Promise<Turned>;
