import { describe, expect, it } from 'vitest';
import { otherNumbers } from '../../../lib/duplicates/text/numbers';
import { cautionsOf } from '../../../lib/duplicates/verdict/cautions';

describe('numbers of two versions', () => {
  const first = 'The storm killed at least 12 people and damaged 1,400 houses in 2024.';
  it('contradict each other where the same words have another', () =>
    expect(otherNumbers(first, first.replace('12', '14'))).toEqual([{ first: '12', second: '14' }]));
  it('are the same however their digits are grouped or written', () => {
    expect(otherNumbers(first, first.replace('1,400', '1.400').replace('12', '١٢'))).toEqual([]);
    expect(otherNumbers('It grew by 3.5 percent then', 'It grew by 3,5 percent then')).toEqual([]);
    expect(otherNumbers('The sum was 14 000 euros paid', 'The sum was 14,000 euros paid')).toEqual([]);
  });
  it('of a passage that only one has contradict nothing', () =>
    expect(otherNumbers(first, `${first} Rescuers sent 300 blankets.`)).toEqual([]));
  it('contradict nothing where the other text has the number too', () =>
    expect(otherNumbers('He won 3 races. He lost 5 races.', 'He lost 5 races. He won 3 races.')).toEqual([]));
  it('are told three at most', () => {
    const rows = (add: number) =>
      ['one', 'two', 'six', 'ten'].map((word, at) => `row of ${word} ${at * 10 + add} points each`);
    expect(otherNumbers(rows(1).join('. '), rows(2).join('. '))).toHaveLength(3);
  });
});

describe('what speaks against a pair', () => {
  it('is said in words, dates before numbers', () =>
    expect(
      cautionsOf({
        publishedAt: ['2021-03-01T00:00:00Z', '2024-03-01T00:00:00Z'],
        texts: ['Profits rose to 12 million last year', 'Profits rose to 15 million last year'],
      }),
    ).toEqual(['They were published 1096 days apart.', 'Numbers differ: 12 in {a} is 15 in {b}.']));
  it('is nothing where nothing is known', () => expect(cautionsOf({})).toEqual([]));
});
