import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { startImport } from '../../../lib/import/commands';
import { intakePage } from '../../../lib/pipeline';
import { makeUser } from '../../support/builders';
import { type Loopback, openLoopback } from '../../support/loopback';

const PARAGRAPHS = Array.from(
  { length: 4 },
  (_, at) =>
    `<p>The harbour master said on day ${at + 1} that the new quay would open to ferries before the winter storms.</p>`,
).join('');
const PAGE = `<!doctype html><html><head><title>New quay opens</title></head><body><h1>New quay opens</h1>${PARAGRAPHS}</body></html>`;

let server: Loopback;
let actor: Actor;
let importId: string;

beforeAll(async () => {
  process.env.COPYDESK_ALLOWED_NETWORKS = '127.0.0.1/32';
  server = await openLoopback((request, response) => {
    if (request.url === '/moved') response.writeHead(301, { location: '/story' }).end();
    else if (request.url === '/story')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
    else response.writeHead(404).end('<h1>Not here</h1>');
  });
  actor = (await makeUser('editor', 'Ada')).actor;
  const started = await startImport(actor, 'page');
  if (!started.ok) throw new Error(started.error.message);
  importId = started.value;
});

afterAll(() => server.close());

describe('a page by its address', () => {
  it('becomes a document at the address that it was found at, with its story', async () => {
    const taken = await intakePage(actor, importId, `${server.url}/moved`);
    expect(taken).toMatchObject({ ok: true, value: { outcome: 'imported', articles: [{ title: 'New quay opens' }] } });
    expect(await db().document.findFirst()).toMatchObject({ url: `${server.url}/story`, charset: 'utf-8' });
  });

  it.each(['/nothing', '/../../'])('that is not there (%s) is refused, and the import says so', async (path) => {
    const taken = await intakePage(actor, importId, server.url + path);
    expect(taken).toMatchObject({ ok: false, error: { code: 'fetch-failed' } });
    expect(await db().importOutcome.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      outcome: 'refused',
      code: 'fetch-failed',
    });
  });

  it.each(['http://127.0.0.2/', 'http://169.254.169.254/', 'file:///etc/passwd', 'nothing'])(
    '%s is not asked',
    async (url) => {
      const taken = await intakePage(actor, importId, url);
      expect(taken).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('This address is not fetched') },
      });
    },
  );
});
