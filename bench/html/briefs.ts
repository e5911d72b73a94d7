import type { GoldPage } from './sets';

/** Words of a paragraph of running text. */
const MIN_WORDS = 12;
const MAX_WORDS = 60;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A plain site around a story: what stands above, beside and below it is as long as a brief. */
const pageOf = (
  title: string,
  paragraphs: readonly string[],
): string => `<html lang="en"><head><title>${title}</title></head><body>
<header><a href="/">Home</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/culture">Culture</a></li></ul></nav></header>
<main><article><h1>${title}</h1>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article></main>
<aside><h2>Related stories</h2><ul><li><a href="/1">A second ferry for the islands, from May on</a></li><li><a href="/2">Late again: what the harbour office says</a></li></ul></aside>
<footer><p>Copyright Harbour Post. All rights reserved.</p></footer></body></html>`;

/** Makes briefs of the first `count` paragraphs of stories, each in the same plain page; stories that have fewer are left out. */
export function briefsOf(pages: readonly GoldPage[], count: number): GoldPage[] {
  return pages.flatMap((page) => {
    const paragraphs = page.gold
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => /[.!?]$/.test(line))
      .filter((line) => line.split(' ').length >= MIN_WORDS && line.split(' ').length <= MAX_WORDS)
      .slice(0, count);
    if (paragraphs.length < count) return [];
    const title = page.meta?.titles[0] ?? 'What the council said';
    return [
      {
        ...page,
        id: `${page.id} of ${count}`,
        html: pageOf(escaped(title), paragraphs.map(escaped)),
        gold: paragraphs.join('\n'),
      },
    ];
  });
}
