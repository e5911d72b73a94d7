import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../lib/import/html/parse';

const texts = (html: string) => parsePage(html).blocks.map((block) => block.text);

describe('parsePage', () => {
  it.each([
    [
      'character references are decoded once',
      '<p title="&amp;">a &amp;lt; b &eacute;&#233;&#xE9; &copy 1 &nosuch; & &#; &#0;',
      ['a &lt; b ééé © 1 &nosuch; & &#; \ufffd'],
    ],
    ['a paragraph ends at the next block', '<p>One<p>Two<div>Three</div>', ['One', 'Two', 'Three']],
    [
      'list items and cells end by themselves',
      '<ul><li>a<li>b</ul><table><tr><td>c<td>d<tr><th>e</table>',
      ['a', 'b', 'c', 'd', 'e'],
    ],
    [
      'inline elements do not break a line',
      '<p>One <b>two</b><a href=x> three</a>, <custom-x>four</custom-x></p>',
      ['One two three, four'],
    ],
    ['white space is collapsed, also the no-break kind', '<p> One\n\t two&nbsp;&nbsp;three </p>', ['One two three']],
    [
      'a stray end tag in a cell leaves the table alone',
      '<div><table><tr><td>a</div>b</td><td>c</table>d</div>',
      ['a', 'b', 'c', 'd'],
    ],
    ['an inline end tag does not close a block', '<b><div>a</b>b</div>c', ['ab', 'c']],
    ['a noscript that is never closed ends at the next one', '<noscript><i>x<noscript>y</noscript><p>Seen', ['Seen']],
    ['a title that is never closed does not swallow the page', '<title>News<p>Seen</p>', ['Seen']],
    [
      'what React sends hidden and shows later is seen',
      '<div hidden id="S:0"><p>Seen</p></div><div hidden>Not</div>',
      ['Seen'],
    ],
  ])('%s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('links, bold type and images are counted for each block', () => {
    const [first, second] = parsePage('<p>ab <a href=x>cd</a></p><img src=i><p><b>ef</b></p>').blocks;
    expect(first).toMatchObject({ linkUnits: 2, linkCount: 1, boldUnits: 0, imageCount: 0 });
    expect(second).toMatchObject({ linkUnits: 0, boldUnits: 2, imageCount: 1 });
  });

  it('metas, links, language and scripts of the head are kept', () => {
    const page = parsePage(
      '<html lang=fr><head><base href="/b/"><meta name=Author content="Ida"><link rel=Canonical href="/c"><script type="application/ld+json">{}</script>',
    );
    expect(page).toMatchObject({
      lang: 'fr',
      baseHref: '/b/',
      metas: [{ name: 'author', content: 'Ida' }],
      links: [{ rel: 'canonical', href: '/c' }],
      jsonLd: ['{}'],
    });
  });

  it('the words of neighbouring elements stay apart in a snippet', () => {
    const [snippet] = parsePage('<div class=byline><span>Ida Brekke</span><span>4 March</span></div>').snippets;
    expect(snippet?.text.replace(/\s+/g, ' ').trim()).toBe('Ida Brekke 4 March');
  });

  it.each([' ', '\n', '\t'])('preformatted text with 300,000 times %j inside is read in a moment', (blank) => {
    const began = performance.now();
    const inside = blank.repeat(300_000);
    expect(texts(`<pre>\na${inside}b${inside}</pre>`)).toEqual([`a${inside}b`]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
