import { describe, expect, test } from 'vitest';
import { hubPings } from '@/lib/publish/announcements/ping';
import { toJsonFeed } from '@/lib/publish/json-feed';
import { stillHolds, type TopicNow, writeMessage } from '@/lib/publish/webhooks/message';
import { aChannel, anItem } from '../items';

const WITHDRAWN = {
  ...{ guid: 'urn:uuid:1', address: 'https://desk.example/stories/1', lang: 'en', into: null },
  withdrawnAt: new Date('2026-03-02T11:00:00Z'),
};
const AT = new Date('2026-03-02T11:00:00.500Z');

describe('a message', () => {
  test('has the story as the desk’s JSON Feed has it', () => {
    const item = anItem({ title: 'عودة 🚢 & <b>', byline: 'Ana' });
    const message = JSON.parse(writeMessage('publish', AT, { item }));
    expect(message).toMatchObject({ type: 'story.published', timestamp: '2026-03-02T11:00:00Z' });
    expect(message.data).toEqual(JSON.parse(toJsonFeed(aChannel(), [item])).items[0]);
  });

  test('of a topic has what it is called and where it stands now', () => {
    const topic: TopicNow = {
      ...{ id: 'regions:0001', label: 'Our city', scheme: 'https://desk.example/stories/topics/regions:' },
      ...{ uri: 'https://desk.example/stories/topics/regions:0001', parent: null, into: null },
      status: 'active',
    };
    expect(JSON.parse(writeMessage('topic', AT, { topic }))).toMatchObject({
      type: 'topic.updated',
      data: { id: 'regions:0001', label: 'Our city', status: 'active' },
    });
  });

  test('has no word of a story that was withdrawn', () => {
    const message = JSON.parse(writeMessage('withdraw', AT, { withdrawn: WITHDRAWN }));
    expect(message).toMatchObject({
      type: 'story.withdrawn',
      data: { id: 'urn:uuid:1', _copydesk: { status: 'withdrawn' } },
    });
  });

  test.each([
    ['publish', { item: anItem() }, true],
    ['correct', { item: anItem() }, true],
    ['withdraw', { item: anItem() }, false],
    ['publish', { withdrawn: WITHDRAWN }, false],
    ['withdraw', { withdrawn: WITHDRAWN }, true],
  ] as const)('of a %s is sent only where it still is so', (kind, story, holds) => {
    expect(stillHolds(kind, story)).toBe(holds);
  });
});

describe('a ping of the hub', () => {
  test('names every format that names the hub, and is a form', () => {
    const [ping, ...more] = hubPings('https://desk.example', [
      { kind: 'all' },
      { kind: 'topics', key: 'medtop:04000000' },
    ]);
    expect(more).toEqual([]);
    const form = new URLSearchParams(ping);
    expect(form.get('hub.mode')).toBe('publish');
    expect(form.getAll('hub.url')).toEqual([
      ...['rss.xml', 'atom.xml', 'feed.json'].map((file) => `https://desk.example/feeds/all/${file}`),
      ...['rss.xml', 'atom.xml', 'feed.json'].map(
        (file) => `https://desk.example/feeds/topics/medtop:04000000/${file}`,
      ),
    ]);
  });

  test('is several where there are many feeds', () => {
    const scopes = Array.from({ length: 50 }, (_, at) => ({ kind: 'saved', key: `feed-${at}` }) as const);
    const pings = hubPings('https://desk.example', scopes);
    expect(pings.length).toBeGreaterThan(1);
    expect(pings.flatMap((ping) => new URLSearchParams(ping).getAll('hub.url'))).toHaveLength(150);
  });
});
