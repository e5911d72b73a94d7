import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSearch, statusOf } from '@/lib/review/search/search';

describe('a search', () => {
  test('takes every word as the beginning of a word, quoted words side by side, and leaves out what a minus names', () => {
    expect(readSearch('dam "night ferry" -strike -"port talks"')).toEqual({
      text: '(dam:*) & (night <-> ferry) & !(strike:*) & !(port <-> talks)',
      phrases: ['night ferry'],
      fields: [],
      problems: [],
    });
  });

  test('reads fields, quoted or not, also after a minus', () => {
    expect(readSearch('dam source:"Harbour Wire" -lang:DE topic:medtop:20000526').fields).toEqual([
      { field: 'source', value: 'Harbour Wire', not: false },
      { field: 'lang', value: 'de', not: true },
      { field: 'topic', value: 'medtop:20000526', not: false },
    ]);
  });

  test('reads a day, a month or a year as the moment it begins', () => {
    expect(readSearch('after:2026 before:2026-10 before:2026-10-05').fields.map(({ value }) => value)).toEqual([
      '2026-01-01T00:00:00.000Z',
      '2026-10-01T00:00:00.000Z',
      '2026-10-05T00:00:00.000Z',
    ]);
  });

  test.each([
    'before:soon',
    'before:2026-02-31',
    'before:2026-13',
    'status:lost',
    'lang:german',
    'source:',
    'source:""',
  ])('says that %s is not understood', (typed) => {
    expect(readSearch(typed).problems).toHaveLength(1);
    expect(readSearch(typed).fields).toEqual([]);
  });

  test('says which fields there are where one is unknown', () => {
    expect(readSearch('author:Ada').problems).toEqual([
      'There is no field “author”. There are source, topic, lang, before, after, status.',
    ]);
  });

  test('takes a time of day and an address for text', () => {
    expect(readSearch('10:30 https://example.org/a')).toMatchObject({ fields: [], problems: [] });
  });

  test('names the status to look in', () => {
    expect(statusOf(readSearch('dam status:Rejected'))).toBe('rejected');
    expect(statusOf(readSearch('dam -status:rejected'))).toBeNull();
  });

  test.each([
    ['ceasefire', '(ceasefire:*)'],
    ['"prime minister" talks', '(prime <-> minister) & (talks:*)'],
    ['Al-Sudani', '(Al <-> Sudani:*)'],
    ['محادثات بغداد', '(محادثات:*) & (بغداد:*)'],
  ])('%s', (typed, query) => {
    expect(readSearch(typed).text).toBe(query);
  });

  test.each([
    ['"prime minister of"', ['prime minister of']],
    ['"prime" minister', []],
    ['10:30', []],
    ['a.b.c', ['a b']],
    ['-"prime minister"', []],
  ])('names the whole words that must stand side by side: %s', (typed, phrases) => {
    expect(readSearch(typed).phrases).toEqual(phrases);
  });

  test('has no words where there is nothing to search for', () => {
    expect(readSearch(' -- & | "" ')).toEqual({ text: null, phrases: [], fields: [], problems: [] });
  });

  test('lets no operator of the query language through', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const words = (readSearch(typed).text ?? '').replace(/ & | <-> |:\*|!?\(|\)/g, ' ');
        expect(words).toMatch(/^[\p{L}\p{N}\p{M} ]*$/u);
      }),
    );
  });
});
