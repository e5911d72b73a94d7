import { describe, expect, it } from 'vitest';
import { spanText } from '../../../../lib/articles/body';
import { cleanDocument } from '../../../../lib/clean/clean';
import { recordPart } from '../../../../lib/import/bundle/record';
import { itemDocument } from '../../../../lib/import/feed/item-document';
import type { FeedItem } from '../../../../lib/import/feed/types';
import { fromHtml } from '../../../../lib/import/from-html';

const FIRST =
  'The night ferry between Larnholm and the northern islands runs again from the first of March, the harbour council said on Monday evening.';
const SECOND =
  'It was stopped two years ago, when the engine of the only ship broke down and no money was found for a new one in the budget.';
const THIRD =
  'Islanders will pay half of the old fare, and children under twelve travel free, according to the plan that the council passed.';

/** A news page with some markup before its last paragraph, and some in the head. */
const page = (between: string, head = '') =>
  `<html lang="en"><head><title>Night ferry returns | Harbour Post</title>${head}</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Night ferry returns</h1><p>${FIRST}</p><p>${SECOND}</p>${between}<p>${THIRD}</p></article>
<aside class="related"><h3>Related stories</h3><ul><li><img src="/t/bridge-closed.jpg" width="300" height="200"><a href="/a">Bridge closed for repairs</a></li></ul></aside></body></html>`;
const read = (between: string, head = '') => fromHtml(page(between, head), { url: 'https://post.example/news/ferry' });
const found = (between: string, head = '') => (read(between, head).images ?? []).map(({ image }) => image.src);
const EACH = 'https://post.example/news/quay-in-winter.jpg';

describe('the images in the text of a page', () => {
  it('stand where they stood, with what is said of them', () => {
    const { text, images = [] } = read(
      `<figure><img src="quay-in-winter.jpg" alt="A quay under snow" width="1200" height="800">
       <figcaption>The quay on Monday. <span class="credit">Ida Brekke / Harbour Post</span></figcaption></figure>`,
    );
    const [found] = images;
    expect(found?.image).toEqual({
      ...{ src: EACH, alt: 'A quay under snow', credit: 'Ida Brekke / Harbour Post', width: 1200, height: 800 },
    });
    expect(text.slice(found?.caption?.start, found?.caption?.end)).toBe('The quay on Monday.');
    expect(text.slice(0, found?.at)).toContain(SECOND);
    expect(text.slice(0, found?.at)).not.toContain(THIRD);
  });

  it('have all paragraphs of their caption, and the credit at its end', () => {
    for (const [words, rest] of [
      ['<p>The quay on Monday.</p><p>Snow lay there for a week. Photo: Ida Brekke</p>', 'Photo: Ida Brekke'],
      ['The quay on Monday.<br><br>Snow lay there for a week.', ''],
      ['<p>The quay on Monday.</p><p>Snow lay there for a week.</p><p class="credit">Ida Brekke</p>', 'Ida Brekke'],
    ]) {
      const document = read(
        `<figure><img src="quay-in-winter.jpg" width="1200" height="800"><figcaption>${words}</figcaption></figure>`,
      );
      const [article] = cleanDocument(document).articles;
      const blocks = article?.blocks.map(({ kind, start, end }) => [
        kind,
        spanText(document.text, { kind, start, end }),
      ]);
      expect(blocks).toEqual([
        ...[
          ['title', 'Night ferry returns'],
          ['paragraph', FIRST],
          ['paragraph', SECOND],
        ],
        ['image', 'The quay on Monday. Snow lay there for a week.'],
        ...(rest === '' ? [] : [['caption', rest]]),
        ['paragraph', THIRD],
      ]);
      expect(article?.blocks.find(({ image }) => image)?.image?.credit ?? '').toBe(rest?.replace('Photo: ', ''));
    }
  });

  it('are those of pages for phones too, whose sizes may be a proportion', () => {
    const amp = (more: string) => `<amp-img src="quay-in-winter.jpg" alt="A quay" ${more}></amp-img>`;
    expect(found(amp('width="1200" height="800"'))).toEqual([EACH]);
    expect(found(amp('width="32" height="32"'))).toEqual([]);
    const { images = [] } = read(
      `<figure>${amp('width="16" height="9" layout="responsive"')}<figcaption>The quay.</figcaption></figure>`,
    );
    expect(images[0]?.image).toMatchObject({ src: EACH, alt: 'A quay', width: null, height: null });
    const served =
      '<amp-img src="quay-in-winter.jpg" width=600 height=400><noscript><img src="quay-in-winter.jpg"></noscript><img class="i-amphtml-fill-content" src="quay-in-winter.jpg"></amp-img>';
    expect(found(served)).toEqual([EACH]);
    expect(found('<amp-anim src="snow-falls-on-the-quay.gif" width=600 height=400></amp-anim>')).toHaveLength(1);
  });

  it('have the credit that their words introduce as one', () => {
    const { text, images = [] } = read(
      '<figure><img src="quay-in-winter.jpg"><figcaption>The quay on Monday. Photo: Ida Brekke</figcaption></figure>',
    );
    expect(images[0]?.image.credit).toBe('Ida Brekke');
    expect(text.slice(images[0]?.caption?.start, images[0]?.caption?.end)).toBe('The quay on Monday.');
  });

  it.each([
    ['a plain one', '<p><img src="quay-in-winter.jpg"></p>'],
    ['one that a script loads', '<img src="data:image/gif;base64,R0lGOD" data-src="quay-in-winter.jpg">'],
    ['one with a stand-in', '<img src="/img/placeholder.png" data-original="quay-in-winter.jpg">'],
    ['sizes', '<img srcset="quay-small.jpg 320w, quay-in-winter.jpg 1600w, quay-huge.jpg 6000w">'],
    ['sizes for dense screens', '<img srcset="quay-small.jpg 1x, quay-in-winter.jpg 2x">'],
    [
      'a picture',
      '<picture><source srcset="quay-in-winter.jpg 800w"><img src="data:image/gif;base64,R0lGOD"></picture>',
    ],
    [
      'the words for browsers without scripts',
      '<img class="lazy" src="data:image/gif;base64,R0lGOD"><noscript><img src="quay-in-winter.jpg"></noscript>',
    ],
    ['one inside a link to itself', '<a href="quay-in-winter.jpg"><img src="quay-in-winter.jpg"></a>'],
    [
      'one twice',
      '<img data-src="quay-in-winter-800x600.jpg" src="data:,"><noscript><img src="quay-in-winter.jpg"></noscript>',
      'https://post.example/news/quay-in-winter-800x600.jpg',
    ],
  ])('%s is read', (_, markup, src = EACH) => {
    expect(found(markup)).toEqual([src]);
  });

  it.each([
    ['a pixel that counts readers', '<img src="https://count.example/hit.gif" width="1" height="1">'],
    ['a pixel without a size', '<img src="https://count.example/pixel.gif?x=1">'],
    ['an icon', '<img src="/img/camera.png" width="24" height="24">'],
    ['a portrait of the author', '<div class="author-box"><img src="/people/ida-brekke.jpg"></div>'],
    ['a gravatar', '<img src="https://secure.gravatar.com/avatar/abc" width="200" height="200">'],
    ['a logo', '<img class="site-logo" src="/img/post-wide.png">'],
    ['a share button', '<p class="share"><img src="/img/tell-a-friend.png"></p>'],
    ['a script', '<img src="javascript:alert(1)">'],
    ['data', '<img src="data:image/png;base64,iVBORw0KGgo">'],
    ['an address with a password', '<img src="https://ida:secret@post.example/quay-in-winter.jpg">'],
    ['a template that nothing filled', '<img src="/img/{size}/quay.jpg">'],
    ['a drawing hidden from all', '<div style="display:none"><img src="quay-in-winter.jpg"></div>'],
  ])('%s is no image of the story', (_, markup) => {
    expect(found(markup)).toEqual([]);
  });

  it('an image beside other stories is not of this one', () => {
    expect(found('')).toEqual([]);
  });

  it('the lead image is not shown again in the text', () => {
    const head = '<meta property="og:image" content="https://cdn.example/1200/quay-in-winter.jpg?w=1200">';
    expect(found('<img src="/img/quay-in-winter-800x600.jpg">', head)).toEqual([]);
    expect(found('<img src="/img/engine-of-the-ferry.jpg">', head)).toEqual([
      'https://post.example/img/engine-of-the-ferry.jpg',
    ]);
  });

  it('all are of the story in an item of a feed and in a record, but the lead image that these name', () => {
    const content =
      '<p><img src="/img/quay-in-winter.jpg"></p><p>It snowed.</p><p><img src="/img/engine-of-the-ferry.jpg"></p>';
    const image = 'https://cdn.example/large/quay-in-winter.jpg';
    const item = { title: 'Snow', content, image, base: 'https://post.example/', authors: [] } as unknown as FeedItem;
    expect(itemDocument(item, null)?.images?.map((one) => one.image.src)).toEqual([
      'https://post.example/img/engine-of-the-ferry.jpg',
    ]);
    const record = { title: 'Snow', html: `<p>${FIRST}</p><p>${SECOND}</p>${content}<p>${THIRD}</p>`, image };
    const part = recordPart({ ...record, url: 'https://post.example/a' }, '', 'a', 'application/json');
    expect(part?.read?.document.images?.map((one) => one.image.src)).toEqual([
      'https://post.example/img/engine-of-the-ferry.jpg',
    ]);
  });

  it('what is said of them turns no text round and is no longer than a field', () => {
    const [one] = read(`<img src="quay-in-winter.jpg" alt="a\u202eb\u0000${'c'.repeat(4_000)}">`).images ?? [];
    expect(one?.image.alt).toMatch(/^abc+$/);
    expect(one?.image.alt?.length).toBeLessThanOrEqual(2_000);
  });

  it('a hundred thousand of them are two hundred, in less time than a person waits', () => {
    const many = Array.from({ length: 100_000 }, (_, at) => `<img src="/img/photograph-${at}.jpg">`).join('');
    const began = performance.now();
    expect(found(many)).toHaveLength(200);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('an image in the cleaned story', () => {
  const cleaned = (between: string) => {
    const document = read(between);
    const [article] = cleanDocument(document).articles;
    return {
      article,
      words: (block?: { start: number; end: number }) => document.text.slice(block?.start, block?.end),
    };
  };

  it('stands between its paragraphs, and its caption is its text', () => {
    const { article, words } = cleaned(
      '<figure><img src="quay-in-winter.jpg"><figcaption>The quay on Monday. Photo: Ida Brekke / AP</figcaption></figure>',
    );
    const kept = article?.blocks.filter(({ verdict }) => verdict === 'keep') ?? [];
    expect(kept.map((block) => [block.kind, words(block)])).toEqual([
      ['title', 'Night ferry returns'],
      ['paragraph', FIRST],
      ['paragraph', SECOND],
      ['image', 'The quay on Monday.'],
      ['caption', 'Photo: Ida Brekke / AP'],
      ['paragraph', THIRD],
    ]);
    expect(article?.caption).toBeNull();
  });

  it('has an empty span where it has no caption', () => {
    const { article, words } = cleaned('<p><img src="quay-in-winter.jpg" alt="Snow"></p>');
    const at = article?.blocks.findIndex(({ kind }) => kind === 'image') ?? -1;
    expect(words(article?.blocks[at])).toBe('');
    expect(words(article?.blocks[at + 1])).toBe(THIRD);
  });

  it('stands before what is removed behind the text, which is lost by that no less', () => {
    const document = read('');
    const at = document.marks.find(({ furniture }) => furniture?.residue === 'related-stories')?.start ?? -1;
    const image = { src: EACH, alt: null, credit: null, width: null, height: null };
    const { articles, furniture } = cleanDocument({ ...document, images: [{ at, caption: null, image }] });
    expect(articles[0]?.blocks.at(-1)).toMatchObject({ kind: 'image', start: at, end: at });
    expect(furniture.some(({ start }) => start === at)).toBe(true);
  });

  it('loses no word of a caption that is set with more blanks than a reader sees', () => {
    const { article, words } = cleaned(
      '<figure><img src="quay-in-winter.jpg"><figcaption><pre>The   quay on\n\n   Monday.   Photo: Ida Brekke</pre></figcaption></figure>',
    );
    const all = article?.blocks.map(words).join(' ');
    for (const word of ['quay', 'Monday', 'Photo:', 'Brekke']) expect(all).toContain(word);
  });

  it('changes nothing of the words that are kept', () => {
    const without = cleaned('');
    const withIt = cleaned('<p><img src="quay-in-winter.jpg"></p>');
    const words = ({ article, words }: typeof without) =>
      article?.blocks.filter(({ kind }) => kind !== 'image').map(words);
    expect(words(withIt)).toEqual(words(without));
  });
});
