import { describe, expect, it } from 'vitest';
import { sharedShingles } from '../../../lib/duplicates/text/shingle-table';
import { shingleSequence, shinglesOf } from '../../../lib/duplicates/text/shingles';
import { tokensOf } from '../../../lib/duplicates/text/tokens';
import { prose } from './prose';

describe('five-word shingles', () => {
  it('start at every word but the last four', () => expect(shingleSequence(tokensOf(prose(1, 40)))).toHaveLength(36));
  it('are one for a shorter text and none for an empty one', () => {
    expect(shinglesOf('two words')).toHaveLength(1);
    expect(shinglesOf(' … ')).toHaveLength(0);
  });
  it('do not depend on what stands before them', () => {
    const text = prose(2, 60);
    const after = shinglesOf(`${prose(3, 33)} ${text}`);
    expect(sharedShingles(shinglesOf(text), after).count).toBe(shinglesOf(text).length);
  });
  it('are ascending, each once', () => {
    const shingles = [...shinglesOf('a b c d e a b c d e a b c d e')];
    expect(shingles).toEqual([...new Set(shingles)].sort((x, y) => x - y));
    expect(shingles).toHaveLength(5);
  });
  it('know the order of words', () =>
    expect(sharedShingles(shinglesOf('a b c d e'), shinglesOf('b a c d e')).count).toBe(0));
  it('have the values that are stored in databases', () =>
    expect([...shinglesOf('one two three four five six')]).toEqual(STORED));
  it('span eight Chinese characters and twenty Thai ones', () => {
    expect(shinglesOf('今天的天气很好')).toHaveLength(1);
    expect(shingleSequence(tokensOf('今天的天气很好我们去'))).toHaveLength(3);
    expect(shingleSequence(tokensOf('กขคงจฉชซฌญฎฏฐฑฒณดตถทธน'))).toHaveLength(3);
  });
});

/** Changing these means that every sketch in every database has to be made again. */
const STORED = [1_967_981_639, 2_147_335_360];
