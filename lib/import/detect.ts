import { ok, type RefusalCode, type Result, refuse } from '../result';
import { findCharset, isUtf8, type KnownCharset, mendWindows1252 } from './charset';
import { mediaTypeOf, type ReadableMediaType } from './media-type';
import { binaryKind } from './signatures';

/** What is known of a file before it is read. `name` is shown in refusals; `maxBytes` is the size limit in bytes. */
export type AboutBytes = { name: string; mediaType?: string; charset?: string; maxBytes: number };

/** A file as text: line ends are LF and the BOM is gone; all later offsets count UTF-16 units of this `text`. */
export type DecodedFile = { mediaType: ReadableMediaType; charset: string; text: string };

/** Share of control characters above which text is a binary file; text files have form feeds and escapes at most. */
const MAX_CONTROL_SHARE = 0.01;
/** Share of undecodable characters up to which a declared charset is still believed: one stray byte in a page is common. */
const MAX_BROKEN_SHARE = 0.002;

const BLANK = /^[\s\p{Cf}\p{Cc}\u115f\u1160\u2800\u3164]*$/u;
const SURROGATE = /\p{Surrogate}/u;
/** Three bytes that would be a surrogate in UTF-8, seen as Latin-1; no valid UTF-8 has them. */
const SURROGATE_BYTES = /\xed[\xa0-\xbf][\x80-\xbf]/g;

/** Counts the matches of `pattern` without keeping them. */
function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}

/** True where the only fault of would-be UTF-8 is that it encodes surrogates. */
function hasSurrogateBytes(bytes: Uint8Array): boolean {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const without = latin1.replace(SURROGATE_BYTES, '?');
  return without.length !== latin1.length && isUtf8(Buffer.from(without, 'latin1'));
}

function decode(bytes: Uint8Array, known: KnownCharset): Result<string, RefusalCode> {
  const body = bytes.subarray(known.bomBytes);
  if (known.from === 'guess' && known.charset !== 'utf-8' && hasSurrogateBytes(body)) {
    return { ok: false, error: 'lone-surrogate' };
  }
  try {
    const text = new TextDecoder(known.charset, { fatal: true, ignoreBOM: true }).decode(body);
    return { ok: true, value: known.charset === 'windows-1252' ? mendWindows1252(text) : text };
  } catch {
    const lenient = new TextDecoder(known.charset, { ignoreBOM: true }).decode(body);
    if (known.charset.startsWith('utf-16')) {
      return { ok: false, error: body.length % 2 === 0 ? 'lone-surrogate' : 'undecodable-document' };
    }
    if (known.charset === 'utf-8' && hasSurrogateBytes(body)) return { ok: false, error: 'lone-surrogate' };
    const broken = countOf(lenient, /\ufffd/g);
    if (known.from !== 'bom' && broken <= lenient.length * MAX_BROKEN_SHARE) return { ok: true, value: lenient };
    return { ok: false, error: 'undecodable-document' };
  }
}

/**
 * Refuses text that is empty, damaged or not text, and makes line ends LF.
 * For text that arrives as a string (pasted, or from JSON); `decodeDocument` ends with it too.
 * @param name shown in the refusal
 * @returns the text, or `empty-document`, `nul-bytes`, `lone-surrogate`, `binary-document`
 */
export function acceptText(text: string, name: string): Result<string> {
  const about = `${name}:`;
  const controls = countOf(text, /[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g);
  if (controls > text.length * MAX_CONTROL_SHARE) return refuse('binary-document', { about });
  if (text.includes('\u0000')) return refuse('nul-bytes', { about });
  if (SURROGATE.test(text)) return refuse('lone-surrogate', { about });
  if (BLANK.test(text)) return refuse('empty-document', { about });
  return ok(text.replace(/\r\n?/g, '\n'));
}

/**
 * Reads bytes as text: finds the media type (declared, content, file name) and the charset (BOM, declared, meta, guess).
 * Pure; the size limit comes with `about`.
 * @returns the text, or a refusal by name: `too-large`, `empty-document`, `binary-document`, `nul-bytes`, `lone-surrogate`,
 *   `undecodable-document`, `unsupported-type`
 */
export function decodeDocument(bytes: Uint8Array, about: AboutBytes): Result<DecodedFile> {
  const named = `${about.name}:`;
  if (bytes.length > about.maxBytes) return refuse('too-large', { about: named });
  if (bytes.length === 0) return refuse('empty-document', { about: named });
  const binary = binaryKind(bytes);
  if (binary) return refuse('binary-document', { about: `${about.name} is ${binary}.` });
  const mediaType = mediaTypeOf(bytes, about);
  if (!mediaType) return refuse('unsupported-type', { about: named });
  const known = findCharset(bytes, about.charset, mediaType === 'text/html');
  const decoded = decode(bytes, known);
  if (!decoded.ok) return refuse(decoded.error, { about: named });
  const accepted = acceptText(decoded.value, about.name);
  return accepted.ok ? ok({ mediaType, charset: known.charset, text: accepted.value }) : accepted;
}
