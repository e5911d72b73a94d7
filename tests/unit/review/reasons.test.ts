import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REASON_CHANGE, REASONS } from '../../../lib/review/reasons/input';
import { planReasons } from '../../../lib/review/reasons/plan';
import { FIRST_REASONS, offeredOf, type Reason, wordsOf } from '../../../lib/review/reasons/reasons';

const change = (saved: Reason[] | null, input: unknown) => {
  const planned = planReasons(saved, REASON_CHANGE.parse(input));
  return planned.ok ? REASONS.parse(planned.value.changes[0]?.after?.value) : planned.error.message;
};
const list = (reasons: Reason[] | string | undefined): Reason[] => {
  if (!Array.isArray(reasons)) throw new Error(`refused: ${reasons}`);
  return reasons;
};
const about = (result: Reason[] | string | undefined) => (Array.isArray(result) ? null : result);

describe('the reasons for rejecting', () => {
  it('begin with seven, and a new one comes last with a code of its words', () => {
    const reasons = list(change(null, { act: 'add', words: ' No  photo! ', note: 'Send one with 1,200 pixels.' }));
    expect(reasons).toHaveLength(8);
    expect(reasons.at(-1)).toEqual({
      code: 'no-photo',
      words: 'No photo!',
      note: 'Send one with 1,200 pixels.',
      offered: true,
    });
  });

  it('give a code to words without Latin letters, each another one', () => {
    const one = list(change(null, { act: 'add', words: 'بلا مصدر', note: null }));
    const two = list(change(one, { act: 'add', words: 'مكرر', note: null }));
    expect(two.slice(-2).map(({ code }) => code)).toEqual(['reason', 'reason-2']);
  });

  it('keep the code when the words change, so that what was rejected with it says the new words', () => {
    const reasons = list(change(null, { act: 'edit', code: 'outdated', words: 'Stale', note: null }));
    expect(wordsOf(reasons, 'outdated')).toBe('Stale');
  });

  it('are refused where two would say the same, whatever the case', () => {
    expect(about(change(null, { act: 'add', words: 'NOT NEWS', note: null }))).toMatch(/“Not news” already/);
    const without = list(change(null, { act: 'offer', code: 'rights', offered: false }));
    expect(about(change(without, { act: 'add', words: 'no rights to publish', note: null }))).toMatch(/offer it again/);
  });

  it('trade places with the next one that is offered, over those that are not', () => {
    const without = list(change(null, { act: 'offer', code: 'off-topic', offered: false }));
    const moved = list(change(without, { act: 'move', code: 'outdated', by: -1 }));
    expect(
      offeredOf(moved)
        .map(({ code }) => code)
        .slice(0, 2),
    ).toEqual(['outdated', 'not-news']);
    expect(about(change(moved, { act: 'move', code: 'outdated', by: -1 }))).toMatch(/^It is the first already\./);
  });

  it('say a code that is gone in the words that it was made of', () => {
    expect(wordsOf(FIRST_REASONS, 'no-photo')).toBe('no photo');
  });

  it('leave one to choose, and each code once, whatever is done', () => {
    const code = fc.constantFrom(...FIRST_REASONS.map((reason) => reason.code), 'no-photo', 'late');
    const act = fc.oneof(
      fc.record({
        act: fc.constant('add'),
        words: fc.constantFrom('No photo', 'Late', 'late', 'Not news'),
        note: fc.constant(null),
      }),
      fc.record({ act: fc.constant('edit'), code, words: fc.constantFrom('Late', 'X', 'Y'), note: fc.constant('n') }),
      fc.record({ act: fc.constant('offer'), code, offered: fc.boolean() }),
      fc.record({ act: fc.constant('move'), code, by: fc.constantFrom(-1, 1) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let reasons: Reason[] | null = null;
        for (const input of acts) {
          const result = change(reasons, input);
          if (Array.isArray(result)) reasons = result;
        }
        const now = reasons ?? [...FIRST_REASONS];
        expect(offeredOf(now).length).toBeGreaterThan(0);
        expect(new Set(now.map((reason) => reason.code)).size).toBe(now.length);
        expect(new Set(now.map(({ words }) => words.toLowerCase())).size).toBe(now.length);
        for (const { code } of FIRST_REASONS) expect(now.some((reason) => reason.code === code)).toBe(true);
      }),
    );
  });
});
