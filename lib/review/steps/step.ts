import type { Action, EventBody } from '../../audit/events';
import { sentenceOf } from '../../audit/sentences';

/**
 * What one person did in one go, as the stack of undo shows it: an act, or all acts of a batch. `acts`: how many; `standing`: how many
 * of them were not taken back, or were done again since.
 */
export type Step = {
  /** Of its first event in the history. */
  id: string;
  batchId: string | null;
  at: string;
  sentence: string;
  acts: number;
  standing: number;
  /** Who took back the last of it that was taken back; null where all of it stands. */
  undoneBy: string | null;
  /** Of an act alone: the event that taking it back, or doing it again, turns round. */
  turnId: string | null;
  articleId: string | null;
};

const OF_BATCH: Partial<Record<Action, (acts: string) => string>> = {
  'article.approve': (acts) => `approved ${acts} articles`,
  'article.reject': (acts) => `rejected ${acts} articles`,
  'article.reopen': (acts) => `put ${acts} articles back into review`,
  'article.publish': (acts) => `published ${acts} articles`,
  'pair.merge': (acts) => `merged ${acts} articles`,
  'pair.dismiss': (acts) => `said of ${acts} pairs that they are no duplicates`,
};

/** A batch of one topic: given to, or taken off, articles by a person or as a rule says. */
function ofTopicBatch({ action, data }: EventBody, acts: string): string | null {
  if (action !== 'topic.assign' && action !== 'topic.remove') return null;
  if (data.rule) return `applied the rule “${data.rule}” to ${acts} articles`;
  const [done, at] = action === 'topic.assign' ? ['assigned', 'to'] : ['removed', 'from'];
  return `${done} the topic ${data.label} ${at} ${acts} articles`;
}

function ofHandOver({ action, data }: EventBody, acts: string): string | null {
  if (action !== 'article.assign') return null;
  return data.to ? `handed ${acts} articles over to ${data.to}` : `took ${acts} articles from whoever had them`;
}

/** Says what a step did, as the rest of a sentence: of a batch by its first event and how many acts it has. */
export function sentenceOfStep(first: EventBody, acts: number): string {
  if (acts === 1) return sentenceOf(first);
  const counted = acts.toLocaleString('en');
  const said = ofTopicBatch(first, counted) ?? ofHandOver(first, counted) ?? OF_BATCH[first.action]?.(counted);
  return said ?? `${sentenceOf(first)}, and ${(acts - 1).toLocaleString('en')} more`;
}
