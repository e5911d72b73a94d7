import type { Route } from 'next';
import type { ArticleView } from '@/lib/review/view';
import { clusterHref, pairHref } from '../../links';

/** The address of what an article is compared with: all that say the same, or the likest one; null where nothing is like it. */
export function comparisonOf({ id, duplicates }: Pick<ArticleView, 'id' | 'duplicates'>): Route | null {
  const open = duplicates.filter(({ state }) => state === 'proposed');
  const [first] = open;
  if (!first) return null;
  return open.filter(({ verdict }) => verdict === 'duplicate').length > 1 ? clusterHref(id) : pairHref(first.pairId);
}
