import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Heard, LiveChannel, type Surroundings } from '@/components/live/channel';
import type { ActNotice } from '@/lib/live/notice';

const act = (id: string): ActNotice => ({
  ...{ kind: 'act', id, action: 'article.approve', by: null, name: 'Ada', articleIds: ['x'], more: false },
});
const standing = (last: string, ...acts: ActNotice[]) => ({ last, acts, missed: false, present: [], counts: {} });
type Reading = ReturnType<Surroundings['read']>;

let heard: Heard[];
let asked: { address: string; answer: (standing: Awaited<Reading>) => void }[];
let opened: string[];
let channel: LiveChannel;
const acts = () => heard.flatMap((one) => (one.kind === 'act' ? one.id : []));

beforeEach(() => {
  vi.useFakeTimers();
  [heard, asked] = [[], []];
  const silent = { addEventListener: () => undefined, close: () => undefined, readyState: 0 };
  const read = (address: string): Reading => new Promise((answer) => void asked.push({ address, answer }));
  opened = [];
  const open = (address: string) => {
    opened.push(address);
    return silent;
  };
  channel = new LiveChannel({ open, read }, (one) => heard.push(one), ['6', '5']);
});
afterEach(() => {
  channel.end();
  vi.useRealTimers();
});

describe('a page that was drawn after the acts 5 and 6', () => {
  test('listens from there on, so that what happens before it listens is told', () => {
    channel.start();
    expect(opened).toEqual(['/live?after=6']);
  });

  test('asks for what it missed where another tab listens, and hears nothing that it was drawn with', async () => {
    channel.catchUp();
    asked[0]?.answer(standing('7', act('5'), act('6'), act('7')));
    await vi.advanceTimersByTimeAsync(0);
    expect(opened).toEqual([]);
    expect(acts()).toEqual(['7']);
  });
});

describe('a browser whose stream says nothing', () => {
  test('asks instead, and a server that is slow is not asked again before it has answered', async () => {
    channel.start();
    await vi.advanceTimersByTimeAsync(55_000);
    expect(asked.map(({ address }) => address)).toEqual(['/live/acts?after=6']);
    asked[0]?.answer(standing('7'));
    await vi.advanceTimersByTimeAsync(8_000);
    expect(asked.map(({ address }) => address)).toEqual(['/live/acts?after=6', '/live/acts?after=7']);
  });

  test('hears an act that is told twice once', async () => {
    channel.start();
    await vi.advanceTimersByTimeAsync(16_000);
    asked[0]?.answer(standing('8', act('7'), act('8')));
    await vi.advanceTimersByTimeAsync(8_000);
    asked[1]?.answer(standing('9', act('8'), act('9')));
    await vi.advanceTimersByTimeAsync(0);
    expect(acts()).toEqual(['7', '8', '9']);
  });
});
