import { describe, expect, it } from 'vitest';
import { canonicalUrl, siteOf } from '../../../lib/duplicates/address/url';
import { itemPlace } from '../../../lib/import/feed/item-document';

const PAGE = 'example.com/news/bridge-opens?id=7';

describe('two ways to one page', () => {
  it.each([
    ['scheme and www', 'http://www.example.com/news/bridge-opens?id=7'],
    ['capitals in the host', 'https://Example.COM/news/bridge-opens?id=7'],
    ['a default port', 'https://example.com:443/news/bridge-opens?id=7'],
    ['tracking', 'https://example.com/news/bridge-opens?utm_source=a&id=7&fbclid=b&at_medium=RSS'],
    ['paging', 'https://example.com/news/bridge-opens?id=7&page=2'],
    ['a fragment', 'https://example.com/news/bridge-opens?id=7#comments'],
    ['a final slash', 'https://example.com/news/bridge-opens/?id=7'],
    ['an AMP path', 'https://example.com/news/bridge-opens/amp/?id=7'],
    ['an AMP host', 'https://amp.example.com/news/bridge-opens?id=7'],
    ['Google’s AMP viewer', 'https://www.google.com/amp/s/example.com/news/bridge-opens?id=7'],
    ['the AMP cache', 'https://example-com.cdn.ampproject.org/c/s/example.com/news/bridge-opens?id=7'],
    ['the mobile site', 'https://m.example.com/news/bridge-opens?id=7'],
  ])('differ in %s', (_, address) => expect(canonicalUrl(address)).toBe(PAGE));
});

it('what names the page is kept', () => {
  expect(canonicalUrl('https://example.com/story?id=8')).not.toBe(canonicalUrl('https://example.com/story?id=9'));
  expect(canonicalUrl('https://example.com/a?b=1&a=2')).toBe(canonicalUrl('https://example.com/a?a=2&b=1'));
});

it.each(['', 'no address', 'mailto:a@example.com', 'https://example.com/', 'https://example.com/?utm_source=x'])(
  '%j is no evidence',
  (address) => expect(canonicalUrl(address)).toBeNull(),
);

it('a site is its host', () => {
  expect(siteOf('https://www.example.com/a')).toBe('example.com');
  expect(siteOf('nothing')).toBeNull();
});

it('an item’s place in a feed is no evidence, since all its items are at the feed’s address', () => {
  expect(canonicalUrl(itemPlace('https://example.com/feed.xml', 'a1'))).toBeNull();
  expect(canonicalUrl('https://example.com/news#comments')).toBe('example.com/news');
});
