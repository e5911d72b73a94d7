import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Draft,
  describe as describeImage,
  joinToPrevious,
  move,
  split,
  turnInto,
  typeInto,
  withoutImage,
} from '@/lib/articles/blocks/draft';
import { onTopOf } from '@/lib/articles/blocks/on-top';
import { patchOf, unmoved } from '@/lib/articles/blocks/patch';
import { placesAfter } from '@/lib/articles/blocks/place';

const TEXT: Draft = {
  blocks: ['One.', 'Two.', 'Three.', 'Four.'].map((text, at) => ({ id: `b${at}`, kind: 'paragraph', text, links: [] })),
  joined: {},
};
const order = (blocks: readonly { id: string; position: number }[], places: ReadonlyMap<string, number>) =>
  [...new Set([...blocks.map(({ id }) => id), ...places.keys()])]
    .map((id) => ({ id, position: places.get(id) ?? blocks.find((block) => block.id === id)?.position ?? 0 }))
    .sort((a, b) => a.position - b.position)
    .map(({ id }) => id);
const asPlaced = (ids: readonly string[], isText = true) => ids.map((id, position) => ({ id, position, isText }));

describe('what is sent of an edit', () => {
  test('is only what was touched', () => {
    expect(patchOf(TEXT, typeInto(TEXT, 'b1', 'Zwei.'))).toEqual([{ id: 'b1', text: 'Zwei.' }]);
    expect(patchOf(TEXT, move(TEXT, 'b3', -1))).toEqual([{ id: 'b3', after: 'b1' }]);
    expect(patchOf(TEXT, TEXT)).toEqual([]);
  });

  test('is a new block for what was split off, and where the words are for what was joined', () => {
    const cut = split(TEXT, { id: 'b0', at: 2 }, 'n')?.draft ?? TEXT;
    expect(patchOf(TEXT, cut)).toEqual([
      { id: 'b0', text: 'On' },
      { id: 'n', isNew: true, text: 'e.', links: [], kind: 'paragraph', after: 'b0' },
    ]);
    const joined = joinToPrevious(joinToPrevious(TEXT, 'b2')?.draft ?? TEXT, 'b1')?.draft ?? TEXT;
    expect(patchOf(TEXT, joined)).toEqual([
      { id: 'b0', text: 'One. Two. Three.' },
      { id: 'b1', into: 'b0' },
      { id: 'b2', into: 'b0' },
    ]);
  });

  test('is what is said of an image, that it was moved, or that it was taken out', () => {
    const image = { src: 'https://post.example/quay.jpg', alt: 'Snow', credit: null, width: null, height: null };
    const [one, ...rest] = TEXT.blocks;
    const picture = { id: 'p', kind: 'image' as const, text: '', links: [], image };
    const text: Draft = { ...TEXT, blocks: [...(one ? [one] : []), picture, ...rest] };
    expect(patchOf(text, typeInto(describeImage(text, 'p', { credit: 'Ida Brekke' }), 'p', 'The quay.'))).toEqual([
      { id: 'p', text: 'The quay.', image: { alt: 'Snow', credit: 'Ida Brekke' } },
    ]);
    expect(patchOf(text, describeImage(text, 'p', { credit: '' }))).toEqual([]);
    expect(patchOf(text, move(move(text, 'p', 1), 'p', 1))).toEqual([{ id: 'p', after: 'b2' }]);
    const without = withoutImage(text, 'p');
    expect(without?.caret).toEqual({ id: 'b1', at: 0 });
    expect(patchOf(text, without?.draft ?? text)).toEqual([{ id: 'p', out: true }]);
    expect(withoutImage(text, 'b1')).toBeNull();
    expect(turnInto(text, 'p', 'quote').blocks[1]?.kind).toBe('image');
    expect([split(text, { id: 'p', at: 0 }, 'n'), joinToPrevious(text, 'p'), joinToPrevious(text, 'b1')]).toEqual([
      ...[null, null, null],
    ]);
    // Where somebody took it out meanwhile, it comes back with what was said of it.
    const said = patchOf(text, describeImage(text, 'p', { alt: 'Ice' }));
    const standing = text.blocks.map(({ id }) => ({ id, isText: id !== 'p' }));
    expect(onTopOf(said, describeImage(text, 'p', { alt: 'Ice' }), standing)).toEqual([
      { id: 'p', back: true, text: '', links: [], kind: 'image', image: { alt: 'Ice', credit: null } },
    ]);
    expect(onTopOf(said, text, standing.slice(2))).toEqual([]);
  });

  test('leaves as many blocks as can be where they are', () => {
    expect(unmoved(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toEqual(new Set(['a', 'b', 'c']));
  });

  test('leads to the order that the editor saw, whatever was moved and written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.boolean(), fc.boolean()), { maxLength: 20 }), (acts) => {
        const draft = acts.reduce((now, [at, down, cuts], n) => {
          const id = now.blocks[at % now.blocks.length]?.id ?? '';
          return cuts ? (split(now, { id, at: 0 }, `n${n}`)?.draft ?? now) : move(now, id, down ? 1 : -1);
        }, TEXT);
        const stored = draft.blocks.filter(({ id, text }) => id.startsWith('b') || text.trim() !== '');
        const moves = patchOf(TEXT, draft).flatMap(({ id, after }) => (after === undefined ? [] : [{ id, after }]));
        const blocks = asPlaced(TEXT.blocks.map(({ id }) => id));
        expect(order(blocks, placesAfter(blocks, moves))).toEqual(stored.map(({ id }) => id));
      }),
    );
  });
});

describe('places', () => {
  test('of what is moved lie between its neighbours, and nothing else moves', () => {
    const places = placesAfter(asPlaced(['a', 'b', 'c']), [{ id: 'c', after: 'a' }]);
    expect([...places.keys()]).toEqual(['c']);
    expect(places.get('c')).toBeGreaterThan(0);
    expect(places.get('c')).toBeLessThan(1);
  });

  test('at the beginning of the text are behind the title', () => {
    const blocks = [
      { id: 'title', position: 0, isText: false },
      ...asPlaced(['a', 'b']).map((b) => ({ ...b, position: b.position + 1 })),
    ];
    expect(order(blocks, placesAfter(blocks, [{ id: 'b', after: null }]))).toEqual(['title', 'b', 'a']);
  });

  test('stay between the whole numbers around the article, so that the document’s other stories are not reached', () => {
    const blocks = [
      { id: 'a', position: 7, isText: true },
      { id: 'b', position: 8, isText: true },
    ];
    const places = placesAfter(blocks, [{ id: 'a', after: 'b' }]);
    expect(places.get('a')).toBeGreaterThan(8);
    expect(places.get('a')).toBeLessThan(9);
  });

  test('are given anew to all where no room is left', () => {
    let blocks = asPlaced(['a', 'b', 'c', 'd']);
    let renewed = false;
    for (let n = 0; n < 200; n++) {
      const ids = blocks.toSorted((x, y) => x.position - y.position).map(({ id }) => id);
      // The third of four goes behind the first, over and over.
      const places = placesAfter(
        blocks.toSorted((x, y) => x.position - y.position),
        [{ id: ids[2] ?? '', after: ids[0] ?? '' }],
      );
      renewed ||= places.size === 4;
      const wanted = [ids[0], ids[2], ids[1], ids[3]];
      expect(order(blocks, places)).toEqual(wanted);
      blocks = blocks.map((block) => ({ ...block, position: places.get(block.id) ?? block.position }));
    }
    expect(renewed).toBe(true);
  });
});
