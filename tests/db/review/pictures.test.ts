import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { pictureOf } from '../../../lib/review/pictures/queries';
import { makeArticle } from '../../support/builders';
import { type Loopback, openLoopback } from '../../support/loopback';

const GIF = 'GIF89a and so on';
const never = new AbortController().signal;
const servers: Loopback[] = [];
let open = 0;
let most = 0;

beforeAll(async () => {
  process.env.COPYDESK_ALLOWED_NETWORKS = '127.0.0.1/32';
  for (let at = 0; at < 12; at += 1) {
    servers.push(
      await openLoopback((request, response) => {
        if (request.url === '/moved') return response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
        if (request.url === '/silent') return response.writeHead(200).flushHeaders();
        open += 1;
        most = Math.max(most, open);
        setTimeout(() => {
          open -= 1;
          response.end(GIF);
        }, 200);
      }),
    );
  }
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

async function blockOf(src: string): Promise<string> {
  const { id } = await makeArticle({ blocks: ['An image.'] });
  const block = await db().block.findFirstOrThrow({ where: { articleId: id } });
  const image = { src, alt: null, credit: null, width: null, height: null };
  await db().block.update({ where: { id: block.id }, data: { kind: 'image', image } });
  return block.id;
}

it('eight pictures come at once, whoever asks, and the others after them', async () => {
  const ids: string[] = [];
  for (const { url } of servers) ids.push(await blockOf(`${url}/a.gif`));
  const pictures = await Promise.all(ids.map((id) => pictureOf(id, never)));
  expect(pictures.map((picture) => picture.ok && picture.value.type)).toEqual(ids.map(() => 'image/gif'));
  expect(most).toBe(8);
});

it('a host is asked for one picture at a time, and for none that nobody waits for', async () => {
  const [server] = servers;
  const silent = await blockOf(`${server?.url}/silent`);
  const behind = await blockOf(`${server?.url}/a.gif`);
  const [gone, left] = [new AbortController(), new AbortController()];
  const first = pictureOf(silent, gone.signal);
  const second = pictureOf(behind, left.signal);
  const third = pictureOf(behind, never);
  await expect.poll(() => server?.requests.some(({ url }) => url === '/silent')).toBe(true);
  const asked = server?.requests.length;
  left.abort();
  expect(await second).toMatchObject({ ok: false, error: { code: 'fetch-failed' } });
  expect(server?.requests).toHaveLength(asked ?? 0);
  gone.abort();
  expect(await first).toMatchObject({ ok: false, error: { code: 'fetch-failed' } });
  expect(await third).toMatchObject({ ok: true });
});

it.each([
  '/moved',
  'http://169.254.169.254/latest',
  'http://[::1]/a.gif',
  'http://a:b@127.0.0.1/a.gif',
  'file:///etc/passwd',
  'data:image/gif,GIF89a',
  'no address',
])('%s is not asked', async (src) => {
  const id = await blockOf(src.startsWith('/') ? `${servers[0]?.url}${src}` : src);
  expect(await pictureOf(id, never)).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('This address is not fetched') },
  });
});
