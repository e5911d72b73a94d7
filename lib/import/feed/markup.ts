import { decodeEntities } from '../html/markup/entities';
import { oneLine } from './find';
import { decodeReferences, type XmlNode } from './xml-tree';

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const PLAIN_TYPES = new Set(['text', 'text/plain']);
const INLINE_TYPES = new Set(['xhtml', 'application/xhtml+xml', 'application/xml', 'text/xml']);
/** What looks like markup or a reference in text that may be either. */
const MARKUP = /<\/?[a-z!][^<]*>|&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/i;

/** The inside of an element as HTML: what XML writes otherwise (CDATA, prefixes, empty elements) is written as pages write it. */
export function innerHtml(source: string, node: XmlNode): string {
  return source
    .slice(node.start, node.end)
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => escapeHtml(text))
    .replace(/<(\/?)[A-Za-z][\w.-]*:(?=[A-Za-z])/g, '<$1')
    .replace(/<([A-Za-z][\w.-]*)((?:\s[^<>]*?)?)\s*\/>/g, (whole, name: string, rest: string) =>
      VOID.test(name) ? whole : `<${name}${rest}></${name}>`,
    )
    .trim();
}

/**
 * The content of a text construct as HTML: Atom's `type` and the older `mode` say how it is written; RSS says nothing and means HTML, escaped,
 * in CDATA or, against its own rules, as elements.
 */
export function htmlOf(source: string, node: XmlNode, isAtom: boolean): string | null {
  const type = (node.attributes.get('type') ?? '').trim().toLowerCase();
  const mode = (node.attributes.get('mode') ?? '').trim().toLowerCase();
  if (mode === 'base64' || (isAtom && isBinary(type))) {
    const text = fromBase64(node.text);
    return PLAIN_TYPES.has(type) ? escapeHtml(text) : text || null;
  }
  if (node.children.length > 0 && mode !== 'escaped') {
    const inner = innerHtml(source, node);
    // Escaped HTML that somebody put into elements.
    return (type === 'html' ? decodeReferences(inner) : inner) || null;
  }
  const text = opened(node.text.trim());
  if (text === '') return null;
  if (INLINE_TYPES.has(type) && mode !== 'escaped') return escapeHtml(text);
  const isPlain = PLAIN_TYPES.has(type) || (isAtom && type === '' && mode !== 'escaped');
  return isPlain && !(isAtom && mode === 'escaped' && MARKUP.test(text) && type !== 'text/plain')
    ? escapeHtml(text)
    : text;
}

/** On a page an `iframe` cannot be empty, and would take all that follows as its own. */
const opened = (text: string): string => text.replace(/<iframe\b([^<>]*?)\/>/gi, '<iframe$1></iframe>');

const isBinary = (type: string) => /^(?:image|audio|video|application)\//.test(type) && !INLINE_TYPES.has(type);

function fromBase64(text: string): string {
  return new TextDecoder().decode(Buffer.from(text.replace(/\s+/g, ''), 'base64')).trim();
}

/** HTML as one line of plain text, for titles and other fields of a line. */
export function plainText(html: string | null): string | null {
  if (!html) return null;
  const bare = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(?:br|\/?p|\/?div|\/?li|\/?h[1-6])\b[^<>]*>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '');
  return oneLine(decodeEntities(bare)) || null;
}
