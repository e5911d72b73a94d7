import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listPlaces } from '../../../lib/articles/blocks/list';
import { spanText, type TextBlock } from '../../../lib/articles/body';
import { BLOCK_KINDS, type BlockImage, type ListItem } from '../../../lib/articles/types';
import { cleanDocument } from '../../../lib/clean/clean';
import { itemDocument } from '../../../lib/import/feed/item-document';
import type { FeedItem } from '../../../lib/import/feed/types';
import { fromHtml } from '../../../lib/import/from-html';
import { articleHtml } from '../../../lib/publish/article-html';
import { anyText, FORBIDDEN } from './items';

const WORDS = 'and the harbour stayed open for the whole of the night.';
const kept = (kind: TextBlock['kind'], text: string): TextBlock => ({ kind, verdict: 'keep', text });

describe('the body as HTML', () => {
  test('each kind of block has its element', () => {
    const html = articleHtml([
      kept('paragraph', 'One.'),
      kept('subheading', 'Two'),
      kept('quote', 'Three.'),
      kept('quote', 'Four.'),
      kept('preformatted', 'a\n  b'),
      kept('other', 'Five.'),
    ]);
    expect(html).toBe(
      [
        '<p dir="auto">One.</p>',
        '<h2 dir="auto">Two</h2>',
        '<blockquote><p dir="auto">Three.</p><p dir="auto">Four.</p></blockquote>',
        '<pre dir="auto">a\n  b</pre>',
        '<p dir="auto">Five.</p>',
      ].join('\n'),
    );
  });

  test('a block with a blank line in it is two paragraphs, of which the second is a plain one', () => {
    expect(articleHtml([kept('subheading', 'Two\n\nThree.'), kept('paragraph', 'Four.\n\nFive.')])).toBe(
      ['<h2 dir="auto">Two</h2>', ...['Three.', 'Four.', 'Five.'].map((words) => `<p dir="auto">${words}</p>`)].join(
        '\n',
      ),
    );
  });

  test('list items that follow one another are one list, without the bullets typed before them', () => {
    const html = articleHtml([
      kept('list-item', '• a'),
      kept('list-item', '- b'),
      kept('paragraph', 'p'),
      kept('list-item', 'c'),
    ]);
    expect(html).toBe('<ul dir="auto"><li>a</li><li>b</li></ul>\n<p dir="auto">p</p>\n<ul dir="auto"><li>c</li></ul>');
  });

  const item = (text: string, place: Partial<ListItem> = {}): TextBlock => ({
    ...kept('list-item', text),
    layout: { item: { ordered: true, depth: 0, ...place } },
  });
  const html = (...blocks: TextBlock[]) => articleHtml(blocks).replaceAll(' dir="auto"', '');

  test('numbered items are a numbered list, and what is nested lies in its item', () => {
    expect(
      html(
        ...[item('Peel'), item('• leeks', { ordered: false, depth: 1 }), item('roots', { ordered: false, depth: 1 })],
        ...[item('red', { depth: 2 }), item('Boil'), item('salt', { ordered: false })],
      ),
    ).toBe(
      '<ol><li>Peel<ul><li>leeks</li><li>roots<ol><li>red</li></ol></li></ul></li><li>Boil</li></ol>\n<ul><li>salt</li></ul>',
    );
  });

  test('a numbered list says where it begins, jumps and counts down', () => {
    expect(html(item('a', { number: 4 }), item('b'), item('c', { number: 9 }))).toBe(
      '<ol start="4"><li>a</li><li>b</li><li value="9">c</li></ol>',
    );
    expect(html(item('c', { number: 3 }), item('b', { number: 2 }), item('a', { number: 1 }))).toBe(
      '<ol reversed="reversed" start="3"><li>c</li><li>b</li><li>a</li></ol>',
    );
    expect(html(item('a'), item('b'), item('c', { number: 1 }), item('d'))).toBe(
      '<ol><li>a</li><li>b</li></ol>\n<ol><li>c</li><li>d</li></ol>',
    );
  });

  test('a numbered list goes on behind an image, and behind a further paragraph of an item it begins anew', () => {
    expect(html(item('a'), image('The quay.', { credit: null }), item('b'))).toMatch(
      /^<ol><li>a<\/li><\/ol>\n<figure>.*<\/figure>\n<ol start="2"><li>b<\/li><\/ol>$/,
    );
    expect(html(item('a\n\nMore of a.'), item('b'))).toBe(
      '<ol><li>a</li></ol>\n<p>More of a.</p>\n<ol start="2"><li>b</li></ol>',
    );
    expect(html(item('a'), kept('paragraph', 'Then.'), item('b'))).toBe(
      '<ol><li>a</li></ol>\n<p>Then.</p>\n<ol><li>b</li></ol>',
    );
  });

  test('items of any lists are each written once, in well-formed lists, and read back as they were', () => {
    const any = fc.array(fc.tuple(fc.boolean(), fc.nat(9), fc.option(fc.integer({ min: -3, max: 12 }))), {
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(any, (rows) => {
        const blocks = rows.map(([ordered, depth, number], at) =>
          item(`Item ${at} ${WORDS}`, { ordered, depth, ...(ordered && number !== null ? { number } : {}) }),
        );
        const written = articleHtml(blocks);
        expect(written.match(/<li\b/g)).toHaveLength(rows.length);
        const { text, marks } = fromHtml(written, { isStoryAlone: true });
        const again = marks.map(({ kind = 'other', layout, start, end }) => ({
          ...{ kind, verdict: 'keep' as const, text: text.slice(start, end), layout: layout ?? null },
        }));
        expect(listPlaces(again).map((place) => [place?.level, place?.number])).toEqual(
          listPlaces(blocks).map((place) => [place?.level, place?.number]),
        );
        expect(articleHtml(again)).toBe(written);
      }),
    );
  });

  const picture: BlockImage = {
    ...{ src: 'https://post.example/quay.jpg', alt: 'A "quay" <under> snow', credit: 'Ida Brekke / AP' },
    ...{ width: 1200, height: 800 },
  };
  const image = (text: string, changes: Partial<BlockImage> = {}): TextBlock => ({
    ...kept('image', text),
    image: { ...picture, ...changes },
  });

  test('an image is a figure with its caption and credit, loaded when it is reached', () => {
    expect(articleHtml([kept('paragraph', 'One.'), image('The quay.'), kept('paragraph', 'Two.')])).toBe(
      [
        '<p dir="auto">One.</p>',
        '<figure dir="auto"><img src="https://post.example/quay.jpg" alt="A &quot;quay&quot; &lt;under&gt; snow" width="1200" height="800" loading="lazy" referrerpolicy="no-referrer" /><figcaption>The quay. <span class="credit" dir="auto">Ida Brekke / AP</span></figcaption></figure>',
        '<p dir="auto">Two.</p>',
      ].join('\n'),
    );
    expect(articleHtml([image('', { alt: null, credit: null, width: null, height: null })])).toBe(
      '<figure dir="auto"><img src="https://post.example/quay.jpg" alt="" loading="lazy" referrerpolicy="no-referrer" /></figure>',
    );
  });

  test('an image that leads to no address of the web is left out', () => {
    for (const src of [
      'javascript:alert(1)',
      'data:image/png;base64,x',
      'https://a:b@post.example/quay.jpg',
      'quay.jpg',
    ])
      expect(articleHtml([image('The quay.', { src })])).toBe('');
  });

  test('what is published is read back the same by the importer', () => {
    const words = (text: string) =>
      kept('paragraph', `${text} and the harbour stayed open for the whole of the night.`);
    const content = articleHtml([
      words('It snowed'),
      image('The quay.'),
      words('It thawed'),
      image('', { src: 'https://post.example/ice.jpg', credit: null }),
    ]);
    const item = { title: 'Snow', content, image: null, authors: [] } as unknown as FeedItem;
    const document = itemDocument(item, null);
    const [article] = document ? cleanDocument(document).articles : [];
    const again = article?.blocks.map((block) => ({ ...block, text: spanText(document?.text ?? '', block) })) ?? [];
    expect(articleHtml(again)).toBe(content);
  });

  test('a dateline stands at the head of the paragraph that follows it', () => {
    expect(articleHtml([kept('dateline', 'PORTO —'), kept('paragraph', 'Rain fell.')])).toBe(
      '<p dir="auto">PORTO — Rain fell.</p>',
    );
    expect(articleHtml([kept('dateline', 'PORTO'), kept('subheading', 'Rain')])).toBe(
      '<p dir="auto">PORTO</p>\n<h2 dir="auto">Rain</h2>',
    );
  });

  test('a link is on its words, in whatever block they stand, and follows the trimming of the rest', () => {
    const link = { start: 6, end: 12, href: 'https://example.org/a?b=1&c=2' };
    const a = '<a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener">report</a>';
    const linked = (kind: TextBlock['kind'], text: string): TextBlock => ({ ...kept(kind, text), links: [link] });
    expect(articleHtml([linked('paragraph', '  See report. ')])).toBe(`<p dir="auto">See ${a}.</p>`);
    expect(articleHtml([linked('list-item', '• See report.')])).toBe(`<ul dir="auto"><li>See ${a}.</li></ul>`);
    expect(articleHtml([linked('subheading', '> See report')])).toBe(`<h2 dir="auto">&gt; See ${a}</h2>`);
    expect(articleHtml([linked('quote', '  See report\n\nMore.')])).toBe(
      `<blockquote><p dir="auto">See ${a}</p></blockquote>\n<p dir="auto">More.</p>`,
    );
  });

  test('a link that runs a script or leads nowhere is words alone, whoever stored it', () => {
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '" onclick="x', 'ftp://example.org/']) {
      const block: TextBlock = { ...kept('paragraph', 'Press here.'), links: [{ start: 6, end: 10, href }] };
      expect(articleHtml([block])).toBe('<p dir="auto">Press here.</p>');
    }
  });

  test('the direction that an editor set is on every element', () => {
    expect(articleHtml([kept('paragraph', 'One.'), kept('list-item', 'Two.')], 'rtl')).toBe(
      '<p dir="rtl">One.</p>\n<ul dir="rtl"><li>Two.</li></ul>',
    );
  });

  test('a table has its headings, but none without words, and reads back as it was', () => {
    const table: TextBlock = {
      ...kept('table', 'Boats\tCrew\nVik\t7\t9\nAa\t\t8'),
      layout: { head: { rows: 1, columns: 1 } },
    };
    const written = html(table);
    expect(written).toBe(
      '<table><thead><tr><td></td><th scope="col">Boats</th><th scope="col" class="figure">Crew</th></tr></thead>' +
        '<tbody><tr><th scope="row">Vik</th><td>7</td><td class="figure">9</td></tr>' +
        '<tr><th scope="row">Aa</th><td></td><td class="figure">8</td></tr></tbody></table>',
    );
    const { text, marks } = fromHtml(written, { isStoryAlone: true });
    expect(marks.map(({ start, end, layout }) => [text.slice(start, end), layout])).toEqual([
      [table.text, table.layout],
    ]);
    expect(html({ ...table, layout: { head: { rows: 9, columns: 9 } } })).not.toContain('<tbody>');
  });

  test('figures under one another are named, so that a page can set them digit under digit', () => {
    const table: TextBlock = {
      ...kept('table', 'Year\tVotes\n2018\t1,204\n2020\t877'),
      layout: { head: { rows: 1, columns: 1 } },
    };
    expect(html(table)).toBe(
      '<table><thead><tr><th scope="col">Year</th><th scope="col" class="figure">Votes</th></tr></thead>' +
        '<tbody><tr><th scope="row">2018</th><td class="figure">1,204</td></tr>' +
        '<tr><th scope="row">2020</th><td class="figure">877</td></tr></tbody></table>',
    );
  });

  test('a table keeps its rows and cells', () => {
    expect(articleHtml([kept('table', 'Town\tRain\nPorto\t12')])).toBe(
      '<table dir="auto"><tbody><tr><td>Town</td><td>Rain</td></tr><tr><td>Porto</td><td>12</td></tr></tbody></table>',
    );
  });

  test('removed blocks, titles and captions are not in the body', () => {
    const removed: TextBlock = { kind: 'paragraph', verdict: 'remove', text: 'Share this' };
    expect(articleHtml([kept('title', 'T'), kept('caption', 'C'), removed, kept('paragraph', 'P')])).toBe(
      '<p dir="auto">P</p>',
    );
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe srcdoc="<script>1</script>">',
    '</p><style>*{display:none}</style>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '<!--><script>alert(1)</script>-->',
  ])('markup in the words is words: %s', (attack) => {
    const html = articleHtml([
      kept('paragraph', attack),
      kept('table', `${attack}\t${attack}`),
      kept('list-item', attack),
    ]);
    expect(new Set(html.match(/<\/?[a-z0-9]+/g))).toEqual(
      new Set([
        '<p',
        '</p',
        '<table',
        '<tbody',
        '<tr',
        '<td',
        '</td',
        '</tr',
        '</tbody',
        '</table',
        '<ul',
        '<li',
        '</li',
        '</ul',
      ]),
    );
    expect(readBack(html)).toContain(attack);
  });

  test('whatever the words, only the body’s own elements come out, and nothing that XML forbids', () => {
    const blocks = fc.array(
      fc.record({ kind: fc.constantFrom(...BLOCK_KINDS), verdict: fc.constant('keep' as const), text: anyText }),
    );
    fc.assert(
      fc.property(blocks, (given) => {
        const html = articleHtml(given);
        expect(html.replace(/<\/?(p|h2|blockquote|ul|li|pre|table|tbody|tr|td)( dir="auto")?>/g, '')).not.toMatch(
          /[<>]/,
        );
        expect(html).not.toMatch(FORBIDDEN);
      }),
    );
  });
});

const readBack = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
