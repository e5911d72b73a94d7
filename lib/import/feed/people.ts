import { resolveAddress } from '../html/address';
import { childOf, childrenOf, oneLine, textOf } from './find';
import type { FeedAuthor } from './types';
import type { XmlNode } from './xml-tree';

const MAIL = /[^\s<>()"',;:]+@[^\s<>()"',;:]+\.[^\s<>()"',;:]+/;

/** Who wrote a feed or an item: Atom's authors as elements, RSS's as `address (Name)`, Dublin Core's and podcasts' as names. */
export function authorsOf(node: XmlNode, ...names: string[]): FeedAuthor[] {
  return childrenOf(node, ...names).flatMap((element) => {
    const author = element.children.length > 0 ? fromElements(element) : fromText(element.text);
    return author ? [author] : [];
  });
}

function fromElements(element: XmlNode): FeedAuthor | null {
  const name = textOf(element, 'atom:name', 'name', 'itunes:name');
  const email = textOf(element, 'atom:email', 'email', 'itunes:email');
  const address = childOf(element, 'atom:uri', 'atom:url', 'uri', 'url', 'atom:homepage', 'homepage');
  const url = resolveAddress(address?.text, address?.base ?? undefined);
  return name || email || url ? { name, email, url } : fromText(element.text);
}

/** `jo@example.org (Jo Miller)`, `Jo Miller <jo@example.org>`, one of both alone. */
function fromText(text: string): FeedAuthor | null {
  const line = oneLine(text);
  if (!line) return null;
  const email = MAIL.exec(line)?.[0] ?? null;
  const name = email
    ? oneLine(
        line
          .replace(email, '')
          .replace(/^mailto:/i, '')
          .replace(/\(\s*\)|<\s*>|\[\s*\]/g, ' '),
      )
    : line;
  return { name: name.replace(/^[("'<]+|[)"'>]+$/g, '').trim() || null, email, url: null };
}
