/** Pages made to cost a reader time, each about as many UTF-16 units long as is asked. */
export const HOSTILE_PAGES: Readonly<Record<string, (units: number) => string>> = {
  'nested tags': (units) => `${'<div>'.repeat(units / 11)}deep${'</div>'.repeat(units / 11)}`,
  'nested inline tags, wrong ends': (units) => `${'<b><i>'.repeat(units / 16)}deep${'</u></div>'.repeat(units / 16)}`,
  'unclosed everything': (units) => '<ul><li><table><tr><td><a href=x><b>word'.repeat(units / 39),
  'one line of words': (units) => `<p>${'word '.repeat(units / 5)}`,
  'one line without a space': (units) => `<p>${'w'.repeat(units)}`,
  'combining marks': (units) => `<p>e${'\u0301'.repeat(units)}`,
  'entities without end': (units) => `<p>${'&amp;&nosuch'.repeat(units / 12)}`,
  'open quotes in attributes': (units) => `<p ${'a="b '.repeat(units / 5)}`,
  'navigation only': (units) => `<nav>${'<a href=/x>Section</a>'.repeat(units / 22)}</nav>`,
  'short paragraphs': (units) => '<p>By Ida Brekke on 3 March 2024</p>'.repeat(units / 36),
  'marked authors and dates': (units) =>
    `<h1>Quay</h1>${'<i itemprop=author>Ida Brekke</i><time>3 May 2024</time>'.repeat(units / 56)}`,
  'table cells': (units) => `<table>${'<tr><td>a<td>b'.repeat(units / 14)}</table>`,
  'bidi overrides and NULs': (units) => `<p>${'a\u202eb\u0000c'.repeat(units / 5)}`,
  'a comment without end': (units) => `<p>before<!--${'-'.repeat(units)}`,
  'images of many sizes': (units) =>
    `<p>The quay is closed.</p>${`<figure><img srcset="${'/a.jpg 1w, '.repeat(300)}" alt="a\u202eb"><figcaption>Credit: b</figcaption></figure>`.repeat(units / 3_400)}`,
  'images in a row': (units) => `<p>The quay is closed.</p>${'<img src=/a.jpg>'.repeat(units / 16)}`,
  'structured data': (units) =>
    `<script type="application/ld+json">{"@type":"Article","author":[${'{"name":"Ida Brekke"},'.repeat(units / 22)}0]}</script>`,
  'an author of nothing but brackets': (units) => `<h1>Quay</h1><i itemprop=author>${'('.repeat(units)}</i>`,
  'an author of one long word': (units) => `<h1>Quay</h1><i itemprop=author>By ${'aAb'.repeat(units / 3)}</i>`,
  'figures behind the headline': (units) =>
    `<title>Council closes the quay</title><h1>Council closes the quay ${'1'.repeat(units)}x</h1>`,
  'a figure of images and words above a byline': (units) =>
    `<h1>Quay</h1><figure>${'<img src=/a.jpg>'.repeat(units / 32)}${'<p>x</p>'.repeat(units / 16)}<p>By Ida Brekke</p></figure>`,
};
