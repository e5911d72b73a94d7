import { describe, expect, it } from 'vitest';
import { changedWords } from '../../../lib/duplicates/verdict/changed-words';
import { turnedRound, withNames } from '../../../lib/duplicates/verdict/naming';

const TEXT = 'The council agreed on Monday to open the bridge.\n\nMayor Ada Byrne said that it would cost 12 million.';

describe('words that two versions have otherwise', () => {
  it('are told where a name, a number or a half sentence is another', () => {
    expect(changedWords(TEXT, TEXT.replace('Byrne', 'Stone'))).toEqual(['“Byrne” in {a} is “Stone” in {b}.']);
    expect(changedWords(TEXT, TEXT.replace('12', '20'))).toEqual(['“12” in {a} is “20” in {b}.']);
    expect(changedWords(TEXT, TEXT.replace('to open the bridge', 'to close it'))).toHaveLength(1);
  });
  it('are told where one has a “not” more', () =>
    expect(changedWords(TEXT, TEXT.replace('agreed', 'not agreed'))).toEqual(['Only {b} says “not”.']));
  it('are none where only quotation marks, case or spacing differ', () =>
    expect(changedWords(`“${TEXT}”`, TEXT.toUpperCase().replace(' ', '  '))).toEqual([]));
  it('are none where one has a dateline or a credit more, or a paragraph', () => {
    expect(changedWords(TEXT, `HARBOUR – ${TEXT}`)).toEqual([]);
    expect(changedWords(TEXT, `${TEXT} Reporting by Dee Quill`)).toEqual([]);
    expect(changedWords(TEXT, `${TEXT}\n\nThe old one was closed in spring after a storm.`)).toEqual([]);
  });
});

describe('a sentence about a pair', () => {
  it('names the two as the reader knows them', () => {
    expect(withNames('Only {b} says “x”, not {a}.', ['A', 'B'])).toBe('Only B says “x”, not A.');
    expect(withNames('{b} is a new version of {a}.', ['this one', 'that one'])).toBe(
      'That one is a new version of this one.',
    );
  });
  it('can be turned round', () => expect(turnedRound('{b} is newer than {a}.')).toBe('{a} is newer than {b}.'));
});
