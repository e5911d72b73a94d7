/** The two media types that are read. */
export type ReadableMediaType = 'text/plain' | 'text/html';

/** What a name's ending says; endings that are missing here are not read. */
const EXTENSIONS: ReadonlyMap<string, ReadableMediaType> = new Map([
  ['txt', 'text/plain'],
  ['text', 'text/plain'],
  ['html', 'text/html'],
  ['htm', 'text/html'],
  ['xhtml', 'text/html'],
]);

const DECLARED: ReadonlyMap<string, ReadableMediaType> = new Map([
  ['text/plain', 'text/plain'],
  ['text/html', 'text/html'],
  ['application/xhtml+xml', 'text/html'],
]);

/** Declared types that say nothing, so that the name and the content decide. */
const UNTOLD = new Set([
  '',
  'application/octet-stream',
  'application/unknown',
  'unknown/unknown',
  'binary/octet-stream',
]);

/** How many bytes of a file are looked at to tell HTML from plain text. */
const SNIFF_BYTES = 1_024;
/** A page from its very start: doctype or root element, after a BOM, an XML declaration and comments. */
const WHOLE_PAGE = /^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)*<(?:!doctype\s+html|html|head|body)\b/i;
/** A piece of a page: text that opens with a tag an editor would copy. */
const FRAGMENT =
  /^\s*<(?:article|aside|blockquote|div|figure|h[1-6]|header|main|meta|nav|ol|p|section|span|table|title|ul)(?:\s[^<]*)?>/i;

/** The first characters of a file of any charset; NULs go, so that UTF-16 reads as ASCII. */
function opening(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFF_BYTES));
  return latin1.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\u0000', '');
}

/**
 * Tells whether a file is plain text or HTML.
 * A page that begins with its doctype or root element is HTML whatever its name; then the declared type counts, then the name's
 * ending; without any of them the content does.
 * @returns null where the file is declared or named as something that is not read
 */
export function mediaTypeOf(bytes: Uint8Array, about: { name: string; mediaType?: string }): ReadableMediaType | null {
  const start = opening(bytes);
  const declared = (about.mediaType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const declaredType = DECLARED.get(declared);
  if (!declaredType && !UNTOLD.has(declared)) return null;
  const extension = /\.([a-z0-9]{1,8})$/i.exec(about.name.trim())?.[1]?.toLowerCase();
  if (WHOLE_PAGE.test(start)) return 'text/html';
  if (declaredType) return declaredType;
  if (extension) return EXTENSIONS.get(extension) ?? null;
  return FRAGMENT.test(start) ? 'text/html' : 'text/plain';
}
