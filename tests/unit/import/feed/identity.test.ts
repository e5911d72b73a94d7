import { describe, expect, it } from 'vitest';
import { identify } from '../../../../lib/import/feed/identity';
import { parseFeed } from '../../../../lib/import/feed/parse';

const known = (...items: string[]) => {
  const source = `<rss><channel><title>H</title><link>https://h.example.org/</link>${items.map((inside) => `<item>${inside}</item>`).join('')}</channel></rss>`;
  const parsed = parseFeed(new TextEncoder().encode(source), { url: 'https://h.example.org/rss' });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return identify(parsed.value);
};
const one = (inside: string) => {
  const [first] = known(inside);
  if (!first) throw new Error('no item');
  return first;
};

describe('what an item is known by', () => {
  it('is its id, whatever else changes; what it says is known apart', () => {
    const before = one('<guid>a</guid><title>Quay opens</title>');
    const after = one('<guid>a</guid><title>Quay opens late</title>');
    expect(after.key).toBe(before.key);
    expect(after.hash).not.toBe(before.hash);
  });

  it('without an id is its page, and without both what it says', () => {
    expect(one('<link>https://h.example.org/1</link><title>A</title>').key).toBe(
      one('<link>https://h.example.org/1</link><title>B</title>').key,
    );
    expect(one('<title>A</title><description>x</description>').key).toBe(
      one('<title>A</title><description>x</description>').key,
    );
    expect(one('<title>A</title>').key).not.toBe(one('<title>B</title>').key);
  });

  it('is never an id or a page that two items share', () => {
    const twins = known('<guid>a</guid><title>A</title>', '<guid>a</guid><title>B</title>');
    expect(new Set(twins.map(({ key }) => key)).size).toBe(2);
    const home = known(
      '<link>https://h.example.org/x</link><title>A</title>',
      '<link>https://h.example.org/x</link><title>B</title>',
    );
    expect(home.map(({ url }) => url)).toEqual([null, null]);
    expect(new Set(home.map(({ key }) => key)).size).toBe(2);
  });

  it('is not the site’s own page', () => {
    expect(one('<link>https://h.example.org/</link><title>A</title>').url).toBeNull();
  });

  it('does not change with markup that readers do not see', () => {
    const plain = one('<guid>a</guid><title>A</title><description>&lt;p&gt;x&lt;/p&gt;</description>');
    const marked = one(
      '<guid>a</guid><title>A</title><description>&lt;p class="n"&gt;x&lt;/p&gt;&lt;!-- 7 --&gt;</description>',
    );
    expect(marked.hash).toBe(plain.hash);
  });
});
