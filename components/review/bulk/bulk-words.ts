import { countOf } from '../../ui/count';
import type { BulkKind } from '../actions';
import type { BulkOutcome } from './run-bulk';

const DECIDED = { approve: 'approved', reject: 'rejected', publish: 'published' } as const;

/**
 * Says what a bulk act came to, and what of it Undo takes back.
 * @param about the topic's label, or the name of who gets the articles, where the act is about one
 */
export function bulkWords(
  { kind }: BulkKind,
  { done, already, refused }: Pick<BulkOutcome, 'done' | 'already' | 'refused'>,
  about = '',
): { of: string; text: string } {
  const articles = countOf(done.length, 'article');
  const { of, so } = sentencesOf(kind, articles, about, already, done.length);
  const parts = [of, ...(already > 0 ? [so] : []), ...(refused.length > 0 ? [`${refused.length} not`] : [])];
  return { of, text: `${parts.join(', ')}.` };
}

function sentencesOf(kind: BulkKind['kind'], articles: string, about: string, already: number, done: number) {
  if (kind === 'assign') return { of: `Topic ${about} given to ${articles}`, so: `${already} had it already` };
  if (kind === 'remove') return { of: `Topic ${about} taken off ${articles}`, so: `${already} did not have it` };
  if (kind === 'handOver') return { of: `${articles} given to ${about || 'nobody'}`, so: `${already} so before` };
  return { of: `${done.toLocaleString('en')} ${DECIDED[kind]}`, so: '' };
}
