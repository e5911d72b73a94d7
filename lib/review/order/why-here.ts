import type { QueueRow } from '../view';
import type { QueueOrder } from './order';

const STEPS = [
  { unit: 'd', ms: 86_400_000 },
  { unit: 'h', ms: 3_600_000 },
  { unit: 'min', ms: 60_000 },
] as const;

/** A span of time in its largest unit: `3 h`. */
function span(ms: number): string {
  const step = STEPS.find((candidate) => ms >= candidate.ms);
  return step ? `${Math.floor(ms / step.ms)} ${step.unit}` : 'a moment';
}

type Ranked = Pick<QueueRow, 'rank' | 'createdAt' | 'topics'>;

/**
 * Says what gives an article its place: the fact of the order that is on, then how long it has waited.
 * @param now milliseconds
 * @returns such as `4 copies, waiting 3 h`
 */
export function whyHere(row: Ranked, order: QueueOrder, now: number): string {
  const waiting = `waiting ${span(Math.max(0, now - Date.parse(row.createdAt)))}`;
  return order === 'age' ? waiting : `${FACTS[order](row, now)}, ${waiting}`;
}

const FACTS: Record<Exclude<QueueOrder, 'age'>, (row: Ranked, now: number) => string> = {
  weight: ({ rank }) => `source weight ${rank.weight}`,
  copies: ({ rank }) => (rank.copies === 0 ? 'no copies' : `${rank.copies + 1} copies`),
  topic: ({ rank, topics }) => {
    const label = topics.find(({ id }) => id === rank.topic)?.label;
    return label ? `topic ${label}` : 'no topic yet';
  },
  embargo: ({ rank }, now) => {
    if (rank.embargo === null) return 'no embargo';
    const left = Date.parse(rank.embargo) - now;
    return left > 0 ? `embargo ends in ${span(left)}` : `embargo ended ${span(-left)} ago`;
  },
};
