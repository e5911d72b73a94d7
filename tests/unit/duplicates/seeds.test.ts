import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedsOf, sharePassages } from '../../../lib/duplicates/search/seeds';
import { fingerprintOf } from '../../../lib/duplicates/text/fingerprint';
import { prose } from './prose';

const share = (a: string, b: string) => {
  const [one, other] = [seedsOf(fingerprintOf(a)), seedsOf(fingerprintOf(b))];
  const said = sharePassages(one, other);
  expect(sharePassages(other, one)).toBe(said);
  return said;
};
const story = prose(1, 400);
const words = story.split(' ');

describe('texts are compared', () => {
  it('that are the same, whatever they are about and however long', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 12, max: 1_500 }), (seed, length) => {
        expect(share(prose(seed, length), prose(seed, length))).toBe(true);
      }),
      { numRuns: 60 },
    ));
  it('of which one is the first third of the other', () =>
    expect(share(words.slice(0, 133).join(' '), story)).toBe(true));
  it('of which one was edited throughout', () =>
    expect(share(words.map((word, at) => (at % 6 === 0 ? `x${at}` : word)).join(' '), story)).toBe(true));
  it('of which one was run on below the other', () => expect(share(`${prose(2, 900)} ${story}`, story)).toBe(true));
  it('that have some paragraphs in common', () =>
    expect(share(`${prose(3, 200)} ${prose(4, 90)}`, `${prose(4, 90)} ${prose(5, 260)}`)).toBe(true));
  it('that are one brief with a word changed', () => {
    const brief = prose(6, 25).split(' ');
    expect(share(brief.join(' '), brief.with(20, 'changed').join(' '))).toBe(true);
  });
});

describe('texts are let go', () => {
  it('that have one sentence in common', () =>
    expect(share(`${prose(7, 300)} ${prose(8, 17)}`, `${prose(9, 280)} ${prose(8, 17)} ${prose(10, 90)}`)).toBe(false));
  it('that have nothing in common, or no words', () => {
    expect(share(story, prose(11, 400))).toBe(false);
    expect(share('', story)).toBe(false);
    expect(share('', '')).toBe(false);
  });
});
