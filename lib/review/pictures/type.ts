/** The kinds of picture that browsers show and that can hold no program, by the bytes with which they begin, from a place in them. */
const SIGNATURES: readonly { type: string; at: number; bytes: string; first?: string }[] = [
  { type: 'image/jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { type: 'image/png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/gif', at: 0, bytes: 'GIF8' },
  { type: 'image/webp', at: 8, bytes: 'WEBP', first: 'RIFF' },
  { type: 'image/avif', at: 4, bytes: 'ftypavif' },
  { type: 'image/avif', at: 4, bytes: 'ftypavis' },
];

/**
 * Tells what kind of picture some bytes are by themselves, whatever their server calls them (https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern).
 * @returns the media type; null for everything else, SVG too: it is a document
 */
export function pictureType(body: Uint8Array): string | null {
  const has = (bytes: string, at: number) => [...bytes].every((byte, index) => body[at + index] === byte.charCodeAt(0));
  return SIGNATURES.find(({ at, bytes, first = '' }) => has(first, 0) && has(bytes, at))?.type ?? null;
}
