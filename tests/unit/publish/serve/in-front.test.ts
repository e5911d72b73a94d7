import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test, vi } from 'vitest';
import { plainAnswer } from '../../../../lib/publish/serve/answer';
import { standInFront } from '../../../../lib/publish/serve/in-front';

const server = createServer((request, response) => response.end(`behind: ${request.url}`));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => server.close());

standInFront(({ path, query, header }) => {
  if (path === '/broken') return Promise.reject(new Error('the database is away'));
  if (path !== '/feeds/a') return null;
  return { status: 200, headers: { 'X-Asked': `${query} ${header('x-test')}` }, body: Buffer.from('in front') };
});

test('what is public is answered in front, from the first request on; everything else by the server behind', async () => {
  const feed = await fetch(`${address}/feeds/a?download`, { headers: { 'X-Test': 'yes' } });
  expect([await feed.text(), feed.headers.get('x-asked')]).toEqual(['in front', '?download yes']);
  expect(await (await fetch(`${address}/queue?page=2`)).text()).toBe('behind: /queue?page=2');
});

test('an answer that fails is 503 and says when to come again', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const response = await fetch(`${address}/broken`);
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await response.text()).toBe(
    plainAnswer(503, 'The desk cannot be reached now. Try again in a moment.').body?.toString(),
  );
  expect(complaint).toHaveBeenCalledOnce();
});

test('an address that is written out, as for a proxy, is the same address', async () => {
  const { port } = new URL(address);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path: `${address}/feeds/a` }, (response) => {
      response.resume();
      resolve(response.statusCode === 200 && response.headers['x-asked'] ? 200 : 0);
    });
    asked.on('error', reject).end();
  });
  expect(status).toBe(200);
});
