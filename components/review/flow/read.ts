import type { Route } from 'next';
import type { ArticleView, QueuePage } from '@/lib/review/view';
import type { Compared } from '../../duplicates/compare-desk';

/** What is compared at an address: two articles, or those of a cluster. */
export type Comparison = { id: Route; of: Compared };

const NOT_FOUND = 404;

async function readJson(address: string): Promise<unknown> {
  const response = await fetch(address, { headers: { accept: 'application/json' } });
  if (response.status === NOT_FOUND) return null;
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

/** Reads everything that the desk shows of an article; null where there is no such article. */
export const readView = async (id: string): Promise<ArticleView | null> =>
  (await readJson(`/articles/${id}/view`)) as ArticleView | null;

/** Reads what is compared at an address of the duplicates; null where nothing is any more. */
export async function readComparison(address: string): Promise<Comparison | null> {
  const of = (await readJson(address.replace(/(?=\?|$)/, '/view'))) as Comparison['of'] | null;
  return of && { id: address as Route, of };
}

/** Reads the rows of the queue after a place. */
export async function readRows(filter: string, after: string): Promise<QueuePage> {
  const parameters = new URLSearchParams(filter);
  parameters.set('after', after);
  return (await readJson(`/queue/rows?${parameters}`)) as QueuePage;
}

/** Reads the beginning of the queue. */
export const readQueue = async (filter: string): Promise<QueuePage> =>
  (await readJson(`/queue/rows?${filter}`)) as QueuePage;

/** Reads which of some articles are of the queue. */
export async function readAmong(filter: string, ids: readonly string[]): Promise<string[]> {
  const parameters = new URLSearchParams(filter);
  parameters.set('ids', ids.join(','));
  return (await readJson(`/queue/among?${parameters}`)) as string[];
}
