import type { Result } from '@/lib/result';
import type { Step } from '@/lib/review/steps/step';
import type { Turned, UndoActions, Undone } from '../undo/actions';

/**
 * Takes a step back, or does it again where none of it stands.
 * @param onProgress told how many acts of a batch are through
 */
export async function turnStep(step: Step, actions: Turning, onProgress: (acts: number) => void): Promise<Turned> {
  const { id, turnId, batchId, standing } = step;
  if (turnId === null && batchId !== null) return turnBatchOf({ batchId, standing }, actions, onProgress);
  return told([{ title: '', outcome: await actions.undo(turnId ?? id) }]);
}

/** The same for a batch, part by part, so that long ones show how far they are. */
async function turnBatchOf(
  { batchId, standing }: { batchId: string; standing: number },
  { turnBatch }: Turning,
  onProgress: (acts: number) => void,
): Promise<Turned> {
  const outcomes: Outcome[] = [];
  let beyond: string | null = null;
  do {
    const part: Awaited<ReturnType<typeof turnBatch>> = await turnBatch({ batchId, standing: standing > 0, beyond });
    if (!part.ok) return told([...outcomes, { title: '', outcome: part }]);
    outcomes.push(...part.value.acts);
    beyond = part.value.beyond;
    onProgress(outcomes.length);
  } while (beyond !== null);
  return told(outcomes);
}

/** Takes a batch back, of which so many acts stand, and says in words what came of it. */
export async function takeBatchBack(batchId: string, acts: number, actions: Turning) {
  const { articleIds, refused } = await turnBatchOf({ batchId, standing: acts }, actions, () => {});
  const [first] = refused;
  const words = `${acts - refused.length} taken back`;
  return { articleIds, text: first ? `${words}, ${refused.length} not: ${first.refusal.message}` : `${words}.` };
}

type Turning = Pick<UndoActions, 'undo' | 'turnBatch'>;
type Outcome = { title: string; outcome: Result<Undone> };

const told = (outcomes: Outcome[]): Turned => ({
  articleIds: outcomes.flatMap(({ outcome }) => (outcome.ok ? outcome.value.articleIds : [])),
  refused: outcomes.flatMap(({ title, outcome }) => (outcome.ok ? [] : { title, refusal: outcome.error })),
});
