import { Readable, type Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { FetchError, failed } from './failure';

/** What is asked for, and all that is unpacked. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br';
/** A body packed more often than this is an attack; real ones are packed once. */
const MAX_ENCODINGS = 2;

/**
 * Reads a body to its end, unpacking what `Content-Encoding` names, and stops as soon as either limit is passed.
 * @param limits `maxWireBytes` of what is sent, `maxBytes` of what it unpacks to
 * @throws `FetchError` `too-large` or `bad-response`, or the stream's own error
 */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  limits: { maxWireBytes: number; maxBytes: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const names = encodingsOf(encoding);
  const kept: Buffer[] = [];
  const unpacked = counter(limits.maxBytes);
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      kept.push(chunk);
      done(unpacked(chunk));
    },
  });
  const sent = counted(body, counter(limits.maxWireBytes));
  const { value: first, done } = await sent.next();
  // A body of no bytes is none, packed or not: so some servers answer for an empty page.
  if (done) return new Uint8Array();
  const decoders = names.toReversed().map((name) => decoderOf(name, first));
  await pipeline([Readable.from(startingWith(first, sent)), ...decoders, sink]);
  return joined(kept);
}

function encodingsOf(encoding: string | undefined): string[] {
  const names = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  const packed = names.filter((name) => name !== '' && name !== 'identity');
  if (packed.length > MAX_ENCODINGS)
    throw new FetchError(failed('bad-response', 'The body is packed too often.').error);
  return packed;
}

function decoderOf(name: string, first: Buffer): Transform {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'br') return createBrotliDecompress();
  // “deflate” is zlib's format by the standard, and raw from servers that read its name instead.
  if (name === 'deflate') return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
  throw new FetchError(failed('bad-response', `The body is packed in a way that was not asked for (${name}).`).error);
}

function counter(limit: number): (chunk: Buffer) => FetchError | null {
  let bytes = 0;
  return (chunk) => {
    bytes += chunk.length;
    if (bytes <= limit) return null;
    return new FetchError(failed('too-large', `It is larger than ${limit.toLocaleString('en')} bytes.`).error);
  };
}

async function* counted(body: Readable, count: (chunk: Buffer) => FetchError | null): AsyncGenerator<Buffer, void> {
  for await (const chunk of body) {
    const tooMuch = count(chunk);
    if (tooMuch) throw tooMuch;
    yield chunk;
  }
}

async function* startingWith(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  yield first;
  yield* rest;
}

function joined(chunks: Buffer[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
