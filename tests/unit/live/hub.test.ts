import { describe, expect, test } from 'vitest';
import { type Client, Hub } from '@/lib/live/hub';

type Browser = Client & { heard: string[]; closed: boolean };

function browser(userId: string, particulars: Partial<Client> = {}): Browser {
  const made: Browser = {
    ...{ userId, heard: [], closed: false, admitted: async () => true },
    send: (text) => {
      made.heard.push(text);
      return true;
    },
    close: () => {
      made.closed = true;
    },
    ...particulars,
  };
  return made;
}

const ACT = { kind: 'act', id: '7', action: 'article.approve', by: null, name: 'Ada', articleIds: ['x'], more: false };
const act = (action: string) => JSON.stringify({ ...ACT, action });
const settled = () => new Promise((resolve) => setImmediate(resolve));
const newHub = (now = () => 0) => new Hub({ counts: async () => ({}), now });

describe('the hub of a server process', () => {
  test('hands every notice on to all who listen, and nothing that is none', () => {
    const hub = newHub();
    const [ada, bo] = [browser('ada'), browser('bo')];
    hub.join(ada);
    hub.join(bo);
    hub.hear(act('article.approve'));
    hub.hear('{"kind":"other"}');
    hub.hear('no JSON');
    expect(ada.heard).toEqual([`event: act\ndata: ${JSON.stringify(ACT)}\n\n`]);
    expect(bo.heard).toEqual(ada.heard);
  });

  test('ends the stream of whoever may no longer read, when a person is switched off', async () => {
    const hub = newHub();
    const off = browser('off', { admitted: async () => false });
    const unknown = browser('unknown', { admitted: () => Promise.reject(new Error('no database')) });
    const on = browser('on');
    for (const client of [off, unknown, on]) hub.join(client);
    hub.hear(act('person.disable'));
    await settled();
    expect([off.closed, unknown.closed, on.closed]).toEqual([true, true, false]);
    expect(hub.size).toBe(1);
  });

  test('gives up a browser that takes too little', () => {
    const hub = newHub();
    const slow = browser('slow', { send: () => false });
    hub.join(slow);
    hub.hear(act('article.approve'));
    expect(slow.closed).toBe(true);
    expect(hub.size).toBe(0);
  });

  test('lets the oldest stream of a person with too many go', () => {
    const hub = newHub();
    const all = Array.from({ length: 9 }, () => browser('ada'));
    for (const client of all) hub.join(client);
    expect(all.map(({ closed }) => closed)).toEqual([true, ...Array(8).fill(false)]);
  });

  test('beats, looks at sessions from time to time, and ends what is old', async () => {
    let now = 0;
    const hub = newHub(() => now);
    let looks = 0;
    const client = browser('ada', {
      admitted: async () => {
        looks += 1;
        return true;
      },
    });
    hub.join(client);
    for (let beats = 0; beats < 3; beats += 1) hub.beat();
    await settled();
    expect(client.heard).toEqual([': \n\n', ': \n\n', ': \n\n']);
    expect(looks).toBe(1);
    now = 31 * 60_000;
    hub.beat();
    expect(client.closed).toBe(true);
  });
});
