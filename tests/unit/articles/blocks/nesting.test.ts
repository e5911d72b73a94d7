import { describe, expect, test } from 'vitest';
import { type Draft, type DraftBlock, joinToPrevious, split, turnInto } from '@/lib/articles/blocks/draft';
import { listPlaces } from '@/lib/articles/blocks/list';
import { nest, numberAs } from '@/lib/articles/blocks/nesting';
import { onTopOf } from '@/lib/articles/blocks/on-top';
import { patchOf } from '@/lib/articles/blocks/patch';

const item = (id: string, depth = 0, ordered = true, number?: number): DraftBlock => ({
  ...{ id, kind: 'list-item', text: `Words of ${id}`, links: [] },
  layout: { item: { ordered, depth, ...(number === undefined ? {} : { number }) } },
});
const draft = (...blocks: DraftBlock[]): Draft => ({ blocks, joined: {} });
const shown = ({ blocks }: Draft) =>
  listPlaces(blocks).map((place) => place && `${'-'.repeat(place.level)}${place.number ?? '•'}`);

describe('an item', () => {
  test('is nested below the one above it, and no deeper; back again it counts on', () => {
    const list = draft(item('a'), item('b'), item('c'));
    expect(nest(list, 'a', 1)).toBeNull();
    expect(nest(list, 'a', -1)).toBeNull();
    const nested = nest(list, 'b', 1);
    expect(nested && shown(nested)).toEqual(['1', '-1', '2']);
    expect(nested && nest(nested, 'b', 1)).toBeNull();
    const both = nested && nest(nested, 'c', 1);
    expect(both && shown(both)).toEqual(['1', '-1', '-2']);
    const back = both && nest(both, 'c', -1);
    expect(back && shown(back)).toEqual(['1', '-1', '2']);
    expect(nest(draft({ ...item('p'), kind: 'paragraph' }), 'p', 1)).toBeNull();
  });

  test('comes to the level of the items around it, whatever their depths are called', () => {
    const list = draft(item('a', 3), item('b', 5), item('c', 3));
    const nested = nest(list, 'c', 1);
    expect(nested && shown(nested)).toEqual(['1', '-1', '-2']);
    expect(nested?.blocks[2]?.layout?.item?.depth).toBe(5);
  });

  test('of eight lists in each other is nested no deeper', () => {
    const deep = Array.from({ length: 8 }, (_, depth) => item(`b${depth}`, depth));
    expect(nest(draft(...deep, item('last', 7)), 'last', 1)).toBeNull();
  });

  test('has a number of its own until that is taken back', () => {
    const list = draft(item('a'), item('b'));
    const from = numberAs(list, 'a', 7);
    expect(shown(from)).toEqual(['7', '8']);
    expect(shown(numberAs(from, 'a', null))).toEqual(['1', '2']);
    expect(numberAs(list, 'a', null)).toBe(list);
    expect(numberAs(list, 'a', 1e9)).toBe(list);
    expect(numberAs(list, 'a', Number.NaN)).toBe(list);
  });

  test('that is split goes on with the next number, and joined again is what it was', () => {
    const list = draft(item('a', 0, true, 4), item('b'));
    const done = split(list, { id: 'a', at: 5 }, 'new');
    expect(done && shown(done.draft)).toEqual(['4', '5', '6']);
    const again = done && joinToPrevious(done.draft, 'new');
    expect(again?.draft.blocks[0]).toMatchObject(list.blocks[0] ?? {});
  });

  test('made a heading and an item again has the number that it had', () => {
    const list = draft(item('a', 0, true, 4));
    const heading = turnInto(list, 'a', 'subheading');
    expect(shown(heading)).toEqual([null]);
    expect(shown(turnInto(heading, 'a', 'numbered-item'))).toEqual(['4']);
    expect(shown(turnInto(list, 'a', 'list-item'))).toEqual(['•']);
  });
});

describe('what is saved of a list', () => {
  const base = draft(item('a'), item('b'), item('c', 0, false));

  test('is the layout of the items that were touched, and of those that were written', () => {
    const nested = nest(base, 'b', 1) ?? base;
    expect(patchOf(base, nested)).toEqual([{ id: 'b', layout: { item: { ordered: true, depth: 1 } } }]);
    const written = { ...nested, blocks: [...nested.blocks, item('new', 0)] };
    expect(patchOf(base, written).at(-1)).toMatchObject({
      id: 'new',
      isNew: true,
      layout: { item: { ordered: true } },
    });
    expect(patchOf(base, turnInto(base, 'a', 'list-item'))).toEqual([{ id: 'a', layout: null }]);
  });

  test('comes back with an item that somebody removed meanwhile', () => {
    const nested = nest(base, 'b', 1) ?? base;
    const standing = base.blocks.map(({ id }) => ({ id, isText: id !== 'b' }));
    expect(onTopOf(patchOf(base, nested), nested, standing)).toMatchObject([
      { id: 'b', back: true, layout: { item: { ordered: true, depth: 1 } } },
    ]);
  });
});
