import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../../lib/import/html/blocks/block-kinds';
import { parsePage } from '../../../../lib/import/html/parse';
import { readPage } from '../../../../lib/import/html/reading';
import { findOtherStories } from '../../../../lib/import/html/scoring/other-stories';

const PROSE =
  'The council met on Tuesday and agreed, after three hours of talks, to keep the old bridge open for another year.';
const ADDRESS = 'https://news.example/town/bridge-stays';

/** The lines of a story that lead elsewhere, where all of its blocks are taken for main text. */
function found(
  inside: string,
  { address = ADDRESS as string | null, lost = '', after = `<p>${PROSE}</p>` } = {},
): string[] {
  const page = parsePage(`<article><h1>Old bridge stays</h1><p>${PROSE}</p>${inside}${after}</article>`);
  const reading = readPage(page);
  const kinds = page.blocks.map((block, index) => kindOf(block, index, reading.regions));
  const kept = page.blocks.map((_, index) => index !== reading.titleIndex && page.blocks[index]?.text !== lost);
  return [...findOtherStories(reading, kinds, kept, address ?? undefined)]
    .sort((a, b) => a - b)
    .map((at) => page.blocks[at]?.text ?? '');
}

const item = (text: string, href = `/town/${text.length}`): string => `<li><a href="${href}">${text}</a></li>`;

describe('a list between paragraphs', () => {
  const ferry = 'Ferry to run all winter again';
  const school = 'School roof repaired before the rain';

  it('of headlines that lead to other pages of the site is no part of the story', () => {
    expect(found(`<ul>${item(ferry)}${item(school)}</ul>`)).toEqual([ferry, school]);
    expect(found(`<ul>${item(ferry, 'https://www.news.example/town/ferry')}</ul>`)).toEqual([ferry]);
    expect(found(`<ul>${item(ferry, 'https://sport.news.example/ferry')}</ul>`)).toEqual([ferry]);
  });

  it('may print a label before each link', () => {
    expect(found(`<ul><li><b>Harbour: </b><a href="/town/1">${ferry}</a></li></ul>`)).toEqual([`Harbour: ${ferry}`]);
  });

  it('leads elsewhere by relative links, wherever the page came from', () => {
    expect(found(`<ul>${item(ferry)}</ul>`, { address: null })).toEqual([ferry]);
    expect(found(`<ul>${item(ferry, 'https://news.example/town/ferry')}</ul>`, { address: null })).toEqual([]);
  });

  it('takes the heading above it along, where nothing else stands under that', () => {
    const list = `<h3>From the same desk</h3><ul>${item(ferry)}</ul>`;
    expect(found(list, { after: `<h3>What it costs</h3><p>${PROSE}</p>` })).toEqual(['From the same desk', ferry]);
    expect(found(list, { after: '' })).toEqual(['From the same desk', ferry]);
    expect(found(list)).toEqual([ferry]);
  });

  it('takes along a heading that says what follows, in several languages', () => {
    for (const heading of ['Read more', 'Auch interessant', 'Les også', 'Czytaj też', '関連記事', 'Читайте также'])
      expect(found(`<h3>${heading}</h3><ul>${item(ferry)}</ul>`)).toEqual([heading, ferry]);
  });

  it('takes along a label of one line, and goes under one that ends in a colon', () => {
    expect(found(`<p>Lire aussi :</p><ul>${item(ferry)}</ul>`)).toEqual(['Lire aussi :', ferry]);
    expect(found(`<p>Lees ook</p><ul>${item(ferry)}</ul>`)).toEqual(['Lees ook', ferry]);
  });

  it('leaves no label behind where its list was let go before', () => {
    const lost = '<aside><ul><li>Ferry</li></ul></aside>';
    expect(found(`<h3>Read more</h3>${lost}`, { lost: 'Ferry' })).toEqual(['Read more']);
    expect(found(`<h3>What it costs</h3>${lost}`, { lost: 'Ferry' })).toEqual([]);
    expect(found(`<h3>Read more</h3>`)).toEqual([]);
  });

  it('stays where a line with a colon announces it', () => {
    expect(found(`<p>Three routes are open to drivers for now:</p><ul>${item(ferry)}</ul>`)).toEqual([]);
  });

  it('stays where it leads within the page, to another site, or nowhere', () => {
    expect(found(`<ul>${item(ferry, '#ferry')}${item(school, '#school')}</ul>`)).toEqual([]);
    expect(found(`<ul>${item(ferry, ADDRESS)}</ul>`)).toEqual([]);
    expect(found(`<ul>${item(ferry, 'https://ferries.example/winter')}</ul>`)).toEqual([]);
    expect(found(`<ul>${item(ferry, 'mailto:ferry@news.example')}</ul>`)).toEqual([]);
    expect(found(`<ul><li>${ferry}</li></ul>`)).toEqual([]);
  });

  it('stays where one item is the writer’s own, or the items are names', () => {
    expect(found(`<ul>${item(ferry)}<li>The bridge opens at seven in the morning.</li></ul>`)).toEqual([]);
    expect(found(`<ul>${item('Ann Lee')}${item('Bo Berg')}</ul>`)).toEqual([]);
  });

  it('stays where it is so long that the page is about it', () => {
    const many = Array.from({ length: 9 }, (_, at) => item(`Walk number ${at} along the river`, `/walks/${at}`));
    expect(found(`<ul>${many.join('')}</ul>`)).toEqual([]);
  });
});

describe('a headline that stands alone', () => {
  const heading = '<h3><a href="/town/ferry">Ferry to run all winter again</a></h3>';

  it('is another story’s where it is a link in a box of its own', () => {
    expect(found(`<div class="card"><img src="f.jpg">${heading}</div>`)).toEqual(['Ferry to run all winter again']);
  });

  it('is the story’s own subheading beside its paragraphs, or without a link', () => {
    expect(found(`<div>${heading}<p>${PROSE}</p></div>`)).toEqual([]);
    expect(found('<div><h3>Ferry to run all winter again</h3></div>')).toEqual([]);
  });

  it('is the page’s own where there are many, as in a guide', () => {
    const cards = Array.from(
      { length: 7 },
      (_, at) => `<div><h3><a href="/w/${at}">Walk number ${at} by the river</a></h3></div>`,
    );
    expect(found(cards.join(''))).toEqual([]);
  });

  it('is another story’s as a linked line in capitals, which nobody writes otherwise', () => {
    expect(found('<p><a href="/town/ferry">FERRY TO RUN ALL WINTER AGAIN</a></p>')).toEqual([
      'FERRY TO RUN ALL WINTER AGAIN',
    ]);
    expect(found('<p><a href="/town/ferry">Ferry to run all winter again</a></p>')).toEqual([]);
    expect(found('<p>FERRY TO RUN ALL WINTER AGAIN</p>')).toEqual([]);
  });
});
