import { expect, test } from 'vitest';
import { compare, type Opinion } from '@/lib/review/second/compare';

const approve = (...topicIds: string[]): Opinion => ({ verdict: 'approve', code: null, topicIds });
const reject = (code: string): Opinion => ({ verdict: 'reject', code, topicIds: [] });

test('opinions are compared on the verdict, on each reason and on each topic', () => {
  const { verdict, reasons, topics } = compare([
    { first: approve('sport'), second: approve('sport', 'rowing') },
    { first: approve('politics'), second: approve('politics') },
    { first: reject('outdated'), second: reject('outdated') },
    { first: reject('outdated'), second: reject('off-topic') },
    { first: approve(), second: reject('off-topic') },
  ]);
  expect(verdict).toMatchObject({ cases: 5, observed: 0.8 });
  expect(reasons.map(({ code, agreement }) => [code, agreement.cases, agreement.observed])).toEqual([
    ['off-topic', 3, 1 / 3],
    ['outdated', 3, 2 / 3],
  ]);
  expect(topics.map(({ topicId, agreement }) => [topicId, agreement.kappa])).toEqual([
    ['politics', 1],
    ['rowing', 0],
    ['sport', 1],
  ]);
});
