import { describe, expect, test } from 'vitest';
import { watch } from '../../../../lib/publish/serve/stamp';

/** A value elsewhere, a clock, and how often somebody looked. */
function world() {
  const here = { value: 'a', time: 0, looks: 0, fails: false };
  const read = async () => {
    here.looks += 1;
    if (here.fails) throw new Error('not there');
    return here.value;
  };
  return { here, watched: watch(read, 500, () => here.time) };
}

describe('a watched value', () => {
  test('is looked at once for all who ask meanwhile, and given at once while it is fresh', async () => {
    const { here, watched } = world();
    expect(await Promise.all([watched.current(), watched.current()])).toEqual(['a', 'a']);
    here.time = 499;
    expect(watched.current()).toBe('a');
    expect(here.looks).toBe(1);
  });

  test('is looked at again when the last look is too old', async () => {
    const { here, watched } = world();
    await watched.current();
    Object.assign(here, { value: 'b', time: 500 });
    expect(await watched.current()).toBe('b');
  });

  test('is looked at again at once when a notice came', async () => {
    const { here, watched } = world();
    await watched.current();
    here.value = 'b';
    watched.touch();
    expect(await watched.current()).toBe('b');
  });

  test('read before a notice came is not kept', async () => {
    const { here, watched } = world();
    const first = watched.current();
    here.value = 'b';
    watched.touch();
    await first;
    expect(await watched.current()).toBe('b');
  });

  test('that cannot be read is not given out, and is tried again', async () => {
    const { here, watched } = world();
    await watched.current();
    Object.assign(here, { time: 600, fails: true });
    await expect(watched.current()).rejects.toThrow('not there');
    here.fails = false;
    expect(await watched.current()).toBe('a');
  });
});
