import { describe, expect, it } from 'vitest';
import { sentDocument } from '../../../../lib/import/api/document';
import { openApi } from '../../../../lib/import/api/openapi';
import { apiTokenHash, bearerToken, newApiToken } from '../../../../lib/import/api/token';

const utf8 = (text: string) => new TextEncoder().encode(text);
const sent = (body: unknown, type = 'application/json', query = '') =>
  sentDocument(utf8(typeof body === 'string' ? body : JSON.stringify(body)), type, new URLSearchParams(query));

describe('a sent document', () => {
  it('in JSON carries its fields', () => {
    const document = sent({
      title: 'Quay opens',
      text: 'It opened.',
      url: 'https://a.example.org/1',
      source: 'Harbour',
      publishedAt: '2025-11-04',
    });
    expect(document).toMatchObject({
      ok: true,
      value: { name: 'Quay opens', url: 'https://a.example.org/1', sourceName: 'Harbour' },
    });
    expect(document.ok && document.value.read?.document).toMatchObject({
      text: 'Quay opens\n\nIt opened.',
      fields: { publishedAt: '2025-11-04T00:00:00.000Z' },
    });
  });

  it('as a page is taken as it is', () => {
    const document = sent(
      '<p>It opened.</p>',
      'text/html; charset=utf-8',
      'url=https://a.example.org/1&source=Harbour',
    );
    expect(document).toMatchObject({
      ok: true,
      value: { mediaType: 'text/html', charset: 'utf-8', url: 'https://a.example.org/1', sourceName: 'Harbour' },
    });
  });

  it.each([
    {},
    { text: ' ' },
    { text: 'a', html: 'b' },
    { text: 'a', url: 'javascript:1' },
    { text: 'a', unknown: 1 },
    { text: 7 },
    [],
    'not json',
    '',
  ])('%j is refused', (body) => {
    expect(sent(body)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});

describe('a token', () => {
  it('is read from the header that carries it, and only there', () => {
    const token = newApiToken();
    expect(bearerToken(`Bearer ${token}`)).toBe(token);
    expect(bearerToken(`bearer  ${token} `)).toBe(token);
    for (const header of [null, '', token, `Basic ${token}`, 'Bearer', 'Bearer short', `Bearer ${token} x`])
      expect(bearerToken(header)).toBeNull();
  });

  it('is another one every time, and its hash does not show it', () => {
    expect(newApiToken()).not.toBe(newApiToken());
    expect(apiTokenHash('a')).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the description', () => {
  const described = JSON.parse(JSON.stringify(openApi('https://desk.example.org')));

  it('names the fields that are taken, each refusal, and nothing that is not there', () => {
    const { post } = described.paths['/api/v1/documents'];
    const schema = post.requestBody.content['application/json'].schema;
    expect(Object.keys(schema.properties)).toEqual([
      'text',
      'html',
      'title',
      'url',
      'source',
      'byline',
      'publishedAt',
      'lang',
    ]);
    expect(schema.additionalProperties).toBe(false);
    expect(Object.keys(post.responses)).toEqual(['200', '201', '400', '401', '413', '415', '422']);
    expect(described.components.schemas.Refused.properties.code.enum).toContain('bad-token');
    expect(described).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'https://desk.example.org' }],
      security: [{ token: [] }],
    });
  });

  it('points to nothing that it does not hold', () => {
    for (const [, name] of JSON.stringify(described).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      expect(Object.keys(described.components.schemas)).toContain(name);
    }
  });
});
