import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanDocument } from '../../../../lib/clean/clean';
import { fromHtml } from '../../../../lib/import/from-html';
import { kindOf } from '../../../../lib/import/html/blocks/block-kinds';
import { findDek } from '../../../../lib/import/html/fields/dek';
import { parsePage } from '../../../../lib/import/html/parse';
import { readPage } from '../../../../lib/import/html/reading';

const FIRST =
  'The harbour council voted on Monday to widen the northern quay, so that two ferries can load at the same time from next summer on.';
const STORY = `<p>${FIRST}</p><p>Work begins in the autumn and will cost nine million crowns, of which the county pays a third, the mayor said.</p>
<p>Fishermen had asked for the opposite, because their boats will have to lie in the outer basin while the piles are driven.</p>`;
const LONG = `It snows, and the ferries are late. ${FIRST} Nobody had asked for it before the autumn, said the mayor, who lives there.`;
const DEK = 'Two ferries will load at once from next summer, and the fishermen are not pleased.';

function dekOf(below: string, head: string, story = STORY): string | null {
  const page = `<html><head>${head}</head><body><article><h1>Quay to be widened</h1>${below}${story}</article></body></html>`;
  return cleanDocument(fromHtml(page)).articles[0]?.dek ?? null;
}

describe('a standfirst', () => {
  it.each([
    ['of a name that means it', `<p class="standfirst">${DEK}</p>`, ''],
    ['that is the heading right below the headline', `<h2>${DEK}</h2><div>By Ida Brekke</div>`, ''],
    [
      'that is the description, apart from the text',
      `<p>${DEK}</p><div>By Ida Brekke</div>`,
      `<meta name=description content="${DEK}">`,
    ],
  ])('%s is the dek and no paragraph', (_, below, head) => {
    expect(dekOf(below, head)).toBe(DEK);
  });

  it('may begin with a name in capitals', () => {
    const dek = 'NATO ministers meet at the quay, and the ferries stay in port.';
    expect(dekOf(`<p class="standfirst">${dek}</p>`, '')).toBe(dek);
  });

  it.each([
    ['a description that the page does not show', '', `<meta name=description content="${DEK}">`],
    ['a description that is the first paragraph', '', `<meta name=description content="${FIRST}">`],
    ['the first subheading of the text', '<h2>A second berth</h2>', ''],
    ['a list of links of that name', `<div class="subtitle"><a href=x>${DEK}</a></div>`, ''],
    [
      'the beginning of the text, set in capitals',
      `<p class="standfirst">TWO ferries of the county will load at once.</p>`,
      '',
    ],
    ['what is longer than the story below it', `<p class="standfirst">${LONG}</p>`, '', `<p>${FIRST}</p>`],
    ['a byline of that name', '<div class="subtitle">By Ida Brekke and Per Aas of the Harbour Post</div>', ''],
  ])('%s is none', (_, below, head, story = STORY) => {
    expect(dekOf(below, head, story)).toBeNull();
  });
});

/** The standfirst of a page whose text is judged to be STORY alone. */
function foundAbove(above: string): string | null {
  const byline = '<div>By Ida Brekke</div><div>4 March 2025</div>';
  const reading = readPage(parsePage(`<article><h1>Quay to be widened</h1>${above}${byline}${STORY}</article>`));
  const kept = reading.page.blocks.map(({ text }) => STORY.includes(text));
  const kinds = reading.page.blocks.map((block, index) => kindOf(block, index, reading.regions));
  return reading.page.blocks[findDek(reading, kept, kinds)]?.text ?? null;
}

describe('a text that stands alone between headline and story', () => {
  it('is the standfirst, whatever its box is called', () => {
    expect(foundAbove(`<div class="copy-lg mb-7">Larnholm. ${DEK}</div>`)).toBe(`Larnholm. ${DEK}`);
  });

  it('named as an introduction it needs no full stop', () => {
    const intro = 'Two ferries will load at once from next summer, says the harbour council';
    expect(foundAbove(`<p class="article__header__intro__text">${intro}</p>`)).toBe(intro);
  });

  it('named as a summary it is one above the words of a picture too', () => {
    const caption = `<figure><img src="a.jpg"><figcaption>${DEK}</figcaption></figure>`;
    expect(foundAbove(`<p class="post-excerpt">Two ferries at once, says the harbour council</p>${caption}`)).toBe(
      'Two ferries at once, says the harbour council',
    );
  });

  it.each([
    ['the words of a picture', `<figure><img src="a.jpg"><figcaption>${DEK}</figcaption></figure>`],
    ['what stands under a picture', `<img src="a.jpg"><div>${DEK}</div>`],
    ['a line with a link', `<div>${DEK} <a href="/more">Read the whole plan of the council here</a></div>`],
    [
      'a line of the page’s own business',
      '<div>Purchases of ferries through our links may bring the council money.</div>',
    ],
    ['who somebody is', '<div>Ida Brekke is a reporter of the county who lives by the northern quay.</div>'],
    ['a text in the box of the author', `<div class="author-bio"><div>${DEK}</div></div>`],
    [
      'words that the story does not take up',
      '<div>Remote access, endpoint management and support that you can rely upon.</div>',
    ],
    ['a line without a full stop', '<div>Two ferries will load at once from next summer</div>'],
    ['an item of a list', `<ul><li>${DEK}</li></ul>`],
  ])('is none where it is %s', (_, above) => {
    expect(foundAbove(above)).toBeNull();
  });
});

const sample = (name: string) => {
  const cleaned = cleanDocument(fromHtml(readFileSync(`samples/${name}`, 'utf8')));
  const [article] = cleaned.articles;
  if (!article || cleaned.articles.length > 1) throw new Error(`${name} is one article.`);
  return article;
};

describe('the samples', () => {
  it('the river festival has its dek, and its row of names, date and views is no paragraph', () => {
    const { dek, byline, blocks } = sample('river-festival.html');
    expect(dek).toBe('After eleven years without it, the valley lit its river again.');
    expect(byline).toBe('Wilma Estrange, Tor Bellamy');
    expect(blocks.filter(({ kind }) => kind === 'byline')).toMatchObject([
      { verdict: 'remove', residue: 'timestamp-widget' },
    ]);
  });

  it('the grid battery has its caption, credit and byline', () => {
    const { caption, credit, blocks } = sample('grid-battery-island.html');
    expect(caption).toBe('Solar panels above Lowen Bay on Tamarin.');
    expect(credit).toBe('Handout / Tamarin Grid Company');
    expect(blocks.filter(({ kind, verdict }) => kind === 'byline' && verdict === 'keep')).toHaveLength(1);
  });
});
