import { unzipSync } from 'fflate';
import { ok, type Result, refuse } from '../../result';
import { type BundlePart, MAX_PARTS } from './part';

/** All that a zip may unpack to: ten times the largest upload. A bomb declares more, or lies and is cut off where it said it would end. */
const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
/** What archivers add of their own. */
const NOT_MEANT = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\/$/i;

/**
 * Unpacks a zip archive, bounded by what its directory declares before anything is unpacked.
 * @param maxBytes of one file
 * @returns the files, or `too-large` for the whole and for a file of it, `binary-document` where it is damaged
 */
export function unzip(bytes: Uint8Array, name: string, maxBytes: number): Result<BundlePart[]> {
  let [total, files] = [0, 0];
  let tooLarge: string | null = null;
  const wanted = (entry: { name: string; originalSize: number }) => {
    if (NOT_MEANT.test(entry.name)) return false;
    if (entry.originalSize > maxBytes) tooLarge = entry.name;
    total += entry.originalSize;
    files += 1;
    return tooLarge === null && total <= MAX_UNPACKED_BYTES && files <= MAX_PARTS;
  };
  try {
    const unpacked = unzipSync(bytes, { filter: wanted });
    if (tooLarge !== null) return refuse('too-large', { about: `${tooLarge} in ${name}:` });
    if (total > MAX_UNPACKED_BYTES || files > MAX_PARTS)
      return refuse('too-large', { about: `${name} unpacks to too much.` });
    return ok(Object.entries(unpacked).map(([file, content]) => ({ name: file, bytes: Uint8Array.from(content) })));
  } catch {
    return refuse('binary-document', {
      about: `${name} is a ZIP archive that is damaged or packed in a way that is not read.`,
    });
  }
}
