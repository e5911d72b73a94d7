import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecodedDocument } from '../../../lib/import/document';
import { fromHtml } from '../../../lib/import/from-html';

const URL_OF_PAGE = 'https://harbourpost.example/news/2025/ferry';

/** An invented story in the shape of a news site's page. */
const PAGE = `<!doctype html><html lang="en-GB"><head><title>Night ferry returns | Harbour Post</title>
<link rel="canonical" href="/news/ferry"><meta property="og:title" content="Night ferry returns to Larnholm">
<meta property="og:site_name" content="Harbour Post"><meta property="og:image" content="/img/ferry.jpg">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Night ferry returns to Larnholm",
"datePublished":"2025-03-04T08:30:00+01:00","author":{"@type":"Person","name":"Ida Brekke"}}</script></head>
<body><header><nav class="main-nav"><ul><li><a href="/">Home</a><li><a href="/s">Sport</a><li><a href="/w">Weather</a></ul></nav></header>
<main><article class="story"><h1>Night ferry returns to Larnholm</h1>
<p class="byline">By Ida Brekke</p>
<figure><img src="ferry.jpg" width="800"><figcaption>The ferry at the quay in Larnholm. Photo: Per Aas</figcaption></figure>
<div class="article-body">
<p>The night ferry between Larnholm and the outer islands will sail again from the first of May, the county said on Tuesday.</p>
<p>It was stopped two years ago, when the engine of the only ship broke down and no money was found for a new one.</p>
<h2>Cheaper tickets</h2>
<p>Islanders will pay half of the old fare, and children under twelve travel free, according to the plan that the council passed.</p>
<ul><li>Adults pay forty crowns for a crossing, cars one hundred and twenty.</li><li>Bicycles are carried free of charge all year.</li></ul>
<blockquote><p>“We have waited for this every winter since,” said Marit Lunde, who runs the shop on the largest island.</p></blockquote>
<p>The first crossing leaves at a quarter past eleven in the evening, and the ship is back at the quay before six in the morning.</p>
</div></article>
<aside class="related"><h3>Related stories</h3><ul><li><a href="/a">Bridge closed for repairs</a></li><li><a href="/b">Fish prices fall</a></li></ul></aside>
<section id="comments"><h3>2 comments</h3><div class="comment"><p>Good news at last!</p></div></section></main>
<footer><p>© 2025 Harbour Post. All rights reserved.</p></footer><script>var hidden = 1;</script></body></html>`;

const spans = (document: DecodedDocument) =>
  document.marks.map((mark) => ({ ...mark, words: document.text.slice(mark.start, mark.end) }));
const body = (html: string) => {
  const document = fromHtml(html, { url: URL_OF_PAGE });
  return spans(document).filter((span) => !span.furniture);
};

/** Every non-white character lies in exactly one mark; marks are trimmed, in order and do not overlap. */
function expectCovered({ text, marks }: DecodedDocument): void {
  let at = 0;
  for (const { start, end } of marks) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(at, start).trim()).toBe('');
    expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    at = end;
  }
  expect(text.slice(at).trim()).toBe('');
}

describe('a news page', () => {
  const document = fromHtml(PAGE, { url: URL_OF_PAGE });

  it('its story is kept in order, each block with its kind', () => {
    const kinds = body(PAGE).map(({ kind, words }) => [kind, words.slice(0, 18)]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['title', 'Night ferry return'],
        ['caption', 'The ferry at the q'],
        ['paragraph', 'The night ferry be'],
        ['subheading', 'Cheaper tickets'],
        ['list-item', 'Adults pay forty c'],
        ['quote', '“We have waited fo'],
        ['paragraph', 'The first crossing'],
      ]),
    );
  });

  it('navigation, other stories, comments and the legal line are in the text, marked with what they are', () => {
    const residues = spans(document).flatMap(({ furniture, words }) => (furniture ? [[words, furniture.residue]] : []));
    expect(residues).toEqual(
      expect.arrayContaining([
        ['Home', 'navigation'],
        ['Bridge closed for repairs', 'related-stories'],
        ['Good news at last!', 'comments'],
        ['© 2025 Harbour Post. All rights reserved.', 'copyright-line'],
      ]),
    );
  });

  it('every furniture mark has a reason in words', () => {
    const reasons = document.marks.flatMap(({ furniture }) => (furniture ? [furniture.reason] : []));
    expect(reasons.length).toBeGreaterThan(5);
    for (const reason of reasons) expect(reason).toMatch(/^[A-Z][\w ,'’-]{6,}$/);
  });

  it('its fields come from the metadata, addresses made absolute, the time as the clock of the page shows it', () => {
    expect(document.fields).toMatchObject({
      title: 'Night ferry returns to Larnholm',
      byline: 'Ida Brekke',
      publishedAt: '2025-03-04T08:30:00+01:00',
      lang: 'en-GB',
      canonicalUrl: 'https://harbourpost.example/news/ferry',
      imageUrl: 'https://harbourpost.example/img/ferry.jpg',
      siteName: 'Harbour Post',
      caption: 'The ferry at the quay in Larnholm.',
      credit: 'Per Aas',
    });
  });

  it('script, style, hidden and template content is no part of the text', () => {
    const hidden = `<p>Seen</p><script>one()</script><style>two{}</style><noscript>three</noscript><template><p>four</p></template>
      <svg><text>five</text></svg><div hidden>six</div><p style="display: none">seven</p><select><option>eight</select>`;
    expect(fromHtml(hidden).text).toBe('Seen');
  });
});

describe('a list of links between the paragraphs', () => {
  const paragraph = (at: number): string =>
    `<p>The council met for the ${at}th time this year and agreed, after three hours of talks, to keep the old bridge open for now.</p>`;
  const page = `<title>Old bridge stays open</title><article><h1>Old bridge stays open</h1>${[1, 2].map(paragraph).join('')}
    <ul><li><a href="https://news.example/ferry">Ferry to run all winter again</a></li></ul>${[3, 4, 5].map(paragraph).join('')}</article>`;
  const furniture = (url?: string) => fromHtml(page, { url }).marks.flatMap((mark) => mark.furniture ?? []);

  it('is an invitation to read on where it leads to other pages of the site that the page came from', () => {
    expect(furniture('https://news.example/bridge')).toEqual([
      { residue: 'read-also', reason: 'Leads to another story of the site' },
    ]);
    expect(furniture('https://other.example/bridge')).toEqual([]);
    expect(furniture()).toEqual([]);
  });
});

describe('old and broken pages', () => {
  it('two line breaks end a paragraph, one breaks the line', () => {
    expect(fromHtml('<td>One<br>two<br><br>three').text).toBe('One\ntwo\n\nthree');
  });

  it('a page without </head> still has its text', () => {
    expect(fromHtml('<html><head><title>T</title><div>All of it is here</div>').text).toBe('All of it is here');
  });

  it('an unclosed anchor does not close the blocks around the next one', () => {
    expect(fromHtml('<a name=top><div><p>One <a href=x>two</a> three</p></div>').text).toBe('One two three');
  });

  it('a table of data is one block, a row a line and a tab between cells; a table for the layout is not', () => {
    const data = '<table><tr><th>Port<th>Boats<tr><td>Larnholm<td>12<tr><td>Vik<td>7</table>';
    expect(fromHtml(data).text).toBe('Port\tBoats\nLarnholm\t12\nVik\t7');
    const layout = `<table><tr><td><a href=a>Home</a><td><p>${'A long story. '.repeat(30)}</p><p>Its end.</p></table>`;
    expect(fromHtml(layout).text.split('\n\n')).toHaveLength(3);
  });

  it.each([
    ['an empty cell', '<tr><td>Port<td>Boats<td>Crew<tr><td>Vik<td><td>7', 'Port\tBoats\tCrew\nVik\t\t7'],
    ['a cell over two columns', '<tr><th>Port<th colspan=2>Boats<tr><td>Vik<td>7<td>9', 'Port\tBoats\t\nVik\t7\t9'],
    ['a cell over two rows', '<tr><td rowspan=2>Vik<td>7<td>9<tr><td>8<td>6', 'Vik\t7\t9\n\t8\t6'],
    ['an empty corner', '<tr><td><th>Boats<th>Crew<tr><th>Vik<td>7<td>9', '\tBoats\tCrew\nVik\t7\t9'],
    [
      'an empty row and an empty column',
      '<tr><td>Port<td><td>Boats<tr><td><td><td><tr><td>Vik<td><td>7',
      'Port\tBoats\nVik\t7',
    ],
    [
      'spans without sense',
      '<tr><td colspan=x>Port<td rowspan=0>Boats<tr><td colspan=-1>Vik<td>7',
      'Port\tBoats\nVik\t7',
    ],
  ])('%s of a table of data keeps the columns', (_, rows, text) => {
    expect(fromHtml(`<table>${rows}</table>`).text).toBe(text);
  });

  it.each([
    ['a heading row', '<tr><th>Port<th>Boats<tr><td>Vik<td>7<tr><td>Aa<td>9', { rows: 1, columns: 0 }],
    ['a heading column', '<tr><th>Vik<td>7<td>9<tr><th>Aa<td>9<td>8', { rows: 0, columns: 1 }],
    ['both, with an empty corner', '<tr><td><th>Boats<th>Crew<tr><th>Vik<td>7<td>9', { rows: 1, columns: 1 }],
    [
      'two rows of which the first spans columns',
      '<tr><td><th colspan=2>Fleet<tr><th>Port<th>Boats<th>Crew<tr><td>Vik<td>7<td>9',
      { rows: 2, columns: 0 },
    ],
    [
      'the head that is one by its element',
      '<thead><tr><td>Port<td>Boats<tbody><tr><td>Vik<td>7',
      { rows: 1, columns: 0 },
    ],
    ['headings between the rows, which are none', '<tr><td>Vik<td>7<tr><th>Port<th>Boats<tr><td>Aa<td>9', undefined],
    ['nothing but headings, which is none', '<tr><th>Port<th>Boats<tr><th>Vik<th>Aa', undefined],
    ['no headings', '<tr><td>Port<td>Boats<tr><td>Vik<td>7', undefined],
  ])('a table of data keeps %s', (_, rows, head) => {
    const { marks } = fromHtml(`<table>${rows}</table>`);
    expect(marks.map(({ layout }) => layout)).toEqual([head && { head }]);
  });

  it('a table inside a cell is one of its own, and nothing is printed twice', () => {
    const inner = '<table><tr><td>a<td>b<tr><td>c<td>d</table>';
    expect(fromHtml(`<table><tr><td>One<td>Two<tr><td>Three<td>${inner}<tr><td>Four<td>Five</table>`).text).toBe(
      'One\n\nTwo\n\nThree\n\na\tb\nc\td\n\nFour\n\nFive',
    );
  });

  it.each([
    ['<ul><li><p>New shafts</p></li></ul>', ['list-item']],
    ['<ol><li><div><p>Check the hull.</p><p>It takes a day.</p></div></li></ol>', ['list-item', 'paragraph']],
    ['<ul><li><p>New shafts</p><ul><li><p>of steel</p></li></ul></li></ul>', ['list-item', 'list-item']],
    ['<ul><li><h3>New shafts</h3><p>They are of steel.</p></li></ul>', ['subheading', 'paragraph']],
    ['<dl><dt><p>Shaft</p></dt><dd><p>What turns the screw.</p></dd></dl>', ['list-item', 'list-item']],
    ['<figure><img src=a.png><figcaption><p>The new shafts</p></figcaption></figure>', ['caption']],
    ['<div class="newsitem-image"><div class="image-info"><span>The new shafts</span></div></div>', ['caption']],
    ['<div class="mediaInfo">The new shafts</div>', ['caption']],
    ['<p class="caption"><span class="bu">The new shafts</span></p>', ['caption']],
    ['<div class="media-information">The new shafts</div>', ['paragraph']],
    ['<div class="image-text"><p>The new shafts</p><p>The old shafts</p></div>', ['paragraph', 'paragraph']],
    ['<table><caption>Votes by post</caption><tr><td>a<td>b<tr><td>c<td>d</table>', ['subheading', 'table']],
    ['<table><caption><p>Votes by post</p></caption><tr><td>a<td>b<tr><td>c<td>d</table>', ['subheading', 'table']],
    ['<blockquote><p>We sail.</p><footer>The captain</footer></blockquote>', ['quote', 'quote']],
    ['<blockquote><ul><li><p>We sail.</p></li></ul></blockquote>', ['list-item']],
    [
      `<ul><li>${'<p>A card of the page with its own story.</p>'.repeat(20)}</li></ul>`,
      new Array(20).fill('paragraph'),
    ],
  ])('%s', (markup, kinds) => {
    const words = 'The harbour office said on Monday that the ferry would run again in June, and the crew was glad.';
    const page = `<article><h1>Ferry</h1><p>${words}</p>${markup}<p>${words}</p></article>`;
    expect(
      fromHtml(page)
        .marks.slice(2, -1)
        .map(({ kind }) => kind),
    ).toEqual(kinds);
  });

  it('two line breaks in preformatted text are an empty line of it', () => {
    expect(fromHtml('<pre>one<br><br>  two<br>three</pre>').text).toBe('one\n\n  two\nthree');
  });

  it('preformatted text that begins indented is marked from its first word', () => {
    const document = fromHtml('<pre>  vivamus\n    sed\n</pre>');
    expectCovered(document);
    expect(document.text).toBe('  vivamus\n    sed');
  });

  it('preformatted text keeps its spaces and lines', () => {
    expect(fromHtml('<pre>a\n  b\n</pre>').text).toBe('a\n  b');
  });

  it('addresses that are not http or https are not taken', () => {
    const { fields } = fromHtml(
      '<link rel=canonical href="javascript:alert(1)"><meta property=og:image content="data:image/png,x"><p>Text',
    );
    expect(fields.canonicalUrl).toBeUndefined();
    expect(fields.imageUrl).toBeUndefined();
  });
});

describe('hostile pages end quickly and lose nothing that is seen', () => {
  it.each([
    ['100,000 nested tags', `${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`, 'deep'],
    [
      '100,000 nested inline tags with wrong ends',
      `${'<b><i>'.repeat(50_000)}deep${'</u></div>'.repeat(50_000)}`,
      'deep',
    ],
    ['unclosed everything', `<ul><li><table><tr><td><a href=x><b>word`.repeat(2_000), 'word'],
    ['entities without end', `<p>${'&amp;'.repeat(50_000)}&#0;&#xD800;&#x110000;&nosuch;x`, '&nosuch;x'],
    ['a comment without end', '<p>before<!-- never closed <p>after', 'before'],
    ['controls, NULs and lone surrogates', '<p>a\u0000b\u0001c\ud800d\u202ee', 'abcde'],
    ['a million combining marks', `<p>e${'\u0301'.repeat(1_000_000)}`, 'e\u0301'],
    ['one line of 5 million characters', `<p>${'word '.repeat(1_000_000)}`, 'word word'],
    ['rows and cells that are never closed', `<table>${'<tr><td>a<td>b'.repeat(40_000)}`, 'a\n\nb'],
    ['a page of only navigation', `<nav>${'<a href=/x>Section</a> '.repeat(20_000)}</nav>`, 'Section'],
    ['right-to-left overrides around words', `<p>${'a\u202eb\u2066c '.repeat(50_000)}`, 'ab'],
    ['a name after “By” in every paragraph', '<p>By Ida Brekke on 3 March 2024</p>'.repeat(10_000), 'By Ida Brekke'],
    [
      'authors and dates in every element',
      `<h1>Q</h1>${'<i itemprop=author>Ida B</i><time>3 May 2024</time>'.repeat(9_000)}`,
      'Ida B',
    ],
    [
      'structured data with endless authors',
      `<p>Seen<script type="application/ld+json">{"@type":"Article","author":[${'{"name":"Ida Brekke"},'.repeat(9_000)}0]}</script>`,
      'Seen',
    ],
    ['attributes without end', `<p ${'a="'.repeat(50_000)}`, ''],
    [
      'a row of figures behind the headline',
      `<title>Council closes the quay</title><h1>Council closes the quay ${'1'.repeat(60)}x</h1><p>Seen</p>`,
      'Seen',
    ],
    [
      'an author of nothing but brackets',
      `<h1>Quay</h1><i itemprop=author>${'('.repeat(200_000)}</i><p>Seen</p>`,
      'Seen',
    ],
    ['an author of one long word', `<h1>Quay</h1><i itemprop=author>By ${'aAb'.repeat(70_000)}</i><p>Seen</p>`, 'Seen'],
    [
      'an author who ends in commas that do not end',
      `<h1>Quay</h1><meta name=author content="Ida ${';,-'.repeat(70_000)}x"><i rel=author>Ida ${')'.repeat(200_000)}x</i><p>Seen</p>`,
      'Seen',
    ],
    [
      'dashes before the name of the site',
      `<meta property=og:site_name content="Post"><h1>Quay ${'-'.repeat(200_000)}x - Post</h1><p>Seen</p>`,
      'Seen',
    ],
    [
      'a figure of images and words above a byline',
      `<h1>Quay</h1><figure>${'<img src=/a.jpg>'.repeat(5_000)}${'<p>x</p>'.repeat(5_000)}<p>By Ida Brekke</p></figure><p>Seen</p>`,
      'Seen',
    ],
    [
      'a first word in capitals that does not end',
      `<h1>Quay</h1><p>${'A'.repeat(2_000_000)} is it.</p><p>Seen it all day.</p>`,
      'Seen',
    ],
  ])('%s', (_, html, seen) => {
    const document = fromHtml(html);
    expect(document.text).toContain(seen);
    expectCovered(document);
    expect(document.text).not.toMatch(/[\u0000-\u0008\u202e]|\p{Surrogate}/u);
  });

  it('50 MB of one line keep all of their words', () => {
    const { text } = fromHtml(`<p>${'word '.repeat(10_000_000)}`);
    expect(text).toHaveLength(49_999_999);
  });

  it('any string of UTF-16 units gives marks that cover its text', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 }), (units) =>
        expectCovered(fromHtml(String.fromCharCode(...units))),
      ),
      { numRuns: 150 },
    );
  });

  it('any soup of tags gives marks that cover its text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="comments">',
        '</div>',
        '<a href=x>',
        '</a>',
        '<br>',
        '<table>',
        '<tr>',
        '<td>',
        '</table>',
        '<pre>',
        '</pre>',
        '<h1>',
        '</h1>',
        '<svg>',
        '</svg>',
        '<li>',
        '<!--',
        '-->',
        '<title>',
        '</title>',
        '<b>',
        '</b>',
        '&nbsp;',
        '\n',
        '<head>',
        '<script>',
        '</script>',
        '<select>',
        '</select>',
        '<figure>',
        '<img src=a>',
        '<figcaption>',
        '</figure>',
        '<th>',
        '<nav>',
        '</nav>',
      ),
      fc.lorem({ maxCount: 8 }),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const document = fromHtml(pieces.join(''));
        expectCovered(document);
        for (const { kind } of document.marks) expect(kind).toBeDefined();
      }),
      { numRuns: 150 },
    );
  });
});

describe('a page that was decoded wrongly', () => {
  const garbled = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

  it('is read as it was written, its fields too, and says how much was put right', () => {
    const page = PAGE.replaceAll('Night ferry returns', 'Night ferry’s return').replaceAll('Brekke', 'Brække');
    const rightly = fromHtml(page, { url: URL_OF_PAGE });
    const { fields, ...rest } = fromHtml(garbled(page), { url: URL_OF_PAGE });
    const { mended, ...told } = fields;
    expect({ fields: told, ...rest }).toEqual(rightly);
    expect(mended).toBeGreaterThan(5);
    expect(rightly.fields.mended).toBeUndefined();
  });

  it('has the references of its sequences read as one character, and of others as they are', () => {
    const text = (html: string) => fromHtml(`<p>${html}</p>`).text;
    expect(text('It isn&acirc;&#8364;&#8482;t. L&Atilde;&copy;on, na&Atilde;&macr;ve &amp; cr&Atilde;&uml;me')).toBe(
      'It isn’t. Léon, naïve & crème',
    );
    expect(text('&Acirc;ge, &Atilde;&amp;, &acirc;&lt;b&gt;')).toBe('Âge, Ã&, â<b>');
  });
});
