import { describe, expect, it } from 'vitest';
import { type Check, DEFAULT_POLICY } from '../../../lib/review/gate/checks';
import { findingsOf, type GateArticle } from '../../../lib/review/gate/find';
import { planPolicy } from '../../../lib/review/gate/policy';

const now = new Date('2026-11-20T12:00:00Z');
const clean: GateArticle = {
  title: 'Ferry line to open in spring',
  lines: [
    { text: 'The harbour board voted for the new line on Monday.', blockId: 'a' },
    { text: '“When will it run?” the mayor asked. Nobody could say.', blockId: 'b' },
  ],
  hasSource: true,
  publishedAt: new Date('2026-11-20T10:00:00Z'),
  lang: 'en',
  topics: 1,
};
const found = (change: Partial<GateArticle>, more: string[] = []) => {
  const lines = [...clean.lines, ...more.map((text, index) => ({ text, blockId: `more-${index}` }))];
  return findingsOf({ ...clean, lines, ...change }, DEFAULT_POLICY, now).map(({ check }) => check);
};

describe('the gate', () => {
  it('finds nothing in a clean article', () => {
    expect(found({})).toEqual([]);
  });

  it.each<[Check, string[]]>([
    ['repeated-line', ['The harbour board voted for the new line on MONDAY']],
    ['repeated-line', ['Ferry line to open in spring']],
    ['lone-number', ['20']],
    ['lone-number', ['١٢٣']],
    ['source-link', ['Harbour Gazette »']],
    ['source-link', ['Source: Harbour Gazette']],
    ['source-link', ['المصدر: وكالة']],
    ['poll-question', ['Should the line open?', 'Yes', 'No']],
    ['poll-question', ['هل توافق؟']],
  ])('finds leftover residue: %s', (check, lines) => {
    expect(found({}, lines)).toContain(check);
  });

  it('leaves numbers, questions and arrows alone that belong to the story', () => {
    expect(found({}, ['In 2026 it carried 20 people.', 'Why now? The board gave three reasons.', 'The end.'])).toEqual(
      [],
    );
  });

  it('finds what is missing', () => {
    expect(found({ hasSource: false, publishedAt: null, lang: null, topics: 0 })).toEqual([
      'no-source',
      'no-date',
      'no-language',
      'no-topic',
    ]);
    expect(found({ lines: [{ text: '', blockId: null }] })).toEqual(['no-text']);
    expect(found({ publishedAt: new Date('2026-11-21T00:00:00Z') })).toEqual(['late-date']);
    expect(found({ title: 'x'.repeat(111) })).toEqual(['long-title']);
  });

  it('lists hard stops first, and nothing that the desk does not look at', () => {
    const policy = { ...DEFAULT_POLICY, 'no-topic': 'stop', 'no-date': 'off' } as const;
    const list = findingsOf({ ...clean, publishedAt: null, lang: null, topics: 0 }, policy, now);
    expect(list.map(({ check, level }) => [check, level])).toEqual([
      ['no-topic', 'stop'],
      ['no-language', 'warn'],
    ]);
  });
});

describe('setting the gate', () => {
  it('says what changed, and changes nothing for nothing', () => {
    const planned = planPolicy(null, { 'no-topic': 'stop' });
    expect(planned).toMatchObject({
      value: { event: { data: { set: [expect.stringMatching(/topic.*: hard stop$/)] } } },
    });
    expect(planPolicy({ 'no-topic': 'stop' }, { 'no-topic': 'stop' })).toMatchObject({
      error: { code: 'invalid-input' },
    });
  });
});
