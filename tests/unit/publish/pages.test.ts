import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { frontPage } from '../../../lib/publish/site/front';
import { gonePage } from '../../../lib/publish/site/notice';
import { storyPage } from '../../../lib/publish/site/story';
import { topicPage } from '../../../lib/publish/site/topic';
import { anItem, aTopic, FORBIDDEN, NASTY } from './items';

const DESK = { name: 'The Desk', address: 'https://desk.example' };

type Found = { name: string; attribs: Record<string, string>; text: string };

function elements(html: string): Found[] {
  type Node = { name?: string; attribs?: Record<string, string>; data?: string; children?: Node[] };
  const text = (node: Node): string => node.data ?? (node.children ?? []).map(text).join('');
  const walk = (node: Node): Found[] => [
    ...(node.name && node.attribs ? [{ name: node.name, attribs: node.attribs, text: text(node) }] : []),
    ...(node.children ?? []).flatMap(walk),
  ];
  return walk(parseDocument(html) as Node);
}

const nasty = NASTY.join(' ');
const NASTY_ITEM = anItem({
  title: nasty,
  dek: nasty,
  byline: nasty,
  summary: nasty,
  picture: { address: null, caption: nasty, credit: nasty },
  topics: [aTopic(nasty, nasty)],
  credits: [{ name: nasty, site: null, address: null }],
});

describe('public pages', () => {
  test.each([
    ['a story', storyPage(DESK, NASTY_ITEM)],
    ['the front page', frontPage({ ...DESK, name: nasty }, [NASTY_ITEM])],
  ])('%s runs nothing, whatever the words, and holds nothing forbidden', (_, html) => {
    const found = elements(html);
    expect(found.filter(({ name, attribs }) => name === 'script' && attribs.type !== 'application/ld+json')).toEqual(
      [],
    );
    expect(
      found.filter(({ attribs }) => Object.keys(attribs).some((name) => name.startsWith('on') || name === 'style')),
    ).toEqual([]);
    expect(found.filter(({ name }) => ['img', 'iframe', 'style', 'svg', 'object'].includes(name))).toEqual([]);
    expect(html).not.toMatch(FORBIDDEN);
    expect(found.filter(({ name }) => name === 'h1')).toHaveLength(1);
  });

  test('an image of the text is a link to it, and nothing else of the text is another than in the feeds', () => {
    const rest =
      '<ol start="3"><li dir="auto">a &amp; b</li></ol><table><tbody><tr><td dir="auto">c</td></tr></tbody></table>';
    const figure = (image: string) => `<figure dir="auto">${image}<figcaption>The quay.</figcaption></figure>`;
    const image = (alt: string) =>
      `<img src="https://post.example/quay.jpg?a=1&amp;b=2" alt="${alt}" width="12" height="8" loading="lazy" referrerpolicy="no-referrer" />`;
    const link = (rest: string) =>
      `<a href="https://post.example/quay.jpg?a=1&amp;b=2" rel="nofollow noopener"${rest}</a>`;
    const html = storyPage(
      DESK,
      anItem({ html: `${figure(image('&quot;Snow&quot; &lt;b&gt;'))}${rest}${figure(image(''))}` }),
    );
    expect(html).toContain(
      `${figure(link('>"Snow" &lt;b&gt;'))}${rest}${figure(link(' lang="en" dir="ltr">Open the picture'))}`,
    );
  });

  test('a story’s JSON-LD reads back as what was published', () => {
    const item = anItem({
      title: nasty,
      byline: 'Ana',
      credits: [{ name: 'Wire', site: 'https://w.example/', address: 'https://w.example/a' }],
      picture: { address: 'https://img.example/a.jpg?w=1&h=2', caption: 'A <ferry>', credit: 'Jo' },
    });
    const json = elements(storyPage(DESK, item)).find(({ name }) => name === 'script')?.text ?? '';
    expect(json).not.toMatch(/[<>]/);
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'NewsArticle',
      mainEntityOfPage: item.address,
      datePublished: '2026-03-02T09:30:00Z',
      author: { name: 'Ana' },
      isBasedOn: ['https://w.example/a'],
      image: { url: 'https://img.example/a.jpg?w=1&h=2', caption: 'A <ferry>', creditText: 'Jo' },
    });
    const graph = elements(storyPage(DESK, item)).flatMap(({ attribs }) =>
      attribs.property?.startsWith('og:image') ? [attribs.content] : [],
    );
    expect(graph).toEqual(['https://img.example/a.jpg?w=1&h=2', 'A <ferry>']);
  });

  test('every source is linked, without vouching for it', () => {
    const credits = [
      { name: 'First Wire', site: 'https://first.example/', address: 'https://first.example/a' },
      { name: 'Second Wire', site: 'https://second.example/', address: 'https://second.example/b' },
    ];
    const links = elements(storyPage(DESK, anItem({ credits }))).filter(({ attribs }) =>
      attribs.rel?.includes('nofollow'),
    );
    expect(links.map(({ attribs, text }) => [attribs.href, text])).toEqual([
      ['https://first.example/a', 'First Wire'],
      ['https://second.example/b', 'Second Wire'],
    ]);
  });

  test('a correction is dated, and a change right after publishing is not one', () => {
    const changedAt = new Date('2026-03-02T12:00:00Z');
    expect(storyPage(DESK, anItem({ changedAt }))).toContain(
      'Changed <time datetime="2026-03-02T12:00:00Z">2 March 2026 at 12:00 UTC',
    );
    expect(storyPage(DESK, anItem())).not.toContain('Changed');
  });

  test('Arabic words say that they are Arabic, and the lines about a story take its direction', () => {
    const item = anItem({ title: 'عودة العبارات', lang: 'ar' });
    const found = elements(storyPage(DESK, item));
    expect(found.find(({ name }) => name === 'h1')?.attribs).toEqual({ lang: 'ar' });
    expect(found.find(({ name, text }) => name === 'header' && text.includes('عودة'))?.attribs).toEqual({
      dir: 'auto',
    });
    expect(elements(frontPage(DESK, [item])).find(({ name }) => name === 'li')?.attribs).toEqual({
      dir: 'auto',
      lang: 'ar',
    });
    // An English date inside right-to-left lines would have its day moved to the end.
    expect(elements(frontPage(DESK, [item])).find(({ name }) => name === 'time')?.attribs.dir).toBe('ltr');
    expect(found.find(({ name, text }) => name === 'span' && text.startsWith('Published'))?.attribs.dir).toBe('ltr');
  });

  test('the front page leads to every story and to the feed', () => {
    const html = frontPage(DESK, [anItem()]);
    const found = elements(html);
    expect(found.some(({ attribs }) => attribs.href === '/stories/0f8fad5b-d9cb-469f-a165-70867728950e')).toBe(true);
    expect(found.find(({ attribs }) => attribs.rel === 'alternate')?.attribs).toMatchObject({
      type: 'application/rss+xml',
      href: 'https://desk.example/feeds/all/rss.xml',
    });
    expect(found.filter(({ attribs }) => attribs.rel === 'alternate').map(({ attribs }) => attribs.type)).toEqual([
      'application/rss+xml',
      'application/atom+xml',
      'application/feed+json',
      'application/json',
      'application/json',
    ]);
  });

  test('a topic’s page has its stories and names its own feed first', () => {
    const html = topicPage(DESK, { id: 'medtop:04000000', name: 'economy <&>' }, [anItem()]);
    const found = elements(html);
    expect(found.find(({ name }) => name === 'h1')?.text).toBe('economy <&>');
    expect(found.find(({ attribs }) => attribs.rel === 'alternate')?.attribs.href).toBe(
      'https://desk.example/feeds/topics/medtop:04000000/rss.xml',
    );
    expect(found.some(({ attribs }) => attribs.href === '/stories/0f8fad5b-d9cb-469f-a165-70867728950e')).toBe(true);
    expect(topicPage(DESK, { id: 'medtop:1', name: 'x' }, [])).toContain('noindex');
  });

  test('a story leads to its topics, and shows what was corrected in words and in JSON-LD', () => {
    const at = new Date('2026-03-02T12:00:00Z');
    const html = storyPage(
      DESK,
      anItem({ topics: [aTopic('medtop:1', 'arts')], corrections: [{ at, note: 'It was <Monday>.' }] }),
    );
    const found = elements(html);
    expect(found.find(({ text, name }) => name === 'a' && text === 'arts')?.attribs.href).toBe(
      '/stories/topics/medtop:1',
    );
    expect(found.find(({ attribs }) => attribs.class === 'correction')?.text).toContain(
      'Correction (2 March 2026 at 12:00 UTC): It was <Monday>.',
    );
    expect(JSON.parse(found.find(({ name }) => name === 'script')?.text ?? '')).toMatchObject({
      correction: [{ '@type': 'CorrectionComment', text: 'It was <Monday>.', datePublished: '2026-03-02T12:00:00Z' }],
    });
  });

  test('a front page without stories says so', () => {
    expect(frontPage(DESK, [])).toContain('Nothing has been published yet');
  });

  test('the notice of a withdrawn story is not for search engines', () => {
    const html = gonePage(DESK, new Date('2026-03-02T12:00:00Z'));
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('2 March 2026 at 12:00 UTC');
  });
});
