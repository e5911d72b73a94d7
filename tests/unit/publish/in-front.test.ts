import { describe, expect, test } from 'vitest';
import { config } from '../../../proxy';

const STORY = '/stories/0f8fad5b-d9cb-469f-a165-70867728950e';
const passesProxy = (path: string) => config.matcher.some((matcher) => new RegExp(`^${matcher}$`).test(path));

describe('what stands in front of public answers', () => {
  test.each(['/', STORY, '/feeds/all/rss.xml', '/news-sitemap.xml', '/stories/topics/medtop:1', '/reader.css'])(
    'the proxy puts no session cookie on %s',
    (path) => {
      expect(passesProxy(path)).toBe(false);
    },
  );

  test.each(['/queue', '/sign-in', '/publish', '/api/health'])('the proxy stands before %s', (path) => {
    expect(passesProxy(path)).toBe(true);
  });
});
