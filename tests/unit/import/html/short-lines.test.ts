import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../../lib/import/html/blocks/block-kinds';
import { parsePage } from '../../../../lib/import/html/parse';
import { readPage } from '../../../../lib/import/html/reading';
import { ownShortLines } from '../../../../lib/import/html/scoring/short-lines';

const PROSE =
  'The council met on Tuesday and agreed, after three hours of talks, to keep the old bridge open for another year.';

/** The short lines of a page that are the story's own, where only its paragraphs were taken for main text. */
function found(html: string): string[] {
  const page = parsePage(html);
  const reading = readPage(page);
  const kinds = page.blocks.map((block, index) => kindOf(block, index, reading.regions));
  const kept = page.blocks.map(({ text }) => text === PROSE);
  return ownShortLines(reading, kinds, kept).map((index) => page.blocks[index]?.text ?? '');
}

const story = (between: string): string =>
  `<h1>Old bridge stays</h1><article><p>${PROSE}</p>${between}<p>${PROSE}</p></article>`;

describe('short lines of the story', () => {
  it('are subheadings and items between its paragraphs', () => {
    expect(found(story('<h2>What it costs</h2>'))).toEqual(['What it costs']);
    expect(found(story('<h2><span>What it costs</span></h2>'))).toEqual(['What it costs']);
    expect(found(story('<ul><li>A new deck</li><li>New lamps</li></ul>'))).toEqual(['A new deck', 'New lamps']);
  });

  it('are not links, nor words that give residue away, nor the headline again', () => {
    expect(found(story('<h2><a href="/ferry">Ferry runs again</a></h2>'))).toEqual([]);
    expect(found(story('<h2>Sign up for our newsletter</h2>'))).toEqual([]);
    expect(found(story('<h2>Auch interessant</h2>'))).toEqual([]);
    expect(found(story('<h2>Old bridge stays</h2>'))).toEqual([]);
  });

  it('are not in another box, nor above or below the story', () => {
    expect(found(story('<div><h2>What it costs</h2></div>'))).toEqual([]);
    expect(found(`<article><h2>Town</h2><p>${PROSE}</p><p>${PROSE}</p><h2>Your views</h2></article>`)).toEqual([]);
  });

  it('are not told where no box holds most of the story', () => {
    const part = (heading: string): string => `<div><p>${PROSE}</p>${heading}</div>`;
    expect(found([part('<h2>One way</h2>'), part('<h2>Other way</h2>'), part('')].join(''))).toEqual([]);
  });

  it('are none on a page without a story', () => {
    expect(found('<h2>Town</h2><ul><li>Bridge</li></ul>')).toEqual([]);
  });
});
