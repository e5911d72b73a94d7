import { beforeAll, describe, expect, it } from 'vitest';
import { POST } from '../../../app/api/v1/documents/route';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { createToken, revokeToken } from '../../../lib/import/api/commands';
import { openTokens } from '../../../lib/import/api/queries';
import { makeUser } from '../../support/builders';

let admin: Actor;
let token: string;

const BODY = {
  title: 'Quay opens',
  text: 'The new quay opened on Tuesday, the mayor of the harbour said.',
  url: 'https://a.example.org/1',
};
function send(body: unknown, headers: Record<string, string> = {}) {
  const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
  return POST(
    new Request('http://localhost:3000/api/v1/documents', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': String(bytes.length),
        ...headers,
      },
      body: bytes,
    }),
  );
}

beforeAll(async () => {
  admin = (await makeUser('admin', 'Ada')).actor;
  const made = await createToken(admin, { name: 'Wire scraper' });
  if (!made.ok) throw new Error(made.error.message);
  token = made.value.token;
});

describe('a program with a token', () => {
  it('sends a document, which is there once, in one import a day', async () => {
    const first = await send(BODY);
    expect(first.status).toBe(201);
    expect(await first.json()).toMatchObject({ outcome: 'imported', articles: [{ title: 'Quay opens' }] });
    const again = await send(BODY);
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ outcome: 'known' });
    expect(await db().article.count()).toBe(1);
    expect(await db().import.findMany()).toMatchObject([{ kind: 'api' }]);
    const [last] = await db().auditEvent.findMany({ where: { action: 'document.import' } });
    expect(last?.actorName).toBe('Wire scraper (API)');
  });

  it('that sends several at once has one import too', async () => {
    await db().apiToken.updateMany({ data: { importId: null } });
    const before = await db().import.count();
    const sent = await Promise.all(
      [1, 2, 3].map((at) => send({ ...BODY, url: `https://a.example.org/at-once/${at}` })),
    );
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await db().import.count()).toBe(before + 1);
  });

  it.each([
    ['nothing to read', {}, 400, 'invalid-input'],
    ['no JSON', 'words', 400, 'invalid-input'],
  ])('is told what is wrong with %s', async (_, body, status, code) => {
    const response = await send(body);
    expect([response.status, (await response.json()).code]).toEqual([status, code]);
  });

  it('is told that a picture is none', async () => {
    const response = await send('\u0089PNG', { 'content-type': 'image/png' });
    expect(response.status).toBe(415);
  });

  it('sends no more than is taken', async () => {
    expect((await send(BODY, { 'content-length': String(10 ** 9) })).status).toBe(413);
    expect((await send(BODY, { 'content-length': '5' })).status).toBe(413);
  });
});

describe('a token', () => {
  it('is not kept itself', async () => {
    expect(JSON.stringify(await db().apiToken.findMany())).not.toContain(token);
    expect(await openTokens()).toMatchObject([{ name: 'Wire scraper', byName: 'Ada', lastUsedAt: expect.any(String) }]);
  });

  it('is made by admins only', async () => {
    const editor = (await makeUser('editor', 'Bo')).actor;
    expect(await createToken(editor, { name: 'x' })).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await createToken(admin, { name: ' ' })).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it.each(['Bearer copydesk_wrongwrongwrongwrongwrong', 'Basic YTpi', ''])(
    '%j admits nothing',
    async (authorization) => {
      const response = await send(BODY, { authorization });
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    },
  );

  it('that is revoked admits nothing any more', async () => {
    const [row] = await openTokens();
    expect(await revokeToken(admin, row?.id ?? '')).toMatchObject({ ok: true });
    expect((await send(BODY)).status).toBe(401);
    expect(await revokeToken(admin, row?.id ?? '')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});
