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
let channel: LiveChannel;
const acts = () => heard.flatMap((one) => (one.kind === 'act' ? one.id : []));

beforeEach(() => {
  vi.useFakeTimers();
  [heard, asked] = [[], []];
  const silent = { addEventListener: () => undefined, close: () => undefined, readyState: 0 };
  const read = (address: string): Reading => new Promise((answer) => void asked.push({ address, answer }));
  channel = new LiveChannel({ open: () => silent, read }, (one) => heard.push(one));
});
afterEach(() => {
  channel.end();
  vi.useRealTimers();
});

describe('a browser whose stream says nothing', () => {
  test('asks instead, and a server that is slow is not asked again before it has answered', async () => {
    channel.start();
    await vi.advanceTimersByTimeAsync(55_000);
    expect(asked.map(({ address }) => address)).toEqual(['/live/acts?after=']);
    asked[0]?.answer(standing('7'));
    await vi.advanceTimersByTimeAsync(8_000);
    expect(asked.map(({ address }) => address)).toEqual(['/live/acts?after=', '/live/acts?after=7']);
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
