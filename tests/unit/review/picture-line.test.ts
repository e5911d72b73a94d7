import { expect, test } from 'vitest';
import { Line } from '@/lib/review/pictures/line';

const never = new AbortController().signal;

test('a line lets in so many as it has places, then who came first, and nobody who has gone', async () => {
  const line = new Line(2);
  const [first, second] = [await line.enter(never), await line.enter(never)];
  const gone = new AbortController();
  const came: string[] = [];
  const third = line.enter(gone.signal);
  const fourth = line.enter(never).then((leave) => {
    came.push('fourth');
    return leave;
  });
  await Promise.resolve();
  expect(came).toEqual([]);
  gone.abort();
  expect(await third).toBeNull();
  first?.();
  const leave = await fourth;
  expect(came).toEqual(['fourth']);
  second?.();
  expect(line.isEmpty).toBe(false);
  leave?.();
  expect(line.isEmpty).toBe(true);
  expect(await line.enter(gone.signal)).toBeNull();
});
