import { analyse } from 'chardet';

/** How many bytes a guess looks at; chardet's own advice is that more does not change its answer. */
const GUESS_BYTES = 65_536;
/** How far into the file a `<meta charset>` is looked for. The standard says 1,024 bytes; pages put comments before it. */
const META_BYTES = 4_096;
/** Share of the high bytes of UTF-16 that its two commonest values cover; text in one script uses its own page and ASCII's. */
const UTF16_HIGH_BYTES_SHARE = 0.8;

/** Where the knowledge of a charset comes from; `guess` is the weakest. */
export type KnownCharset = {
  charset: string;
  from: 'bom' | 'declared' | 'meta' | 'pattern' | 'guess';
  bomBytes: number;
};

/** The decoder's name for a charset label of the Encoding standard, or null where no such charset exists. */
function charsetName(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function fromBom(bytes: Uint8Array): KnownCharset | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { charset: 'utf-8', from: 'bom', bomBytes: 3 };
  if (a === 0xff && b === 0xfe) return { charset: 'utf-16le', from: 'bom', bomBytes: 2 };
  if (a === 0xfe && b === 0xff) return { charset: 'utf-16be', from: 'bom', bomBytes: 2 };
  return null;
}

/** The share of `values` that its two commonest values cover. */
function topTwoShare(counts: Uint32Array, total: number): number {
  const sorted = [...counts].sort((a, b) => b - a);
  return ((sorted[0] ?? 0) + (sorted[1] ?? 0)) / total;
}

/** UTF-16 without a BOM: NUL bytes in one column only, and that column holds few different values. */
function fromUtf16Pattern(bytes: Uint8Array): KnownCharset | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, Math.min(bytes.length, META_BYTES));
  const even = new Uint32Array(256);
  const odd = new Uint32Array(256);
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const first = sample[at] ?? 0;
    const second = sample[at + 1] ?? 0;
    even[first] = (even[first] ?? 0) + 1;
    odd[second] = (odd[second] ?? 0) + 1;
  }
  const pairs = sample.length / 2;
  const evenZeros = even[0] ?? 0;
  const oddZeros = odd[0] ?? 0;
  if (oddZeros > 0 && evenZeros === 0 && topTwoShare(odd, pairs) >= UTF16_HIGH_BYTES_SHARE)
    return { charset: 'utf-16le', from: 'pattern', bomBytes: 0 };
  if (evenZeros > 0 && oddZeros === 0 && topTwoShare(even, pairs) >= UTF16_HIGH_BYTES_SHARE)
    return { charset: 'utf-16be', from: 'pattern', bomBytes: 0 };
  return null;
}

/** The charset of `<meta charset=…>` or `<meta http-equiv=content-type content="…; charset=…">`, or of an XML declaration. */
function fromMeta(bytes: Uint8Array): KnownCharset | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META_BYTES));
  const label =
    /<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  const charset = label ? charsetName(label) : null;
  if (!charset) return null;
  // The standard: a page whose meta could be read as ASCII is not UTF-16, whatever the meta says.
  return { charset: charset.startsWith('utf-16') ? 'utf-8' : charset, from: 'meta', bomBytes: 0 };
}

/** True where the bytes are UTF-8 without a fault. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function fromGuess(bytes: Uint8Array): KnownCharset {
  const known = (charset: string): KnownCharset => ({ charset, from: 'guess', bomBytes: 0 });
  if (isUtf8(bytes)) return known('utf-8');
  for (const match of analyse(bytes.subarray(0, GUESS_BYTES))) {
    // UTF-16 and UTF-32 were ruled out by their pattern, UTF-8 by decoding.
    if (/^utf|^iso-2022/i.test(match.name)) continue;
    const charset = charsetName(match.name);
    if (charset) return known(charset);
  }
  return known('windows-1252');
}

/**
 * Finds the charset of a file: BOM, then what the transport declared, then the page's meta, then a guess.
 * @param declared the charset that HTTP or the sender named, if any; unknown labels are passed over
 */
export function findCharset(bytes: Uint8Array, declared: string | undefined, isHtml: boolean): KnownCharset {
  const bom = fromBom(bytes);
  if (bom) return bom;
  const charset = declared ? charsetName(declared) : null;
  if (charset) return { charset, from: 'declared', bomBytes: 0 };
  return fromUtf16Pattern(bytes) ?? (isHtml ? fromMeta(bytes) : null) ?? fromGuess(bytes);
}

/** The characters of bytes 0x80–0x9F in windows-1252 (Encoding standard, index-windows-1252). */
export const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Puts right what Node's decoder makes of windows-1252: versions 18 to 23 read it as ISO-8859-1, so quotes and dashes come out as
 * controls. Text that was decoded rightly has none of these controls and stays as it is.
 */
export function mendWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252_HIGH[control.charCodeAt(0) - 0x80] ?? control);
}
