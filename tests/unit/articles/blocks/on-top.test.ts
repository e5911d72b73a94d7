import { describe, expect, test } from 'vitest';
import { type Draft, move, turnInto, typeInto } from '@/lib/articles/blocks/draft';
import { onTopOf } from '@/lib/articles/blocks/on-top';
import { patchOf } from '@/lib/articles/blocks/patch';

const TEXT: Draft = {
  blocks: ['One.', 'Two.', 'Three.'].map((text, at) => ({ id: `b${at}`, kind: 'paragraph', text, links: [] })),
  joined: {},
};
const standing = (...gone: string[]) => TEXT.blocks.map(({ id }) => ({ id, isText: !gone.includes(id) }));
const onTop = (draft: Draft, ...gone: string[]) => onTopOf(patchOf(TEXT, draft), draft, standing(...gone));

describe('what was written over what others removed', () => {
  test('comes back with all its words', () => {
    expect(onTop(typeInto(TEXT, 'b1', 'Zwei.'), 'b1')).toEqual([
      { id: 'b1', back: true, text: 'Zwei.', links: [], kind: 'paragraph' },
    ]);
    expect(onTop(turnInto(TEXT, 'b1', 'quote'), 'b1')).toEqual([
      { id: 'b1', back: true, text: 'Two.', links: [], kind: 'quote' },
    ]);
  });

  test('is written anew where it is stored no longer, behind what is', () => {
    const draft = typeInto(TEXT, 'b2', 'Drei.');
    const stored = standing().filter(({ id }) => id === 'b0');
    expect(onTopOf(patchOf(TEXT, draft), draft, stored)).toEqual([
      { id: 'b2', isNew: true, text: 'Drei.', links: [], kind: 'paragraph', after: 'b0' },
    ]);
  });

  test('stays removed where nothing was written in it, or all of it was deleted', () => {
    expect(onTop(move(TEXT, 'b2', -1), 'b2')).toEqual([]);
    expect(onTop(typeInto(TEXT, 'b1', ' '), 'b1')).toEqual([]);
  });

  test('is what it was where nobody removed it', () => {
    const draft = move(typeInto(TEXT, 'b1', 'Zwei.'), 'b2', -1);
    expect(onTop(draft)).toEqual(patchOf(TEXT, draft));
    expect(onTop(draft, 'b0')).toEqual(patchOf(TEXT, draft));
  });
});
