import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passagesOf } from '@/components/review/article/runs';
import { BLOCK_KINDS, STORY_KINDS } from '@/lib/articles/types';
import type { BlockView } from '@/lib/review/view';
import { blockView as block } from '../../support/block-view';

const removed = (id: string, more: Partial<BlockView> = {}) => block(id, { verdict: 'remove', ...more });
const shape = (blocks: BlockView[], opened: string[] = []) =>
  passagesOf(blocks, new Set(opened)).map((passage) =>
    passage.type === 'run' ? passage.blocks.map(({ id }) => id) : passage.block.id,
  );

describe('the passages of an article', () => {
  test('removed ones stand where they were', () => {
    expect(shape([block('a'), removed('b'), block('c')])).toEqual(['a', 'b', 'c']);
  });

  test('four removed ones in a row are one line, three are not', () => {
    const three = ['1', '2', '3'].map((id) => removed(id));
    expect(shape([block('a'), ...three, block('b')])).toEqual(['a', '1', '2', '3', 'b']);
    expect(shape([block('a'), ...three, removed('4'), block('b')])).toEqual(['a', ['1', '2', '3', '4'], 'b']);
  });

  test('an opened run stays open when part of it was restored', () => {
    const run = ['1', '2', '3', '4', '5'].map((id) => (id === '1' ? block(id) : removed(id)));
    expect(shape(run, ['1', '2', '3', '4', '5'])).toEqual(['1', '2', '3', '4', '5']);
  });

  test('what a person removed is never hidden in a run', () => {
    const run = ['1', '2', '3', '4', '5'].map((id) => removed(id, id === '3' ? { decidedBy: 'person' } : {}));
    expect(shape(run)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('a kept title or caption is drawn as a field, a removed one in its place', () => {
    expect(shape([block('t', { kind: 'title' }), removed('c', { kind: 'caption' }), block('a')])).toEqual(['c', 'a']);
  });

  test('no block of the story and none that was removed is lost or moved', () => {
    const any = fc.record({
      kind: fc.constantFrom(...BLOCK_KINDS),
      verdict: fc.constantFrom('keep' as const, 'remove' as const),
      decidedBy: fc.constantFrom('machine' as const, 'person' as const),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), (parts) => {
        const blocks = parts.map((part, index) => block(String(index), part));
        const story: readonly string[] = STORY_KINDS;
        const drawn = blocks.filter(({ kind, verdict }) => verdict === 'remove' || story.includes(kind));
        expect(shape(blocks).flat()).toEqual(drawn.map(({ id }) => id));
      }),
    );
  });
});
