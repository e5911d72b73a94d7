import { describe, expect, it } from 'vitest';
import { fromHtml } from '../../../../lib/import/from-html';

const FIRST = 'The harbour office kept the quay open for the whole of the night, as the council had asked.';
const SECOND = 'Ferries to the northern islands sailed at eleven, an hour late, because of snow on the roads.';

/** The lines that are the story, of a page that says little else. */
function kept(story: string): string[] {
  const { text, marks } = fromHtml(`<html lang="en"><head><title>Snow over the quay</title></head><body>
    <nav><a href="/news">News</a> <a href="/sport">Sport</a></nav>
    <main><article><h1>Snow over the quay</h1>${story}</article></main>
    <aside><h2>Related stories</h2><ul><li><a href="/1">A second ferry for the islands, from May on</a></li></ul></aside>
    <footer><p>Copyright Harbour Post. All rights reserved.</p></footer></body></html>`);
  return marks
    .filter(({ furniture, kind }) => !furniture && kind !== 'title')
    .map(({ start, end }) => text.slice(start, end));
}

describe('a brief of two paragraphs', () => {
  it('keeps both', () => {
    expect(kept(`<p>${FIRST}</p><p>${SECOND}</p>`)).toEqual([FIRST, SECOND]);
  });

  it.each([
    [
      'leads elsewhere',
      '<p><a href="/2">Late again: what the harbour office says of the ferries to the islands in May.</a></p>',
    ],
    [
      'stands in a box of its own',
      '<div class="comments"><p>I waited on the quay for an hour, and nobody there said a word to us about it.</p></div>',
    ],
  ])('does not keep what stands below it and %s', (_, below) => {
    expect(kept(`<p>${FIRST}</p><p>${SECOND}</p>${below}`)).toEqual([FIRST, SECOND]);
  });
});
