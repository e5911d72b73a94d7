import { describe, expect, test } from 'vitest';
import { type ContentBlock, compareContents } from '@/lib/review/revisions/compare';
import { contentOfView, foundContent } from '@/lib/review/revisions/content';
import type { BlockView } from '@/lib/review/view';
import { blockView } from '../../support/block-view';

const block = (id: string, text: string, more: Partial<ContentBlock> = {}): ContentBlock => ({
  ...{ id, text, kind: 'paragraph', isText: true, links: [], image: null, layout: null },
  ...more,
});
const content = (...blocks: ContentBlock[]) => ({ fields: { title: 'A title', dek: null }, blocks });
const saidOf = (before: ContentBlock[], after: ContentBlock[]) =>
  compareContents(content(...before), content(...after)).blocks.map(({ id, state, notes }) => [id, state, ...notes]);

describe('two revisions of an article', () => {
  test('are the same where nothing was changed', () => {
    expect(saidOf([block('a', 'One.')], [block('a', 'One.')])).toEqual([['a', 'same']]);
  });

  test('differ in words, kinds, links, order and passages, each said', () => {
    const href = 'https://example.org/';
    const before = [
      block('a', 'One.'),
      block('b', 'Two.'),
      block('c', 'Three.', { links: [{ start: 0, end: 5, href }] }),
      block('d', 'Gone.'),
    ];
    const after = [
      block('c', 'Three.'),
      block('a', 'One more.'),
      block('n', 'New.'),
      block('b', 'Two.', { kind: 'subheading' }),
    ];
    expect(saidOf(before, after)).toEqual([
      ['c', 'changed', 'Moved here.', `No longer linked “Three” to ${href}.`],
      ['d', 'removed'],
      ['a', 'changed'],
      ['n', 'added'],
      ['b', 'changed', 'Was a paragraph, is a heading.'],
    ]);
  });

  test('differ in the numbers and the depth of list items, where that was changed and does not only follow', () => {
    const item = (id: string, ordered = true, more: { depth?: number; number?: number } = {}) =>
      block(id, id, { kind: 'list-item', layout: { item: { ordered, depth: 0, ...more } } });
    const before = [item('a'), item('b'), item('c'), item('d'), block('e', 'e')];
    const after = [item('a', false), item('b'), item('c', true, { depth: 1 }), item('d', true, { number: 9 })];
    expect(saidOf(before, [...after, { ...item('e'), layout: null }])).toEqual([
      ['a', 'changed', 'Was a numbered list item, is a list item.'],
      ['b', 'same'],
      ['c', 'changed', 'Nested deeper.'],
      ['d', 'changed', 'Number: was 4, is 9.'],
      ['e', 'changed', 'Was a paragraph, is a list item.'],
    ]);
  });

  test('differ in the headings of a table', () => {
    const table = (rows: number, columns: number) =>
      block('a', 'Port\tBoats\nVik\t7', { kind: 'table', layout: { head: { rows, columns } } });
    expect(saidOf([table(1, 0)], [table(0, 1)])).toEqual([
      ['a', 'changed', 'Heading rows: were 1, are none.', 'Heading columns: were none, are 1.'],
    ]);
  });

  test('show a removed passage where it stood', () => {
    const [a, b, c] = [block('a', 'One.'), block('b', 'Two.'), block('c', 'Three.')];
    expect(saidOf([a, b, c], [a, { ...b, isText: false }, c]).map(([id]) => id)).toEqual(['a', 'b', 'c']);
    expect(saidOf([a, b, c], [c]).map(([id]) => id)).toEqual(['a', 'b', 'c']);
  });

  test('differ in fields, which are compared by words', () => {
    const before = content();
    const after = { ...before, fields: { title: 'Another title', dek: 'Below.' } };
    expect(compareContents(before, after).fields).toEqual([
      {
        name: 'title',
        parts: [
          { kind: 'removed', text: 'A' },
          { kind: 'added', text: 'Another' },
          { kind: 'same', text: ' title' },
        ],
      },
      { name: 'dek', parts: [{ kind: 'added', text: 'Below.' }] },
    ]);
  });
});

test('the original is what the machine had made of the document: its words, kinds and order, without what it removed', () => {
  const view = (id: string, start: number, more: Partial<BlockView>) =>
    blockView(id, { start, end: start + 1, ...more });
  const person = { decidedBy: 'person' as const };
  const blocks = [
    view('moved', 9, {}),
    view('edited', 1, { text: 'other', kind: 'quote', foundKind: 'paragraph' }),
    view('written', 1, { originalText: '', end: 1, ...person }),
    view('residue', 2, { verdict: 'remove' }),
    view('removed', 3, { verdict: 'remove', ...person }),
    view('restored', 4, person),
  ];
  const none = { title: 'Now', dek: null, byline: null, dateline: null, publishedAt: null, lang: 'en', caption: null };
  const fields = { ...none, dir: 'rtl' as const, credit: null, canonicalUrl: null, imageUrl: null };
  const found = foundContent({ fields, found: { title: 'Found' }, blocks });
  expect(found.fields).toMatchObject({ title: 'Found', lang: 'en', dir: null });
  expect(found.blocks.filter(({ isText }) => isText)).toMatchObject([
    { id: 'edited', text: 'edited', kind: 'paragraph' },
    { id: 'removed' },
    { id: 'moved' },
  ]);
  expect(
    contentOfView({ fields, blocks })
      .blocks.filter(({ isText }) => isText)
      .map(({ id }) => id),
  ).toEqual([...['moved', 'edited', 'written', 'restored']]);
});
