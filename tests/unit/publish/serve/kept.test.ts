import { describe, expect, test } from 'vitest';
import type { Representation } from '../../../../lib/publish/representation';
import { Kept } from '../../../../lib/publish/serve/kept';
import { Resource } from '../../../../lib/publish/serve/resource';

const page = (body: string, status: Representation['status'] = 200) =>
  new Resource({ status, body, changedAt: null, headers: {}, caching: 'public' });

describe('what was rendered', () => {
  test('is rendered once a state, for all who ask meanwhile', async () => {
    const kept = new Kept();
    let renders = 0;
    const render = async () => page(`${++renders}`);
    const [one, two] = await Promise.all([kept.get('/', 's1', render), kept.get('/', 's1', render)]);
    expect(one).toBe(two);
    expect(kept.get('/', 's1', render)).toBe(one);
    await kept.get('/', 's2', render);
    expect(renders).toBe(2);
  });

  test('that failed is tried again', async () => {
    const kept = new Kept();
    await expect(kept.get('/', 's', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect((await kept.get('/', 's', async () => page('yes'))).representation.body).toBe('yes');
  });

  test('gives way by the budget, the longest unasked-for first', async () => {
    const kept = new Kept(50_000);
    const big = async () => page('x'.repeat(10_000));
    for (const path of ['/a', '/b']) await kept.get(path, 's', big);
    kept.get('/a', 's', big);
    await kept.get('/c', 's', big);
    expect(kept.get('/a', 's', big)).toBeInstanceOf(Resource);
    expect(kept.get('/b', 's', big)).toBeInstanceOf(Promise);
  });

  test('gives way also where there is hardly a body: such addresses have no end either', async () => {
    const kept = new Kept(100_000);
    const moved = async () => page('', 301);
    for (let at = 0; at < 1_000; at++) await kept.get(`/feeds/languages/EN/${at}`, 's', moved);
    expect(kept.get('/feeds/languages/EN/0', 's', moved)).toBeInstanceOf(Promise);
    expect(kept.get('/feeds/languages/EN/999', 's', moved)).toBeInstanceOf(Resource);
  });

  test('is not kept where there is nothing: such addresses have no end', async () => {
    const kept = new Kept();
    await kept.get('/no', 's', async () => page('', 404));
    expect(kept.get('/no', 's', async () => page('', 404))).toBeInstanceOf(Promise);
  });
});
