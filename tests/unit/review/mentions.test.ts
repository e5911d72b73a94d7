import { describe, expect, test } from 'vitest';
import { mentionsIn, mentionTyped } from '@/lib/review/together/mentions';

const PEOPLE = ['Ada', 'Ada Berg', 'Bo', 'Jörg Ähre'].map((name) => ({ id: name, name }));
const mentioned = (text: string) => mentionsIn(text, PEOPLE).map(({ name }) => name);

describe('a mention', () => {
  test('is an @ with a name of the desk, in any case, the longest that fits', () => {
    expect(mentioned('@bo please ask @ADA BERG, or @Ada.')).toEqual(['Bo', 'Ada Berg', 'Ada']);
    expect(mentioned('(@Jörg Ähre)')).toEqual(['Jörg Ähre']);
  });

  test('is the first word of a name too, where only one person has it', () => {
    const people = ['Ada Berg', 'Ada Holm', 'Bo Berg'].map((name) => ({ id: name, name }));
    const called = (text: string) => mentionsIn(text, people).map(({ name }) => name);
    expect(called('@bo please')).toEqual(['Bo Berg']);
    expect(called('@Ada please, @Bob, @Berg')).toEqual([]);
    expect(called('@Ada Holm and @Bo, then @Bo Berg')).toEqual(['Ada Holm', 'Bo Berg']);
  });

  test('is of each person once, and of nobody where the name goes on or it is an address', () => {
    expect(mentioned('@Bo @Bo')).toEqual(['Bo']);
    expect(mentioned('@Bob, mail@bo.example, @ Bo, @')).toEqual([]);
  });

  test('being typed is what stands after the last @', () => {
    expect(mentionTyped('Please ask @Ada B')).toBe('Ada B');
    expect(mentionTyped('@')).toBe('');
    expect(mentionTyped('mail@bo')).toBeNull();
    expect(mentionTyped('done.')).toBeNull();
  });
});
