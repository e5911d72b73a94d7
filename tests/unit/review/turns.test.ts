import { expect, test } from 'vitest';
import { Turns } from '@/components/review/flow/turns';
import { ok } from '@/lib/result';

test('acts follow each other on the revision that the one before left; what is only said of an article leaves it', async () => {
  const turns = new Turns();
  turns.seen('a', 4);
  const revisions: number[] = [];
  const act = async ({ revision }: { revision: number }) => {
    revisions.push(revision);
    return ok(null);
  };
  await Promise.all([turns.run('a', act), turns.run('a', act), turns.run('a', act, false), turns.run('a', act)]);
  expect(revisions).toEqual([4, 5, 6, 6]);
});
