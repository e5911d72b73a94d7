import { brotliCompress, constants, gzip } from 'node:zlib';

/** The forms in which bytes go over the wire (RFC 9110 §8.4). */
export type Coding = 'br' | 'gzip' | 'identity';

/** Best first: brotli is a fifth smaller than gzip on these texts. */
const PREFERRED = ['br', 'gzip'] as const;

/** Compressed once a change, so more than the default is worth it; above 5 brotli takes ten times as long for 3 % (50 items). */
const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

/** What is smaller than this fits into a packet anyway. Bytes. */
const WORTHWHILE_BYTES = 1_000;

/**
 * Chooses the coding for an Accept-Encoding header (RFC 9110 §12.5.3): the best that the client takes; `q=0` is a refusal, `*` names the
 * rest. Weights above zero do not matter: what is smaller is better for both sides.
 */
export function chooseCoding(acceptEncoding: string | undefined): Coding {
  if (!acceptEncoding) return 'identity';
  const taken = new Map<string, boolean>();
  for (const part of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    taken.set(name, !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)));
  }
  return PREFERRED.find((coding) => taken.get(coding) ?? taken.get('*') ?? false) ?? 'identity';
}

/** Puts a body into a coding; a small one stays as it is. */
export async function encode(body: Buffer, coding: Coding): Promise<{ coding: Coding; bytes: Buffer }> {
  if (coding === 'identity' || body.length < WORTHWHILE_BYTES) return { coding: 'identity', bytes: body };
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    const done = (error: Error | null, result: Buffer) => (error ? reject(error) : resolve(result));
    if (coding === 'br') brotliCompress(body, BROTLI, done);
    else gzip(body, done);
  });
  return { coding, bytes };
}
