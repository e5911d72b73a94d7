import type { Result } from '@/lib/result';
import type { Step } from '@/lib/review/steps/step';
import type { Turned } from '../undo/undo-panel';
import type { UndoActions, Undone } from './act-provider';

/**
 * Takes a step back, or does it again where none of it stands; a batch part by part, so that long ones show how far they are.
 * @param onProgress told how many acts are through
 */
export async function turnStep(
  step: Step,
  { undo, turnBatch }: Pick<UndoActions, 'undo' | 'turnBatch'>,
  onProgress: (acts: number) => void,
): Promise<Turned> {
  if (step.turnId !== null || step.batchId === null)
    return told([{ title: '', outcome: await undo(step.turnId ?? step.id) }]);
  const { batchId } = step;
  const standing = step.standing > 0;
  const outcomes: Outcome[] = [];
  let beyond: string | null = null;
  do {
    const part: Awaited<ReturnType<typeof turnBatch>> = await turnBatch({ batchId, standing, beyond });
    if (!part.ok) return told([...outcomes, { title: '', outcome: part }]);
    outcomes.push(...part.value.acts);
    beyond = part.value.beyond;
    onProgress(outcomes.length);
  } while (beyond !== null);
  return told(outcomes);
}

type Outcome = { title: string; outcome: Result<Undone> };

const told = (outcomes: Outcome[]): Turned => ({
  done: outcomes.filter(({ outcome }) => outcome.ok).length,
  refused: outcomes.flatMap(({ title, outcome }) => (outcome.ok ? [] : { title, refusal: outcome.error })),
});
