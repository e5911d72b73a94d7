import { describe, expect, test } from 'vitest';
import { HeldKeys, isHeld, type Press } from '@/components/parts/held-keys';
import { PartStore } from '@/components/parts/part-store';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  ...{ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
  ...more,
});

/** Lets what was handed on be done. */
const drawn = () => new Promise<void>((resolve) => setTimeout(resolve));

function keys() {
  const given: string[] = [];
  const held = new HeldKeys(({ key }) => given.push(key), drawn);
  const type = (word: string) => [...word].forEach((key) => void (held.on && held.press(press(key))));
  return { given, held, type };
}

describe('keys pressed while a part is on its way', () => {
  test('go to it in order, and those pressed meanwhile behind them', async () => {
    const { given, held, type } = keys();
    const end = held.hold();
    type('ab');
    end(true);
    expect(given).toEqual([]);
    type('c');
    while (held.on) await drawn();
    expect(given).toEqual(['a', 'b', 'c']);
  });

  test('are dropped where it does not come', async () => {
    const { given, held, type } = keys();
    const end = held.hold();
    type('ab');
    end(false);
    await drawn();
    expect([given, held.on]).toEqual([[], false]);
  });

  test('wait for the last of several parts', async () => {
    const { given, held, type } = keys();
    const [first, second] = [held.hold(), held.hold()];
    type('a');
    first(true);
    await drawn();
    await drawn();
    expect(given).toEqual([]);
    second(true);
    while (held.on) await drawn();
    expect(given).toEqual(['a']);
  });

  test('are all but those that the browser means something by', () => {
    expect(['a', 'Enter', 'Escape', ' ', 'ArrowDown', '?'].every((key) => isHeld(press(key)))).toBe(true);
    expect(['F5', 'Tab', 'Shift', 'Control', 'Dead'].some((key) => isHeld(press(key)))).toBe(false);
    expect(isHeld(press('Enter', { ctrlKey: true }))).toBe(true);
    expect(isHeld(press('z', { metaKey: true }))).toBe(true);
    expect(isHeld(press('r', { ctrlKey: true }))).toBe(false);
    expect(isHeld(press('ArrowLeft', { altKey: true }))).toBe(false);
  });
});

describe('a part of the page’s program', () => {
  test('is read once, whoever asks', async () => {
    let reads = 0;
    const store = new PartStore(async () => ++reads);
    await Promise.all([store.load(), store.load(true)]);
    await store.load();
    expect([store.get(), reads]).toEqual([{ at: 'here', part: 1 }, 1]);
  });

  test('is told as failed to whoever wanted it, and read again', async () => {
    let works = false;
    const seen: string[] = [];
    const store = new PartStore(async () => {
      if (!works) throw new Error('no network');
      return 'part';
    });
    store.subscribe(() => seen.push(store.get().at));
    await store.load();
    works = true;
    await store.load();
    expect(seen).toEqual(['coming', 'failed', 'coming', 'here']);
  });

  test('that was read ahead and did not come is as if nobody had asked', async () => {
    const store = new PartStore(async () => Promise.reject(new Error('no network')));
    await store.load(true);
    expect(store.get().at).toBe('away');
  });

  test('that a person was told of as failed is not read ahead behind the button by which they ask again', async () => {
    let reads = 0;
    const store = new PartStore(async () => Promise.reject(new Error(`no network, ${++reads}`)));
    await store.load();
    await store.load(true);
    expect([store.get().at, reads]).toEqual(['failed', 1]);
  });
});
