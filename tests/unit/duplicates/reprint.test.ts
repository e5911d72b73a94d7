import { describe, expect, it } from 'vitest';
import { type EarlierCopy, reprintOf } from '../../../lib/duplicates/verdict/reprint';

const copy = (over: Partial<EarlierCopy> = {}): EarlierCopy => ({
  ...{ id: 'story', status: 'published', within: 1, verdict: 'duplicate', cautions: [], dismissed: false },
  ...over,
});

describe('a late copy', () => {
  it('is a reprint of a story that was decided on', () => {
    for (const status of ['published', 'approved', 'withdrawn', 'rejected'] as const) {
      expect(reprintOf([copy({ status })])).toBe('story');
    }
  });
  it('is one of the story that readers have, where several are like it', () =>
    expect(reprintOf([copy({ id: 'no', status: 'rejected' }), copy({ id: 'yes' })])).toBe('yes'));
  it('of a story that waits itself is none', () => expect(reprintOf([copy({ status: 'pending' })])).toBeNull());
  it('with text of its own is none, for somebody must read that', () =>
    expect(reprintOf([copy({ within: 0.9 })])).toBeNull());
  it('with other numbers or of another year is none', () =>
    expect(reprintOf([copy({ cautions: ['Numbers differ.'] })])).toBeNull());
  it('of which an editor said that it is none is none', () =>
    expect(reprintOf([copy({ dismissed: true })])).toBeNull());
  it('on the same event only is none', () => expect(reprintOf([copy({ verdict: 'related' })])).toBeNull());
});
