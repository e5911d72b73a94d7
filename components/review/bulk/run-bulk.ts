import type { ArticleAt } from '@/lib/articles/input';
import type { Refusal, Result } from '@/lib/result';
import { BULK_PART } from '@/lib/review/bulk/part';
import type { Bulk, BulkKind, BulkOutcomes } from '../actions';

/** An article of a selection as it was seen. */
export type Selected = ArticleAt & { title: string };

/**
 * What a bulk act came to: `done` by id; `already` counts those that were so before; the others with the reason; `batchId` to take it back,
 * null where nothing was done.
 */
export type BulkOutcome = {
  batchId: string | null;
  done: string[];
  already: number;
  refused: { article: Selected; refusal: Refusal | null }[];
};

/**
 * Runs one act on a selection, part by part in one batch. Where the server cannot be reached it ends, and says so of what is left.
 * @param onPart told after every part what became of its articles and how many are through
 */
export async function runBulk(
  bulk: (input: Bulk) => Promise<Result<BulkOutcomes> | null>,
  act: BulkKind,
  articles: readonly Selected[],
  onPart: (done: string[], through: number) => void,
): Promise<BulkOutcome> {
  const total: BulkOutcome = { batchId: null, done: [], already: 0, refused: [] };
  for (let from = 0; from < articles.length; from += BULK_PART) {
    const part = articles.slice(from, from + BULK_PART);
    const result = await bulk({
      batchId: total.batchId,
      act,
      articles: part.map(({ articleId, revision }) => ({ articleId, revision })),
    });
    if (!result?.ok) {
      const refusal = result?.error ?? null;
      total.refused.push(...articles.slice(from).map((article) => ({ article, refusal })));
      return total;
    }
    const { batchId, outcomes } = result.value;
    total.batchId = batchId;
    const done: string[] = [];
    for (const article of part) {
      const outcome = outcomes.find(({ articleId }) => articleId === article.articleId)?.outcome;
      if (outcome?.ok && outcome.value === null) total.already++;
      else if (outcome?.ok) done.push(article.articleId);
      else total.refused.push({ article, refusal: outcome?.error ?? null });
    }
    total.done.push(...done);
    onPart(done, from + part.length);
  }
  return total;
}
