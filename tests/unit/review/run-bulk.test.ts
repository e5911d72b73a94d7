import { describe, expect, test } from 'vitest';
import type { Bulk } from '@/components/review/actions';
import { runBulk } from '@/components/review/bulk/run-bulk';
import { ok, refuse } from '@/lib/result';

const articles = Array.from({ length: 60 }, (_, at) => ({ articleId: `id-${at}`, revision: 1, title: `Title ${at}` }));
const approved = ({ batchId, articles: part }: Bulk) =>
  ok({ batchId: batchId ?? 'batch', outcomes: part.map(({ articleId }) => ({ articleId, outcome: ok({}) })) });

describe('a bulk act', () => {
  test('goes in parts of one batch and tells how far it is', async () => {
    const asked: (string | null)[] = [];
    const progress: number[] = [];
    const outcome = await runBulk(
      async (input) => {
        asked.push(input.batchId);
        return approved(input);
      },
      { kind: 'approve' },
      articles,
      (_, through) => progress.push(through),
    );
    expect(asked).toEqual([null, 'batch', 'batch']);
    expect(progress).toEqual([25, 50, 60]);
    expect(outcome).toMatchObject({ batchId: 'batch', refused: [] });
    expect(outcome.done).toHaveLength(60);
  });

  test('keeps the reason of each that was refused', async () => {
    const bulk = async ({ articles: part }: Bulk) =>
      ok({
        batchId: 'b',
        outcomes: part.map(({ articleId }) => ({
          articleId,
          outcome: articleId === 'id-1' ? refuse('stale') : ok({}),
        })),
      });
    const outcome = await runBulk(bulk, { kind: 'approve' }, articles.slice(0, 3), () => {});
    expect(outcome.done).toEqual(['id-0', 'id-2']);
    expect(outcome.refused).toMatchObject([{ article: { title: 'Title 1' }, refusal: { code: 'stale' } }]);
  });

  test('counts those that were so already, which are neither done nor refused', async () => {
    const bulk = async ({ articles: part }: Bulk) =>
      ok({
        batchId: 'b',
        outcomes: part.map(({ articleId }) => ({ articleId, outcome: ok(articleId === 'id-0' ? {} : null) })),
      });
    const outcome = await runBulk(bulk, { kind: 'assign', topicId: 't' }, articles.slice(0, 3), () => {});
    expect(outcome).toMatchObject({ done: ['id-0'], already: 2, refused: [] });
  });

  test('ends where the server is no longer reached, and what is left counts as not done', async () => {
    let calls = 0;
    const outcome = await runBulk(
      async (input) => (++calls === 1 ? approved(input) : null),
      { kind: 'approve' },
      articles,
      () => {},
    );
    expect(calls).toBe(2);
    expect(outcome.done).toHaveLength(25);
    expect(outcome.refused).toHaveLength(35);
    expect(outcome.refused[0]).toMatchObject({ refusal: null });
  });
});
