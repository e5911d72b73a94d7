import { expect, test } from 'vitest';
import { Turns } from '@/components/review/flow/turns';
import { ok, refuse } from '@/lib/result';

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

test('an act on several articles waits for its turn on each, and the next act on any of them for it', async () => {
  const turns = new Turns();
  turns.seen('a', 4);
  turns.seen('b', 7);
  const said: string[] = [];
  const act = async ({ articleId, revision }: { articleId: string; revision: number }) => {
    said.push(`${articleId}${revision}`);
    return ok(null);
  };
  await Promise.all([
    turns.run('a', act),
    turns.runOn({ a: 2, b: 1 }, async ({ a, b }) => {
      said.push(`a${a} with b${b}`);
      return ok(null);
    }),
    turns.run('b', act),
    turns.run('a', act),
  ]);
  expect(said.slice(0, 2)).toEqual(['a4', 'a5 with b7']);
  expect(said.slice(2).sort()).toEqual(['a7', 'b8']);
});

test('an act that is refused, or does not arrive, leaves the revision as it was', async () => {
  const turns = new Turns();
  turns.seen('a', 4);
  await turns.run('a', async () => null);
  await turns.run('a', async () => refuse('stale'));
  await turns.run('a', async ({ revision }) => ok(expect(revision).toBe(4)));
  expect.assertions(1);
});

test('what was read of an article before an act on it is behind from when the act begins, unless it changes nothing', async () => {
  const turns = new Turns();
  expect(turns.isBehind({ id: 'a', revision: 4 })).toBe(false);
  turns.seen('a', 4);
  const act = turns.run('a', async () => ok(null));
  expect(turns.isBehind({ id: 'a', revision: 4 })).toBe(true);
  await act;
  expect(turns.isBehind({ id: 'a', revision: 4 })).toBe(true);
  expect(turns.isBehind({ id: 'a', revision: 5 })).toBe(false);
  await turns.run('a', async () => refuse('stale'));
  await turns.run('a', async () => ok(null), false);
  expect(turns.isBehind({ id: 'a', revision: 5 })).toBe(false);
});

test('what was read of a pair before it was said to be none is behind, at any revision, until something of it is taken back', () => {
  const turns = new Turns();
  const row = { id: 'a', revision: 4, duplicate: { pairId: 'ab' } };
  const view = { id: 'b', revision: 9, duplicates: [{ pairId: 'ab', state: 'proposed' }] };
  expect([row, view].some((read) => turns.isBehind(read))).toBe(false);
  turns.parted(['ab'], ['a', 'b']);
  expect([row, view].every((read) => turns.isBehind(read))).toBe(true);
  const after = { ...view, duplicates: [{ pairId: 'ab', state: 'dismissed' }] };
  expect([{ ...row, duplicate: null }, after].some((read) => turns.isBehind(read))).toBe(false);
  turns.changed(['c']);
  expect(turns.isBehind(row)).toBe(true);
  turns.changed(['b']);
  expect(turns.isBehind(row)).toBe(false);
});
