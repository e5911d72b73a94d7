import { countOf } from '../../ui/count';
import type { BulkKind } from '../actions';
import type { BulkOutcome } from './run-bulk';

const DECIDED = { approve: 'approved', reject: 'rejected', publish: 'published' } as const;

/** Says what a bulk act came to, and what of it Undo takes back. `topic`: the label, where the act was about one. */
export function bulkWords(
  { kind }: BulkKind,
  { done, already, refused }: Pick<BulkOutcome, 'done' | 'already' | 'refused'>,
  topic = '',
): { of: string; text: string } {
  const articles = countOf(done.length, 'article');
  const of =
    kind === 'assign'
      ? `Topic ${topic} given to ${articles}`
      : kind === 'remove'
        ? `Topic ${topic} taken off ${articles}`
        : `${done.length.toLocaleString('en')} ${DECIDED[kind]}`;
  const so = kind === 'assign' ? `${already} had it already` : `${already} did not have it`;
  const parts = [of, ...(already > 0 ? [so] : []), ...(refused.length > 0 ? [`${refused.length} not`] : [])];
  return { of, text: `${parts.join(', ')}.` };
}
