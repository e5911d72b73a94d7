import { describe, expect, it } from 'vitest';
import { fromHtml } from '../../../../lib/import/from-html';
import { splitCredit } from '../../../../lib/import/html/fields/image-credit';

const STORY = `<p>The harbour council voted on Monday to widen the northern quay, so that two ferries can load at the same time from next
summer on.</p><p>Work begins in the autumn and will cost nine million crowns, of which the county pays a third, the mayor said after the
meeting.</p><p>Fishermen had asked for the opposite, because their boats will have to lie in the outer basin while the piles are driven.</p>`;

const fieldsOf = (head: string, top = '', below = '') =>
  fromHtml(
    `<html><head>${head}</head><body><article><h1>Quay to be widened</h1>${top}${STORY}${below}</article></body></html>`,
  ).fields;

describe('title', () => {
  it('the heading on the page wins over the shortened title of the head', () => {
    expect(fieldsOf('<title>Quay widened - Harbour Post</title>').title).toBe('Quay to be widened');
  });

  it('the site behind a bar in the heading itself is left out', () => {
    const html = `<title>Quay to be widened | Post</title><h1>Quay to be widened | Harbour Post</h1>${STORY}`;
    expect(fromHtml(html).fields.title).toBe('Quay to be widened');
  });

  it('a bar of the headline itself stays: the head has the site behind all of it, or more stands behind the bar', () => {
    const long = 'Quay to be widened | What the northern basin gains';
    const of = (head: string, heading: string) =>
      fromHtml(`<title>${head}</title><h1>${heading}</h1>${STORY}`).fields.title;
    expect(of(`${long} - Harbour Post`, long)).toBe(long);
    const series = 'BUDGET 3.0 | Larnholm gets nine million crowns for its northern quay';
    expect(of(series, series)).toBe(series);
  });

  it.each([
    ['a list in a nav', '<nav><ul><li><a href="/">Home</a></li><li>', '</li></ul></nav>'],
    ['a box named so', '<div class="c-breadcrumb"><ol><li><a href="/">Home</a></li><li>', '</li></ol></div>'],
  ])('the last step of the path to the page is no headline where one follows: %s', (_, before, after) => {
    const path = `${before}<h1>Larnholm quay: Council decides</h1>${after}`;
    const of = (below: string) =>
      fromHtml(`<title>Larnholm quay: Council decides</title>${path}<article>${below}${STORY}</article>`).fields.title;
    expect(of('<h2>Two ferries at a time at the quay</h2>')).toBe('Two ferries at a time at the quay');
    expect(of('<h2>More stories</h2>')).toBe('Larnholm quay: Council decides');
    expect(of('')).toBe('Larnholm quay: Council decides');
  });

  it('a link below the text is another story, however like the head it is', () => {
    const html = `<title>Northern quay guide</title><h1>The northern quay and its two berths</h1>${STORY}${STORY}
      <h2><a href="/other">Northern quay guide</a></h2><p>Read on, with four pictures of the basin at low tide in May.</p>`;
    expect(fromHtml(html).fields.title).toBe('The northern quay and its two berths');
  });

  it.each([
    ['in an element named so', '<span class="article-kicker">Harbour</span> <span>Quay to be widened</span>'],
    ['in a box of its own', '<div>Harbour</div><div>Quay to be widened</div>'],
    ['before a mark for those who hear', 'Harbour<span class="visually-hidden"> – </span>Quay to be widened'],
    ['before a colon without a space', 'Harbour<span class="x1">:</span><span>Quay to be widened</span>'],
  ])('the line over a headline is no part of it, unless all titles of the head have both: %s', (_, heading) => {
    const of = (head: string) => fromHtml(`${head}<article><h1>${heading}</h1>${STORY}</article>`).fields.title;
    expect(of('<title>Nine million for the harbour - Post</title>')).toBe('Quay to be widened');
    expect(of('<title>Harbour: Quay to be widened - Post</title>')).toBe('Harbour: Quay to be widened');
    const both = '<title>Harbour: Quay to be widened</title><meta property="og:title" content="Quay to be widened">';
    expect(of(both)).toBe('Quay to be widened');
  });

  it('a colon that a writer sets, figures and French spaces do not part a headline', () => {
    const of = (heading: string) => fromHtml(`<title>News</title><h1>${heading}</h1>${STORY}`).fields.title;
    for (const heading of ['Harbour: quay to be widened', 'Ferry at 12:30 from the quay', 'Port : le quai s’élargit'])
      expect(of(heading)).toBe(heading);
    for (const heading of [
      'What “3:Ten to Oslo” taught us',
      'Warum „3:Zehn nach Oslo“ bleibt',
      'The law (article 5:b) on quays',
    ])
      expect(of(heading)).toBe(heading);
    expect(of('„Tatort“:Der Kai wird breiter')).toBe('Der Kai wird breiter');
  });

  it('a headline without spaces is known by its characters', () => {
    const html = `<title>指紋認証マウスを発売、春から全国の店で | 港新聞</title><h2>ニュースリリース</h2>
      <h3>指紋認証マウスを発売、春から全国の店で販売</h3>${STORY}`;
    expect(fromHtml(html).fields.title).toBe('指紋認証マウスを発売、春から全国の店で販売');
  });

  it('without a heading the title of the head is taken without the name of the site', () => {
    expect(fromHtml(`<title>Quay to be widened | Harbour Post</title>${STORY}`).fields.title).toBe(
      'Quay to be widened',
    );
  });

  it('the only h1 wins over a heading of another story that is more like the head', () => {
    const html = `<title>Widening the northern quay in Larnholm</title><h2>Widening the northern pier in Larnholm</h2>
      <h1>Northern quay in Larnholm gets two berths</h1>${STORY}`;
    expect(fromHtml(html).fields.title).toBe('Northern quay in Larnholm gets two berths');
  });

  it('an h1 that is the name of the site is its masthead', () => {
    const html = `<title>Quay to be widened - Harbour Post</title><h1>Harbour Post</h1><h2>Quay to be widened</h2>${STORY}`;
    expect(fromHtml(html).fields.title).toBe('Quay to be widened');
  });

  it('figures and brackets behind the headline are no part of it', () => {
    const html = `<title>Quay to be widened in Larnholm</title><h1>Quay to be widened in Larnholm (post.example) 87</h1>${STORY}`;
    expect(fromHtml(html).fields.title).toBe('Quay to be widened in Larnholm');
  });

  it('a site that puts its name first does not make a masthead of the headline', () => {
    const html = `<title>Harbour Post - Quay to be widened in Larnholm</title><h2>Quay in Larnholm</h2>
      <h1>Quay to be widened in Larnholm</h1>${STORY}`;
    expect(fromHtml(html).fields.title).toBe('Quay to be widened in Larnholm');
  });

  it('an article at the front of the heading belongs to it, a label with a mark or a date does not', () => {
    const of = (heading: string) =>
      fromHtml(`<title>Best quays of the north</title><h1>${heading}</h1>${STORY}`).fields.title;
    expect(of('The best quays of the north')).toBe('The best quays of the north');
    expect(of('2025 Best quays of the north')).toBe('2025 Best quays of the north');
    expect(of('Blog: Best quays of the north')).toBe('Best quays of the north');
    expect(of('Dec 18 2025 Best quays of the north')).toBe('Best quays of the north');
  });

  it('a page that prints its headline outside any heading has it in one part of the title of its head', () => {
    const html = `<title>Harbour Post : News / County : Quay to be widened</title>
      <table><tr><td><font>Quay to be widened<br>14 Jan 2008, 12:02</font></td></tr><tr><td>${STORY}</td></tr></table>`;
    expect(fromHtml(html).fields.title).toBe('Quay to be widened');
  });

  it.each([
    ['named as the headline', '<h1>Hot jobs</h1><div class="article_headline">Quay to be widened</div>'],
    ['in a heading', '<h3>Quay to be widened</h3>'],
    ['all bold', '<p><b>Quay to be widened</b></p>'],
  ])('without a title in the head the line above the story is the headline: %s', (_, line) => {
    const read = fromHtml(`<body><p>By Ida Brekke</p>${line}${STORY}</body>`);
    expect(read.fields.title).toBe('Quay to be widened');
    expect(read.marks.filter(({ kind }) => kind === 'title')).toHaveLength(1);
  });

  it('the day of the story right above it is no headline, though its box is named so', () => {
    const html = `<title>Cranes and sheds</title><div class="articlehead"><h1>Quay to be widened</h1>
      <div>Stand: 08.07.2026 05:00 Uhr</div></div>${STORY}`;
    expect(fromHtml(html).fields.title).toBe('Quay to be widened');
  });

  it('a subheading of the story is no headline where the head names another', () => {
    const html = `<title>Harbour council widens northern pier</title><h2>Costs and schedule</h2>${STORY}`;
    expect(fromHtml(html).fields.title).toBe('Harbour council widens northern pier');
  });

  it('the title of a drawing is not the title of the page', () => {
    expect(fromHtml(`<title>Quay plan</title><body><svg><title>Close menu</title></svg>${STORY}`).fields.title).toBe(
      'Quay plan',
    );
  });
});

describe('byline', () => {
  it.each([
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"Article","author":[{"name":"Ida Brekke"},{"name":"Per Aas"}]}</script>',
      '',
      'Ida Brekke, Per Aas',
    ],
    [
      'a node that JSON-LD refers to',
      '<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#a"}},{"@id":"#a","@type":"Person","name":"Ida Brekke"}]}</script>',
      '',
      'Ida Brekke',
    ],
    ['a meta', '<meta name="author" content="Ida Brekke">', '', 'Ida Brekke'],
    ['rel=author', '', '<p>Words by <a rel="author" href="/ida">Ida Brekke</a></p>', 'Ida Brekke'],
    ['a line that begins with By', '', '<div>By Ida Brekke, March 4, 2025</div>', 'Ida Brekke'],
    ['a box of its own after “Written by”', '', '<div>Written by</div><div>Ida Brekke</div>', 'Ida Brekke'],
    ['a line that opens with its date', '', '<div>03/01/2025 by Ida Brekke</div>', 'Ida Brekke'],
    ['a line where others checked', '', '<div>Reviewed by Per Aas — Written by Ida Brekke</div>', 'Ida Brekke'],
    ['a line with a role', '', '<div>By Ida Brekke, Senior Reporter</div>', 'Ida Brekke'],
    [
      'several metas',
      '<meta name=citation_author content="Brekke, Ida"><meta name=citation_author content="Aas, Per">',
      '',
      'Ida Brekke, Per Aas',
    ],
    ['a French line', '', '<div>Par Ida Brekke</div>', 'Ida Brekke'],
    ['a German line with a colon and two names', '', '<div>Von: Ida BREKKE, Per AAS</div>', 'Ida BREKKE, Per AAS'],
    ['a Norwegian line', '', '<div>Av Ida Brekke</div>', 'Ida Brekke'],
    ['a label in another language', '', '<div>Tekst: Ida Brekke</div>', 'Ida Brekke'],
    ['a Japanese label', '', '<div>著者：後藤大地</div>', '後藤大地'],
    ['a Japanese label in brackets', '', '<div>（文／後藤大地）</div>', '後藤大地'],
    ['a Korean line', '', '<div>홍길동 기자 gildong@post.example</div>', '홍길동'],
    [
      'an element named so, in a script without capitals',
      '',
      '<div><span class="writer">松村太郎</span></div>',
      '松村太郎',
    ],
    [
      'a line with a date glued to it',
      '',
      '<div>by <b>Ida Brekke</b><span>November 21, 2025</span></div>',
      'Ida Brekke',
    ],
    ['a line with a link glued to it', '', '<h2>By <a>Ida Brekke</a><a>Twitter</a></h2>', 'Ida Brekke'],
    ['a line with a role glued to it', '', '<div>By <b>Ida Brekke</b><span>Travel writer</span></div>', 'Ida Brekke'],
    ['a name with a capital in it', '', '<div>By Ida MacDonald, travel writer</div>', 'Ida MacDonald'],
    ['a line with an address', '', '<div>By Ida Brekke (ida@post.example)</div>', 'Ida Brekke'],
    ['a line with an account', '', '<div>by Ida Brekke @idabrekke</div>', 'Ida Brekke'],
    ['a line with a longer role', '', '<div>By Ida Brekke Senior Politics Editor</div>', 'Ida Brekke'],
    ['a name in bold that opens the text', '', '<div>News</div><p><strong>Ida Brekke</strong></p>', 'Ida Brekke'],
    ['two of them', '', '<div>News</div><p><strong>Ida Brekke/Per Aas</strong></p>', 'Ida Brekke, Per Aas'],
    ['an agency that signs alone', '', '<div>AFP, MANILA</div>', 'AFP'],
    ['a bare name below the headline', '', '<div>Ida Brekke</div><div>March 4, 2025</div>', 'Ida Brekke'],
  ])('is found in %s', (_, head, top, expected) => {
    expect(fieldsOf(head, top).byline).toBe(expected);
  });

  it('JSON-LD in a comment is read, in a moment too where the comment’s end stands in words', () => {
    const script = (headline: string) =>
      `<script type="application/ld+json"> <!-- {"@type":"Article","headline":"${headline}","author":"Ida Brekke"} --> ; </script>`;
    const began = performance.now();
    for (const words of ['Snow', `-->${' '.repeat(300_000)}x`])
      expect(fieldsOf(script(words)).byline).toBe('Ida Brekke');
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('a person on the page wins over an organisation in the JSON-LD', () => {
    const head =
      '<script type="application/ld+json">{"@type":"Article","author":{"@type":"Organization","name":"Post"}}</script>';
    expect(fieldsOf(head, '<p>By Ida Brekke</p>').byline).toBe('Ida Brekke');
    expect(fieldsOf(head).byline).toBe('Post');
  });

  it('the byline that readers see wins over a person of the JSON-LD whom the page names nowhere', () => {
    const head =
      '<script type="application/ld+json">{"@type":"Article","author":{"@type":"Person","name":"Per Aas"}}</script>';
    expect(fieldsOf(head, '<p>By Ida Brekke</p>').byline).toBe('Ida Brekke');
    expect(fieldsOf(head, '<p>By Ida Brekke</p>', '<p>Per Aas helped.</p>').byline).toBe('Per Aas');
  });

  it('the outlet is the author only where nobody else is', () => {
    const site = '<meta property="og:site_name" content="Harbour Post">';
    expect(fieldsOf(site, '<p>By Harbour Post</p>').byline).toBe('Harbour Post');
    expect(fieldsOf(`${site}<meta name=author content="Ida Brekke">`, '<p>By Harbour Post</p>').byline).toBe(
      'Ida Brekke',
    );
  });

  it.each([
    ['the credit of a picture', '<figure><img src="a.jpg"><span>Getty Images</span></figure>'],
    ['a name under a picture', '<figure><img src="a.jpg"><span>Per Aas</span></figure>'],
    ['a county that begins like a Dutch byline', '<div>Door county news</div>'],
    ['a section in a script without capitals', '<div>国際</div>'],
  ])('%s is no author', (_, top) => {
    expect(fieldsOf('', top).byline).toBeUndefined();
  });

  it('the outlet behind a name is none of its authors', () => {
    const site =
      '<link rel="canonical" href="https://www.hpr.co.uk/quay"><meta property="og:site_name" content="Harbour Post">';
    expect(fieldsOf(site, '<p>By Ida Brekke, Harbour Post</p>').byline).toBe('Ida Brekke');
    expect(fieldsOf(site, '<p>By Ida Brekke, HPR North</p>').byline).toBe('Ida Brekke');
    expect(fieldsOf(site, '<p>By Ida Brekke, AFP</p>').byline).toBe('Ida Brekke, AFP');
  });

  it('a name in the page wins over the outlet’s own account, an organisation over an address', () => {
    const site = '<meta property="og:site_name" content="Harbour Post">';
    const account = '<div><a rel="author" href="/a">Harbour Post</a></div>';
    expect(fieldsOf(site, `${account}<p><strong>Ida Brekke</strong></p>`).byline).toBe('Ida Brekke');
    expect(fieldsOf(site, account).byline).toBe('Harbour Post');
    const desk =
      '<script type="application/ld+json">{"@type":"Article","author":{"@type":"Organization","name":"Desk of Post"}}</script>';
    expect(fieldsOf(`${desk}<meta name="author" content="post.example, Larnholm, Norway">`).byline).toBe(
      'Desk of Post',
    );
  });

  it('a publisher beside the author in the metas is no author', () => {
    const metas = '<meta name="author" content="Harbour Media Inc."><meta name="author" content="Ida Brekke">';
    expect(fieldsOf(metas).byline).toBe('Ida Brekke');
  });

  it('a page that names nobody has no byline', () => {
    expect(fieldsOf('')).not.toHaveProperty('byline');
  });
});

describe('publishedAt', () => {
  const told = '<meta property="article:published_time" content="2025-03-04T08:30:00Z">';

  it('the time of the head is kept where the page shows the same day', () => {
    expect(fieldsOf(told, '<time>March 4, 2025</time>').publishedAt).toBe('2025-03-04T08:30:00.000Z');
  });

  it('another day shown below the headline wins, a day of change does not', () => {
    expect(fieldsOf(told, '<p>Published January 9, 2025</p>').publishedAt).toBe('2025-01-09T00:00:00.000Z');
    expect(fieldsOf(told, '<p>Updated April 9, 2025</p>').publishedAt).toBe('2025-03-04T08:30:00.000Z');
  });

  it('the day that is said to be the first wins over all others', () => {
    const note = '<p>This story was originally published on 26 September 2019.</p>';
    expect(fieldsOf(told, '', note).publishedAt).toBe('2019-09-26T00:00:00.000Z');
  });

  it('a label in the box above says what a date is of', () => {
    expect(
      fieldsOf('', '<div>Updated</div><div>April 9, 2025</div><div>Published</div><div>May 2, 2024</div>').publishedAt,
    ).toBe('2024-05-02T00:00:00.000Z');
  });

  it('figures are read in the order of the language of the page', () => {
    const page = (lang: string) =>
      fromHtml(`<html lang=${lang}><body><h1>Quay to be widened</h1><time>03/04/2025</time>${STORY}`).fields
        .publishedAt;
    expect(page('en-US')).toBe('2025-03-04T00:00:00.000Z');
    expect(page('en-GB')).toBe('2025-04-03T00:00:00.000Z');
  });

  it('a day of change wins where it alone is shown and only the structured data names another', () => {
    const structured =
      '<script type="application/ld+json">{"@type":"Article","datePublished":"2021-03-04T08:30:00Z"}</script>';
    const shown = '<p>Updated April 9, 2025</p>';
    expect(fieldsOf(structured, shown).publishedAt).toBe('2025-04-09T00:00:00.000Z');
    expect(fieldsOf(structured, `<p>Published March 4, 2021</p>${shown}`).publishedAt).toBe('2021-03-04T08:30:00.000Z');
    expect(fieldsOf(structured, '<p>Updated March 4, 2021</p>').publishedAt).toBe('2021-03-04T08:30:00.000Z');
    expect(fieldsOf(structured + told, shown).publishedAt).toBe('2021-03-04T08:30:00.000Z');
  });

  it('the only day among the lines below the story is better than no date', () => {
    const below = (...lines: string[]) =>
      fieldsOf('', '', `${'<p>Harbour</p>'.repeat(20)}${lines.map((line) => `<p>${line}</p>`).join('')}`);
    expect(below('Ida Brekke, 3 May 2025, harbour desk').publishedAt).toBe('2025-05-03T00:00:00.000Z');
    expect(below('Ida Brekke, 3 May 2025, desk', 'Ole Lien, 4 May 2025, desk')).not.toHaveProperty('publishedAt');
  });

  it('the day of a picture is none of the story’s', () => {
    const picture = '<figure><img src="a.jpg"><figcaption>Harbour archive, 24 April 2024</figcaption></figure>';
    expect(fieldsOf('', `${picture}<div>25 April 2024</div>`).publishedAt).toBe('2024-04-25T00:00:00.000Z');
  });

  it.each([
    ['Dutch', 'Bijgewerkt: 9 april 2025', 'Gepubliceerd: 4 maart 2025'],
    ['Swedish', 'Uppdaterad 9 april 2025', 'Publicerad 4 mars 2025'],
    ['Polish', 'Aktualizacja: 9 kwietnia 2025', 'Opublikowano: 4 marca 2025'],
    ['Japanese', '更新日：2025年4月9日', '公開日：2025年3月4日'],
    ['Korean', '수정 2025년 4월 9일', '입력 2025년 3월 4일'],
  ])('labels say what a date is of in %s', (_, changed, published) => {
    expect(fieldsOf('', `<p>${changed}</p><p>${published}</p>`).publishedAt).toBe('2025-03-04T00:00:00.000Z');
  });

  it('a day of change is better than no date', () => {
    expect(fieldsOf('', '<p>Updated April 9, 2025</p>').publishedAt).toBe('2025-04-09T00:00:00.000Z');
  });

  it('dates inside the story are not its date', () => {
    const inside =
      '<p>The old quay was opened on 3 May 1921 by the bishop, who is said to have slipped and to have blessed the water instead, to the joy of all.</p>';
    expect(fieldsOf('', '', inside)).not.toHaveProperty('publishedAt');
  });
});

describe('structured data', () => {
  it('faulty JSON-LD is passed over, and raw line ends inside it are mended', () => {
    const faulty = '<script type="application/ld+json">{"@type":"Article", "headline": </script>';
    const broken =
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-03-04","description":"two\nlines"}</script>';
    expect(fieldsOf(faulty + broken).publishedAt).toBe('2025-03-04T00:00:00.000Z');
  });

  it('a deeply nested script costs no stack', () => {
    const deep = `<script type="application/ld+json">${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}</script>`;
    expect(fieldsOf(deep).title).toBe('Quay to be widened');
  });
});

describe('caption and credit', () => {
  it.each([
    ['The quay at dawn. Photo by Per Aas/Bloomberg', 'The quay at dawn.', 'Per Aas/Bloomberg'],
    ['The quay at dawn. — Picture by Per Aas', 'The quay at dawn.', 'Per Aas'],
    ['The quay at dawn (Photo: Per Aas/PA Wire)', 'The quay at dawn', 'Per Aas/PA Wire'],
    ['The quay at dawn. (AP Photo/Per Aas) more >', 'The quay at dawn.', 'AP Photo/Per Aas'],
    ['The quay at dawn. (NPA)', 'The quay at dawn.', 'NPA'],
    ['The quay at dawn. EFE/ Per Aas', 'The quay at dawn.', 'EFE/ Per Aas'],
    ['Der Kai am Morgen © Per Aas/dpa', 'Der Kai am Morgen', 'Per Aas/dpa'],
    ['Der Kai am Morgen Bild © Per Aas (hr)', 'Der Kai am Morgen', 'Per Aas (hr)'],
    ['Ein Kai (Larnholm)Quelle: Per Aas/dpa', 'Ein Kai (Larnholm)', 'Per Aas/dpa'],
    ['Der Kai am Morgen.Foto: Per Aas (REUTERS)', 'Der Kai am Morgen.', 'Per Aas (REUTERS)'],
    ['Der Kai am Morgen | Bildquelle: Kommission', 'Der Kai am Morgen', 'Kommission'],
    ['Der Kai am Morgen / Per Aas', 'Der Kai am Morgen', 'Per Aas'],
    ['朝の埠頭（（Ｃ）共同通信社', '朝の埠頭', '共同通信社'],
    ['朝の埠頭（後藤大地撮影）', '朝の埠頭', '後藤大地'],
    ['Getty Images', null, 'Getty Images'],
    ['(The Harbour Post)', null, 'The Harbour Post'],
    ['Der Kai am Morgen. (Archivbild)', 'Der Kai am Morgen. (Archivbild)', null],
    ['The quay at dawn. (file photo)', 'The quay at dawn. (file photo)', null],
    ['At 12:30 the ferry leaves the quay', 'At 12:30 the ferry leaves the quay', null],
    ['A photo of the quay by the sea', 'A photo of the quay by the sea', null],
    ['The quay at dawn. Photo: Per Aas', 'The quay at dawn.', 'Per Aas'],
    ['The quay at dawn (Per Aas/Reuters)', 'The quay at dawn', 'Per Aas/Reuters'],
    ['The quay at dawn', 'The quay at dawn', null],
  ])('%s', (text, caption, credit) => {
    expect(splitCredit(text)).toEqual({ caption, credit });
  });

  const wordsOf = (top: string, head = '') => {
    const { caption = null, credit = null } = fieldsOf(head, top);
    return { caption, credit };
  };
  const DAWN = 'The quay at dawn, seen from the sea';

  it('of the image that the head names are those of its figure, wherever it stands', () => {
    const head = '<meta property="og:image" content="https://post.example/big/northern-quay-1200x800.jpg">';
    const other =
      '<figure><img src="/author-of-it.jpg" width="640"><figcaption>Another picture altogether</figcaption></figure>';
    const figure = `<figure><img src="https://post.example/northern-quay-640x400.jpg"><figcaption>${DAWN}</figcaption></figure>`;
    expect(wordsOf(other + figure, head).caption).toBe(DAWN);
  });

  it('are told apart by an element that is named as a credit', () => {
    const figure = `<figure><img src="a.jpg"><figcaption><p>${DAWN}</p><p class="image__credit">Foto: Per Aas</p></figcaption></figure>`;
    expect(wordsOf(figure)).toEqual({ caption: DAWN, credit: 'Per Aas' });
    const glued = `<figure><img src="a.jpg"><figcaption>${DAWN}<span class="copyright">Getty Images</span></figcaption></figure>`;
    expect(wordsOf(glued)).toEqual({ caption: DAWN, credit: 'Getty Images' });
  });

  it('are not the buttons, headings and counters of the figure', () => {
    const figure = `<figure><img src="a.jpg"><button>Enlarge the view</button><span class="sr-only">Image</span><span>5</span>
      <h3>More films</h3><figcaption>${DAWN}</figcaption></figure>`;
    expect(wordsOf(figure).caption).toBe(DAWN);
  });

  it('are not the byline beside a portrait', () => {
    const author = '<figure><img src="ida.jpg"><figcaption>By Ida Brekke, Reporter</figcaption></figure>';
    expect(wordsOf(author).caption).toBeNull();
    expect(wordsOf(`${author}<figure><img src="a.jpg"><figcaption>${DAWN}</figcaption></figure>`).caption).toBe(DAWN);
  });

  it('may stand in a box that is named as an image’s, or under an image that a script brings', () => {
    const head = '<meta property="og:image" content="https://post.example/northern-quay.jpg">';
    const box = `<div class="article-image"><img src="https://post.example/northern-quay.jpg"><div>${DAWN}</div></div>`;
    expect(wordsOf(box, head).caption).toBe(DAWN);
    expect(wordsOf(`<div><div class="image-caption">${DAWN}</div></div>`).caption).toBe(DAWN);
    expect(wordsOf('<div><div class="image-caption">More films</div></div>').caption).toBeNull();
    expect(wordsOf(`<div><a href="/x"><div class="image-caption">${DAWN}</div></a></div>`).caption).toBeNull();
  });

  it('a credit that the structured data names is cut from the end of the caption', () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","image":{"@type":"ImageObject","url":"https://post.example/q.jpg",
      "creditText":"Per Aas"}}</script>`;
    const figure = `<figure><img src="a.jpg"><figcaption>${DAWN} Per Aas/via Post</figcaption></figure>`;
    expect(wordsOf(figure, head)).toEqual({ caption: DAWN, credit: 'Per Aas/via Post' });
  });
});
