import { describe, expect, test } from 'vitest';
import { listPlaces } from '../../../../lib/articles/blocks/list';
import { cleanDocument } from '../../../../lib/clean/clean';
import { fromHtml } from '../../../../lib/import/from-html';

const SENTENCE = 'and the harbour stayed open for the whole of the night, as the council had said on Monday evening.';
const PROSE = `<p>It snowed over the northern islands ${SENTENCE}</p><p>The ferry sailed at eleven ${SENTENCE}</p>`;
const read = (inner: string) =>
  fromHtml(`<article><h1>Soup for a storm</h1>${PROSE}${inner}${PROSE.replaceAll('e', 'o')}</article>`, {
    isStoryAlone: true,
  });

/** The items as readers see them: a dash a level, the mark and the words. */
function shown(inner: string): string[] {
  const { text, marks } = read(inner);
  const blocks = marks.map(({ kind = 'paragraph', layout, start, end }) => ({
    ...{ kind, layout, words: text.slice(start, end) },
  }));
  return listPlaces(blocks).flatMap((place, at) =>
    place ? `${'-'.repeat(place.level)}${place.number ?? '•'} ${blocks[at]?.words}` : [],
  );
}

describe('a list of a page', () => {
  test('keeps its numbers and how deep it is nested, and the numbers are not in the words', () => {
    const list =
      '<ol><li>Peel<ul><li>leeks<li>roots<ol><li>red<li>white</ol></ul><li>Boil</ol><ul><li>salt</ul><ol><li>Serve</ol>';
    expect(shown(list)).toEqual([
      ...['1 Peel', '-• leeks', '-• roots', '--1 red', '--2 white', '2 Boil', '• salt', '1 Serve'],
    ]);
    expect(read(list).text).toContain('Peel\n\nleeks\n\nroots\n\nred\n\nwhite\n\nBoil\n\nsalt\n\nServe');
  });

  test('says no more of bulleted items than it did', () => {
    const { marks } = read('<ul><li>salt<li>pepper</ul>');
    expect(marks.filter(({ kind }) => kind === 'list-item').map(({ layout }) => layout)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('begins, counts down and jumps where its markup says so', () => {
    expect(shown('<ol start="4"><li>a<li>b<li value="9">c<li>d</ol>')).toEqual(['4 a', '5 b', '9 c', '10 d']);
    expect(shown('<ol reversed><li>a<li>b<li>c</ol>')).toEqual(['3 a', '2 b', '1 c']);
    expect(shown('<ol reversed start=10><li>a<li>b</ol>')).toEqual(['10 a', '9 b']);
    expect(shown('<ol start="0"><li>a<li>b</ol><ol start="-2"><li>c<li>d</ol>')).toEqual([
      '0 a',
      '1 b',
      '-2 c',
      '-1 d',
    ]);
  });

  test('passes over starts that are no numbers', () => {
    for (const start of ['x', '', '1e9', '99999999999999999999', '1.5', 'NaN', ' '])
      expect(shown(`<ol start="${start}"><li>a<li value="${start}">b</ol>`)).toEqual(['1 a', '2 b']);
  });

  test('right behind another one counts anew', () => {
    expect(shown('<ol><li>a<li>b</ol><ol><li>c<li>d</ol>')).toEqual(['1 a', '2 b', '1 c', '2 d']);
  });

  test('goes on behind what else stands in an item, which is a paragraph of it', () => {
    const list = '<ol><li><p>Peel.</p><p>Mind the thumb.</p><li>Boil.<br><br>For long.<li>Serve.</ol>';
    expect(shown(list)).toEqual(['1 Peel.', '2 Boil.', '3 Serve.']);
    const { text, marks } = read(list);
    expect(marks.filter(({ kind }) => kind === 'paragraph').map(({ start, end }) => text.slice(start, end))).toEqual(
      expect.arrayContaining(['Mind the thumb.', 'For long.']),
    );
  });

  test('goes on beside an image', () => {
    expect(shown('<ol><li>Peel.<img src="/a/peeling-leeks.jpg" width=600 height=400><li>Boil.</ol>')).toEqual([
      ...['1 Peel.', '2 Boil.'],
    ]);
  });

  test('whose numbers the page does not show, or prints into the words, has none', () => {
    expect(shown('<ol style="list-style: none"><li>a<li>b</ol>')).toEqual(['• a', '• b']);
    expect(shown('<ol style="list-style-type:disc"><li>a</ol>')).toEqual(['• a']);
    expect(shown('<ol><li>1. a<li>2. b</ol>')).toEqual(['• 1. a', '• 2. b']);
    expect(shown('<ol><li>(1) a<li>(2) b</ol>')).toEqual(['• (1) a', '• (2) b']);
    expect(shown('<ol><li>12 eggs<li>7. August</ol>')).toEqual(['1 12 eggs', '2 7. August']);
  });

  test('that lies in the lists of a layout is at no depth', () => {
    expect(shown(`<ul><li><div>${PROSE.repeat(6)}<ol><li>a<li>b<ul><li>c</ul></ol></div></ul>`)).toEqual([
      '1 a',
      '2 b',
      '-• c',
    ]);
  });

  test('without a list is one of bullets', () => {
    expect(shown('<li>a<li>b')).toEqual(['• a', '• b']);
    expect(shown('<dl><dt>Leek<dd>a root</dl>')).toEqual(['• Leek', '• a root']);
  });
});

test('what is cleaned away keeps its number for when it is restored, and others keep theirs', () => {
  const list = `<ol><li>Peel the leeks and wash them well.<li>Advertisement<li>Boil them ${SENTENCE}</ol>`;
  const { articles } = cleanDocument(
    fromHtml(`<html><body><article><h1>Soup for a storm</h1>${PROSE}${list}</article></body></html>`),
  );
  const items = articles[0]?.blocks.filter(({ kind }) => kind === 'list-item') ?? [];
  expect(items.map(({ verdict }) => verdict)).toEqual(['keep', 'remove', 'keep']);
  expect(items.every(({ layout }) => layout?.item?.ordered)).toBe(true);
});

test('a hundred thousand lists in each other, or items in one, are read in a time that grows with the page', () => {
  const nested = `${'<ol><li>a'.repeat(100_000)}`;
  const flat = `<ol>${'<li>a'.repeat(100_000)}</ol>`;
  const reversed = `<ol reversed>${'<li value=3>a<p>b'.repeat(50_000)}</ol>`;
  for (const page of [nested, flat, reversed]) {
    const began = performance.now();
    const { marks } = fromHtml(page, { isStoryAlone: true });
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(listPlaces(marks.map(({ kind = 'other', layout }) => ({ kind, layout }))).length).toBe(marks.length);
    for (const { layout } of marks) expect(layout?.item?.depth ?? 0).toBeLessThan(8);
  }
});
