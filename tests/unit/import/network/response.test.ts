import { describe, expect, it } from 'vitest';
import { asDocument, contentType, statusTrouble } from '../../../../lib/import/network/response';

describe('a Content-Type', () => {
  it.each([
    ['text/html; charset=UTF-8', { mediaType: 'text/html', charset: 'utf-8' }],
    ['Text/HTML', { mediaType: 'text/html' }],
    ['application/xml; version=1; charset="ISO-8859-1"', { mediaType: 'application/xml', charset: 'iso-8859-1' }],
    ["text/plain;charset='windows-1256'", { mediaType: 'text/plain', charset: 'windows-1256' }],
    ['text/html, text/html; charset=utf-8', { mediaType: 'text/html', charset: undefined }],
    ['; charset=utf-8', { charset: 'utf-8' }],
    ['', {}],
    [undefined, {}],
  ])('%j says %j', (header, expected) => {
    expect(contentType(header)).toMatchObject(JSON.parse(JSON.stringify(expected)));
  });
});

describe('a response', () => {
  const response = (status: number) => ({
    ...{ status, url: 'https://news.example.org/a', headers: { 'content-type': 'text/html' } },
    body: new Uint8Array([60]),
  });

  it('of a success is a document', () => {
    expect(asDocument(response(200))).toMatchObject({
      ok: true,
      value: { url: 'https://news.example.org/a', mediaType: 'text/html' },
    });
  });

  it.each([301, 304, 401, 403, 404, 410, 418, 429, 500, 503])('of status %i is none, and says why', (status) => {
    expect(statusTrouble(status)).toContain(String(status));
    expect(asDocument(response(status))).toMatchObject({ ok: false, error: { code: 'fetch-failed' } });
  });
});
