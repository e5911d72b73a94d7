import { describe, expect, it } from 'vitest';
import { TypingRun } from '@/components/keys/typing-run';

describe('letters typed while the page loads', () => {
  it('are not taken for keys until the typing pauses', () => {
    const run = new TypingRun(1000);
    expect([1050, 1200, 1420, 1700].map((ms) => run.goesOn(ms))).toEqual([true, true, true, true]);
    expect(run.goesOn(2000)).toBe(false);
  });

  it('do not silence later presses, however fast', () => {
    const run = new TypingRun(1000);
    expect(run.goesOn(1300)).toBe(false);
    expect([1310, 1320, 1330].map((ms) => run.goesOn(ms))).toEqual([false, false, false]);
  });

  it('count from when the page began to listen', () => {
    expect(new TypingRun(1000).goesOn(1299)).toBe(true);
    expect(new TypingRun(1000).goesOn(1300)).toBe(false);
  });
});
