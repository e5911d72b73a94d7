import { describe, expect, it } from 'vitest';
import { acceptText, decodeDocument } from '../../../lib/import/detect';

const MAX_BYTES = 10_000_000;
const ARABIC = 'أعلنت الوزارة يوم الثلاثاء أن القطار الجديد سيبدأ العمل في الشهر المقبل بين المدينتين';
const FRENCH = 'Le café de la gare a été rénové après l’été ; les élèves y déjeunent désormais à prix réduit.';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

function utf16(text: string, isLittle: boolean, withBom: boolean): Uint8Array {
  const units = withBom ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

/** Encodes by searching the decoder's own table, since Node has no encoder for single-byte charsets; it misreads 0x92. */
function singleByte(text: string, charset: string): Uint8Array {
  const table = new Map<string, number>([['’', 0x92]]);
  const decoder = new TextDecoder(charset);
  for (let byte = 0; byte < 256; byte += 1) table.set(decoder.decode(bytes(byte)), byte);
  return Uint8Array.from(text, (char) => table.get(char) ?? 0x3f);
}

function read(
  content: Uint8Array,
  about: { name?: string; mediaType?: string; charset?: string; maxBytes?: number } = {},
) {
  return decodeDocument(content, { name: 'wire.txt', maxBytes: MAX_BYTES, ...about });
}

const codeOf = (result: ReturnType<typeof read>) => (result.ok ? 'accepted' : result.error.code);

describe('charsets', () => {
  it('UTF-8 is read with and without a BOM, and the BOM is no part of the text', () => {
    expect(read(utf8(FRENCH))).toEqual({
      ok: true,
      value: { mediaType: 'text/plain', charset: 'utf-8', text: FRENCH },
    });
    expect(read(bytes(0xef, 0xbb, 0xbf, ...utf8(FRENCH)))).toMatchObject({ value: { charset: 'utf-8', text: FRENCH } });
  });

  it.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const)('%s is read with a BOM, and without one by its pattern', (charset, isLittle) => {
    expect(read(utf16(FRENCH, isLittle, true))).toMatchObject({ value: { charset, text: FRENCH } });
    expect(read(utf16(FRENCH, isLittle, false))).toMatchObject({ value: { charset, text: FRENCH } });
    expect(read(utf16(ARABIC, isLittle, false))).toMatchObject({ value: { charset, text: ARABIC } });
  });

  it('undeclared French in windows-1252 and Arabic in windows-1256 are recognised', () => {
    expect(read(singleByte(FRENCH, 'windows-1252'))).toMatchObject({ value: { text: FRENCH } });
    expect(read(singleByte(ARABIC, 'windows-1256'))).toMatchObject({
      value: { charset: 'windows-1256', text: ARABIC },
    });
  });

  it('the charset that the transport declares wins over the meta of the page', () => {
    const page = `<html><meta charset="koi8-r"><p>${FRENCH}</p></html>`;
    const read1252 = read(singleByte(page, 'windows-1252'), { name: 'a.html', charset: 'ISO-8859-1' });
    expect(read1252).toMatchObject({ value: { charset: 'windows-1252', text: page } });
  });

  it.each([
    '<meta charset="windows-1256">',
    "<META http-equiv='Content-Type' content='text/html; charset=windows-1256'>",
    '<?xml version="1.0" encoding="windows-1256"?>',
  ])('a page says its charset by %s', (declaration) => {
    const page = `${declaration}<html><body><p>${ARABIC}</p></body></html>`;
    const result = read(singleByte(page, 'windows-1256'), { name: 'page.html' });
    expect(result).toMatchObject({ value: { charset: 'windows-1256', text: page } });
  });

  it('an unknown charset label is passed over', () => {
    expect(read(utf8(FRENCH), { charset: 'no-such-charset' })).toMatchObject({
      value: { charset: 'utf-8', text: FRENCH },
    });
  });

  it('one stray byte in a long page leaves a replacement character, many refuse it', () => {
    const long = `<html><meta charset=utf-8><p>${'All is well. '.repeat(200)}`;
    const one = read(bytes(...utf8(long), 0xe9), { name: 'page.html' });
    expect(one).toMatchObject({ value: { text: `${long}\ufffd` } });
    const many = read(bytes(...utf8('short '), 0xe9, 0xe8, 0xe7), { charset: 'utf-8' });
    expect(codeOf(many)).toBe('undecodable-document');
  });
});

describe('line ends', () => {
  it('CRLF and CR become LF, so that offsets do not depend on where the file was made', () => {
    expect(read(utf8('one\r\ntwo\rthree\n'))).toMatchObject({ value: { text: 'one\ntwo\nthree\n' } });
  });
});

describe('refusals', () => {
  it.each([
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['a PNG image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['a ZIP archive or an Office document', [0x50, 0x4b, 0x03, 0x04, 0x14]],
  ])('%s is refused as binary and called what it is', (kind, start) => {
    const result = read(bytes(...start, ...utf8('padding')));
    expect(codeOf(result)).toBe('binary-document');
    expect(result.ok ? '' : result.error.message).toContain(`wire.txt is ${kind}.`);
  });

  it('bytes without a signature but full of control characters are binary', () => {
    expect(codeOf(read(Uint8Array.from({ length: 600 }, (_, at) => 1 + (at % 30))))).toBe('binary-document');
  });

  it('a NUL byte in text is refused by name', () => {
    expect(codeOf(read(utf8(`${'All is well. '.repeat(20)}\u0000${'And so on. '.repeat(20)}`)))).toBe('nul-bytes');
  });

  it('a lone surrogate is refused in UTF-16, in UTF-8 and in pasted text', () => {
    expect(codeOf(read(utf16('It broke \ud83d here', true, true)))).toBe('lone-surrogate');
    expect(codeOf(read(bytes(...utf8('It broke '), 0xed, 0xa0, 0xbd, ...utf8(' here'))))).toBe('lone-surrogate');
    expect(codeOf(acceptText('It broke \ud83d here', 'pasted text') as ReturnType<typeof read>)).toBe('lone-surrogate');
    expect(acceptText('A whole \ud83d\ude00 pair', 'pasted text').ok).toBe(true);
  });

  it.each(['', ' \n\t ', '\ufeff', '\u200b\u200e\n\u2060', '\u00a0'])('%j is an empty document', (text) => {
    expect(codeOf(read(utf8(text)))).toBe('empty-document');
  });

  it('the size limit is in bytes and is kept exactly', () => {
    expect(codeOf(read(utf8('12345'), { maxBytes: 5 }))).toBe('accepted');
    expect(codeOf(read(utf8('123456'), { maxBytes: 5 }))).toBe('too-large');
  });

  it('a name or declared type that is not read is refused, whatever is inside', () => {
    expect(codeOf(read(utf8('text'), { name: 'notes.docx' }))).toBe('unsupported-type');
    expect(codeOf(read(utf8('text'), { name: 'notes', mediaType: 'application/json' }))).toBe('unsupported-type');
  });
});

describe('media types', () => {
  it.each([
    ['story.txt', undefined, 'Plain words', 'text/plain'],
    ['story.HTM', undefined, 'Plain words', 'text/html'],
    ['pasted text', undefined, '<p>Words</p>', 'text/html'],
    ['pasted text', undefined, '2 < 3 and 4 > 3', 'text/plain'],
    ['saved.txt', undefined, '<!doctype html><title>A</title>', 'text/html'],
    ['story.php', 'text/html; charset=utf-8', 'Words', 'text/html'],
    ['story.txt', 'application/octet-stream', 'Words', 'text/plain'],
  ])('%s declared as %s with %j is %s', (name, mediaType, text, expected) => {
    expect(read(utf8(text), { name, mediaType })).toMatchObject({ value: { mediaType: expected } });
  });
});
