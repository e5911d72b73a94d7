import { describe, expect, test } from 'vitest';
import { RSS_MEDIA_TYPE } from '../../../lib/publish/rss';
import { htmlHeaders } from '../../../lib/publish/site/page';
import nextConfig from '../../../next.config.js';
import { config } from '../../../proxy';

const STORY = '/stories/0f8fad5b-d9cb-469f-a165-70867728950e';
const passesProxy = (path: string) => config.matcher.some((matcher) => new RegExp(`^${matcher}$`).test(path));

describe('what stands in front of public answers', () => {
  test.each(['/', STORY, '/feeds/all/rss.xml', '/reader.css'])('the proxy puts no session cookie on %s', (path) => {
    expect(passesProxy(path)).toBe(false);
  });

  test.each(['/queue', '/sign-in', '/publish', '/api/health'])('the proxy stands before %s', (path) => {
    expect(passesProxy(path)).toBe(true);
  });

  test('each has the type in the settings by which Next compresses it, the same as its own', async () => {
    const rules = await nextConfig.headers?.();
    const typeOf = (source: string) => rules?.find((rule) => rule.source === source)?.headers[0]?.value;
    const page = htmlHeaders({ name: 'Desk', address: 'https://desk.example' })['Content-Type'];
    expect([typeOf('/feeds/:feed/rss.xml'), typeOf('/'), typeOf('/stories/:id')]).toEqual([RSS_MEDIA_TYPE, page, page]);
  });
});
