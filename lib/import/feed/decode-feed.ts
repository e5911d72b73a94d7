import { findCharset, isUtf8, mendWindows1252 } from '../charset';

/** Bytes of a feed's beginning in which its declaration stands. */
const DECLARATION_BYTES = 400;

/**
 * Decodes a feed, whatever it says of itself: BOM, UTF-16 and UTF-32 by their zeros, then what the server and the file declare as far as the
 * bytes can be that, then UTF-8 where it is without a fault, then a guess. Never fails; what cannot be decoded becomes U+FFFD.
 * @param declared the charset of the Content-Type
 * @returns text with LF line ends and without control characters, and the charset that was used
 */
export function decodeFeed(bytes: Uint8Array, declared: string | undefined): { text: string; charset: string } {
  const wide = wideText(bytes);
  if (wide) return { text: clean(wide), charset: 'utf-32' };
  const known = findCharset(bytes, undefined, true);
  if (known.from === 'bom' || known.from === 'pattern') return decoded(bytes.subarray(known.bomBytes), known.charset);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const inFile = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
  // Single-byte charsets decode everything: what has more than ASCII and no fault as UTF-8 is UTF-8, whatever it is called.
  if (bytes.some((byte) => byte > 0x7f) && isUtf8(bytes)) return decoded(bytes, 'utf-8');
  for (const label of [declared, inFile]) {
    const charset = label && nameOf(label);
    if (charset && decodes(bytes, charset)) return decoded(bytes, charset);
  }
  return isUtf8(bytes) ? decoded(bytes, 'utf-8') : decoded(bytes, guess(bytes, known.charset));
}

function guess(bytes: Uint8Array, charset: string): string {
  if (decodes(bytes, charset) && charset !== 'utf-8') return charset;
  const guessed = findCharset(bytes, undefined, false).charset;
  return guessed === 'utf-8' ? 'windows-1252' : guessed;
}

function nameOf(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function decodes(bytes: Uint8Array, charset: string): boolean {
  if (charset.startsWith('utf-16')) return false;
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decoded(bytes: Uint8Array, charset: string): { text: string; charset: string } {
  const text = new TextDecoder(charset).decode(bytes);
  // C1 controls in any charset are windows-1252's quotes and dashes, put through a program that took them for Latin-1.
  return { text: clean(mendWindows1252(text)), charset };
}

/** XML 1.0 allows no control characters but tab and line ends; feeds that have them are read without. */
const clean = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');

/** UTF-32, which no decoder of the platform knows, by its BOM or by the zeros around the first `<`. */
function wideText(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  const isLittle = (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0x3c && b === 0 && c === 0 && d === 0);
  const isBig = (a === 0 && b === 0 && c === 0xfe && d === 0xff) || (a === 0 && b === 0 && c === 0 && d === 0x3c);
  if (!isLittle && !isBig) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, isLittle);
    pieces.push(point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? '\ufffd' : String.fromCodePoint(point));
  }
  return pieces.join('').replace(/^\ufeff/, '');
}
