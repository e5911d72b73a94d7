import type { Health } from '@/lib/import/inlets/view';
import { Badge, type Tone } from '../../ui/badge';

const WORDS: Record<Health, [string, Tone]> = {
  gone: ['Gone', 'remove'],
  trouble: ['In trouble', 'warn'],
  paused: ['Paused', 'plain'],
  new: ['Not asked yet', 'plain'],
  well: ['Healthy', 'keep'],
};

/** How what a source is polled by is doing. */
export function HealthBadge({ health }: { health: Health }) {
  const [words, tone] = WORDS[health];
  return <Badge tone={tone}>{words}</Badge>;
}
