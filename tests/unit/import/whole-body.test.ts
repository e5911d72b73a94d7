import { describe, expect, it } from 'vitest';
import { checkWholeBody } from '../../../lib/import/whole-body';

describe('the body of an upload', () => {
  it('is taken where it is as long as the browser said', () => {
    expect(checkWholeBody('12', 12).ok).toBe(true);
    expect(checkWholeBody('0', 0).ok).toBe(true);
  });

  it.each<[string | null, number]>([
    ['20000000', 12_582_912],
    ['12', 13],
    [null, 12],
    ['', 0],
    ['1e1', 10],
    ['-1', 0],
  ])('is refused where %s bytes were said and %i came', (declared, received) => {
    expect(checkWholeBody(declared, received)).toMatchObject({ error: { code: 'too-large' } });
  });
});
