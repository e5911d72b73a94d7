import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asForm, formOf } from '@/lib/articles/blocks/form';
import { sameLayout, storedLayout } from '@/lib/articles/blocks/layout';
import { listPlaces, MAX_LIST_LEVELS } from '@/lib/articles/blocks/list';
import type { BlockKind, BlockLayout, ListItem } from '@/lib/articles/types';

const item = (changes: Partial<ListItem> = {}) => ({
  kind: 'list-item' as BlockKind,
  layout: { item: { ordered: true, depth: 0, ...changes } } as BlockLayout | null,
});
const bullet = (depth = 0) => item({ ordered: false, depth });
const of = (kind: BlockKind) => ({ kind, layout: null });
const shown = (blocks: Parameters<typeof listPlaces>[0]) =>
  listPlaces(blocks).map((place) => place && `${'-'.repeat(place.level)}${place.number ?? '•'}`);

describe('the items of lists', () => {
  test('are bulleted at no depth where nothing was said', () => {
    expect(shown([of('list-item'), { kind: 'list-item' }])).toEqual(['•', '•']);
  });

  test('are counted, within each list and anew in the next one', () => {
    expect(shown([item(), item(), item({ depth: 1 }), item({ depth: 1 }), item(), item({ depth: 1 })])).toEqual([
      ...['1', '2', '-1', '-2', '3', '-1'],
    ]);
    expect(shown([item(), of('paragraph'), item(), bullet(), item()])).toEqual(['1', null, '1', '•', '1']);
  });

  test('go on counting beside an image, and below what is not of the running text', () => {
    expect(shown([item(), of('image'), item(), of('caption'), item()])).toEqual(['1', null, '2', null, '3']);
  });

  test('have the number that one says, and count on from it', () => {
    expect(shown([item({ number: 5 }), item(), item({ number: 3 }), item(), item({ number: -1 }), item()])).toEqual([
      ...['5', '6', '3', '4', '-1', '0'],
    ]);
  });

  test('are as deep as there are lists around them, whatever the depths are called', () => {
    expect(shown([bullet(3), bullet(3), bullet(7), bullet(3), bullet(0), bullet(4)])).toEqual([
      ...['•', '•', '-•', '•', '•', '-•'],
    ]);
  });

  test('are never deeper than eight lists', () => {
    const deep = Array.from({ length: 100 }, (_, depth) => item({ depth }));
    const places = listPlaces(deep);
    expect(Math.max(...places.map((place) => place?.level ?? 0))).toBe(MAX_LIST_LEVELS - 1);
    expect(places.at(-1)?.number).toBe(100 - MAX_LIST_LEVELS + 1);
  });

  test('of any list are on a level, at most one deeper than the one above', () => {
    const any = fc.array(fc.tuple(fc.boolean(), fc.nat(12), fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(any, (rows) => {
        const places = listPlaces(
          rows.map(([ordered, depth, isItem]) => (isItem ? item({ ordered, depth }) : of('paragraph'))),
        );
        places.forEach((place, at) => {
          if (!place) return;
          expect(place.level).toBeLessThanOrEqual((places[at - 1]?.level ?? -1) + 1);
          expect(place.level).toBeLessThan(MAX_LIST_LEVELS);
        });
      }),
    );
  });
});

describe('a layout', () => {
  test('that says no more than that there is none is stored as none', () => {
    expect(storedLayout({ item: { ordered: false, depth: 0 } })).toBeNull();
    expect(storedLayout({})).toBeNull();
    expect(storedLayout({ item: { ordered: false, depth: 1, number: 4 } })).toEqual({
      item: { ordered: false, depth: 1 },
    });
    expect(sameLayout(null, { item: { ordered: false, depth: 0 } })).toBe(true);
    expect(sameLayout(null, { item: { ordered: true, depth: 0 } })).toBe(false);
  });

  test('tells a numbered item from a bulleted one, and stays with what is made a heading', () => {
    const { kind, layout } = asForm({ layout: { item: { ordered: false, depth: 2 } } }, 'numbered-item');
    expect({ kind, layout }).toEqual({ kind: 'list-item', layout: { item: { ordered: true, depth: 2 } } });
    expect(formOf({ kind, layout })).toBe('numbered-item');
    const heading = asForm({ layout }, 'subheading');
    expect(formOf(heading)).toBe('subheading');
    expect(asForm(heading, 'numbered-item').layout).toEqual(layout);
    expect(formOf(asForm(heading, 'list-item'))).toBe('list-item');
  });
});
