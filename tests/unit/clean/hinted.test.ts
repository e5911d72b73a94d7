import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hinted } from '../../../lib/clean/hinted';
import { SAYS_FIRST } from '../../../lib/clean/residue/appeared-first-on';
import { SENTENCE_AND_CREDIT } from '../../../lib/clean/residue/picture-caption';
import { TIME_AGO, TIME_TO_READ } from '../../../lib/clean/residue/timestamp-widget';
import { mentions } from '../../../lib/clean/wording';

const HINTED: Record<string, Hinted> = { SAYS_FIRST, SENTENCE_AND_CREDIT, TIME_AGO, TIME_TO_READ };

/** Enough for every wording of a pattern of several dozen to come up. */
const RUNS = 1000;

describe('a hint holds for all that its patterns take', () => {
  for (const [name, { hints, patterns }] of Object.entries(HINTED)) {
    it.each(patterns.map((pattern) => [pattern] as const))(`${name}: %s`, (pattern) => {
      fc.assert(
        fc.property(fc.stringMatching(new RegExp(pattern, 'u'), { size: 'xsmall' }), (text) => {
          for (const hint of hints) expect(text).toMatch(hint);
        }),
        { numRuns: RUNS },
      );
    });
  }

  it('of a list of phrases, or else the list is refused', () => {
    const phrases = ['all rights reserved', 'no part of this'];
    expect(() => mentions(phrases, (key) => key.includes('rights'))).toThrow('no part of this');
    expect(mentions(phrases, (key) => key.includes('r'))('and no part of this page')).toBe('no part of this');
  });
});
