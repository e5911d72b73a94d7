import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FORMAT_NAMES,
  feedFilename,
  readFeedPath,
  SCOPES,
  type Scope,
  writeFeedPath,
} from '../../../../lib/publish/feeds/address';
import { readWanted } from '../../../../lib/publish/serve/wanted';

describe('a feed’s address', () => {
  test('reads back as what was written, whatever the key', () => {
    const scope: fc.Arbitrary<Scope> = fc.oneof(
      fc.constant<Scope>({ kind: 'all' }),
      fc.record({ kind: fc.constantFrom(...SCOPES), key: fc.string({ minLength: 1, unit: 'grapheme' }) }),
    );
    const day = fc.constantFrom(null, '2026-03-02', '2024-02-29');
    fc.assert(
      fc.property(scope, day, fc.constantFrom(...FORMAT_NAMES), (scope, day, format) => {
        expect(readFeedPath(writeFeedPath({ scope, day, format }))).toEqual({ scope, day, format });
      }),
    );
  });

  test.each([
    ['/feeds/all/atom.xml', { scope: { kind: 'all' }, day: null, format: 'atom.xml' }],
    [
      '/feeds/topics/medtop:04000000/rss.xml',
      { scope: { kind: 'topics', key: 'medtop:04000000' }, day: null, format: 'rss.xml' },
    ],
    ['/feeds/all/2026-03-02/feed.json', { scope: { kind: 'all' }, day: '2026-03-02', format: 'feed.json' }],
  ])('%s is a feed', (path, expected) => {
    expect(readFeedPath(path)).toEqual(expected);
  });

  test.each([
    '/feeds/saved/%00/rss.xml',
    '/feeds/topics/medtop:1%0A/rss.xml',
    `/feeds/languages/en-${'x'.repeat(2_000)}/rss.xml`,
    '/feeds/all',
    '/feeds/all/',
    '/feeds/all/rss.xml/',
    '/feeds/all/rdf.xml',
    '/feeds/all/toString.xml',
    '/feeds/topics/rss.xml',
    '/feeds/unknown/x/rss.xml',
    '/feeds/all/2026-02-30/rss.xml',
    '/feeds/all/0000-01-01/rss.xml',
    '/feeds/all/1969-12-31/rss.xml',
    '/feeds/languages/%E0%A4%A/rss.xml',
    '/feeds/sources/a/b/rss.xml',
  ])('%s is none, and is not Next’s either', (path) => {
    expect(readFeedPath(path)).toBeNull();
    expect(readWanted(path)).toEqual({ kind: 'nothing' });
  });

  test('is a name under which a browser can save it, without the token of a private one', () => {
    const format = 'rss.xml' as const;
    expect(feedFilename({ scope: { kind: 'topics', key: 'medtop:04000000' }, day: null, format })).toBe(
      'topics-medtop-04000000.rss.xml',
    );
    expect(feedFilename({ scope: { kind: 'private', key: 'secret' }, day: '2026-03-02', format })).toBe(
      'private-2026-03-02.rss.xml',
    );
    expect(feedFilename({ scope: { kind: 'saved', key: 'a"\r\nb' }, day: null, format })).toBe('saved-a-b.rss.xml');
    expect(feedFilename({ scope: { kind: 'saved', key: 'أخبار/../x' }, day: null, format })).toBe(
      'saved-أخبار-..-x.rss.xml',
    );
  });
});

test.each(['/queue', '/publish', '/stories', '/feedsx', '/_next/x', '//feeds/all/rss.xml'])(
  '%s goes on to Next',
  (path) => {
    expect(readWanted(path)).toBeNull();
  },
);

test.each(['a/b', 'topics/%00', 'topics/%E0%A4%A', 'topics/'])(
  '/stories/%s is no story, which Next is not asked',
  (id) => {
    expect(readWanted(`/stories/${id}`)).toEqual({ kind: 'story', id });
  },
);

test.each(['/topics/%E0%A4%A', '/articles/%', '/%zz', '/queue/%ff', '/topics/%C0%AF', '/_next/static/%E0%A4%A', '*'])(
  '%s cannot be read, which Next would answer with a fault',
  (path) => {
    expect(readWanted(path)).toEqual({ kind: 'unreadable' });
  },
);
