import { Tokenizer } from 'htmlparser2';
import { resolveAddress } from '../html/address';
import { decodeEntities } from '../html/markup/entities';
import { namespaceName, USUAL_PREFIXES } from './namespaces';

/**
 * An element of a feed. `name` has the short name of its namespace before it (`dc:creator`), none where the namespace is the format's own;
 * `text` is its own text, decoded; `[start, end)` is its inside in the source and `from`, `to` the whole of it.
 */
export type XmlNode = {
  name: string;
  attributes: Map<string, string>;
  children: XmlNode[];
  text: string;
  start: number;
  end: number;
  from: number;
  to: number;
  lang: string | null;
  base: string | null;
};

/** Depth below which elements are no longer kept as such; feeds are six deep, pages inside them thirty. */
const MAX_DEPTH = 64;
/** Elements that are kept; the largest feed of the development data has 9,000. */
const MAX_NODES = 400_000;
/** How far up an end tag looks for its beginning: what is deeper is broken, and looking further would take quadratic time. */
const MAX_UNCLOSED = 256;

const REFERENCE = /&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);/g;
const nothing = () => {};

/**
 * Decodes XML's references, and HTML's, which feeds use without declaring them. Unlike on a page the semicolon is needed: a bare `&copy`
 * is part of an address. Entities of the file's own DTD stay as they are written, so nothing expands.
 */
export const decodeReferences = (text: string): string =>
  text.includes('&') ? text.replace(REFERENCE, decodeEntities) : text;

type Open = { node: XmlNode; depth: number; name: string; prefixes: ReadonlyMap<string, string>; pieces: string[] };

/**
 * Reads XML, however broken, into its elements: never throws; time is linear in the length. DTDs are passed over, so there are neither
 * entities nor files to fetch; what is nested too deep becomes text of the last element that is kept.
 * @param base the address that relative ones count from
 * @returns a node whose children are the outermost elements
 */
export function parseXml(source: string, base: string | null): XmlNode {
  const root = newNode('', 0, null, base);
  const stack: Open[] = [{ node: root, depth: 0, name: '', prefixes: new Map(), pieces: [] }];
  let nodes = 0;
  let tag = { from: 0, name: '', attributes: new Map<string, string>() };
  let attribute = '';
  let value = '';
  const top = () => stack[stack.length - 1] as Open;
  const open = (at: number) => {
    const parent = top();
    const prefixes = declared(parent.prefixes, tag.attributes);
    const inherited = { lang: parent.node.lang, base: parent.node.base };
    const isKept = stack.length <= MAX_DEPTH && nodes < MAX_NODES;
    const node = isKept ? newNode(nameOf(tag.name, prefixes), tag.from, inherited.lang, inherited.base) : parent.node;
    if (isKept) {
      nodes += 1;
      node.start = at;
      for (const [name, text] of tag.attributes) node.attributes.set(attributeName(name, prefixes), text);
      node.lang = languageTag(node.attributes.get('xml:lang') ?? null) ?? inherited.lang;
      node.base = resolveAddress(node.attributes.get('xml:base'), inherited.base ?? undefined) ?? inherited.base;
      parent.node.children.push(node);
    }
    const pieces = isKept ? [] : parent.pieces;
    stack.push({ node, depth: stack.length, name: tag.name, prefixes, pieces });
  };
  const close = (innerEnd: number, outerEnd: number) => {
    const closed = stack.pop();
    if (!closed || closed.node === top().node) return;
    closed.node.text = closed.pieces.join('');
    closed.node.end = innerEnd;
    closed.node.to = outerEnd;
  };
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      ontext: (start, end) => top().pieces.push(decodeReferences(source.slice(start, end))),
      oncdata: (start, end, offset) => top().pieces.push(source.slice(start, end - offset)),
      onopentagname: (start, end) => {
        tag = { from: start - 1, name: source.slice(start, end), attributes: new Map() };
      },
      onattribname: (start, end) => {
        attribute = source.slice(start, end);
        value = '';
      },
      onattribdata: (start, end) => {
        value += source.slice(start, end);
      },
      onattribend: () => {
        if (!tag.attributes.has(attribute)) tag.attributes.set(attribute, decodeReferences(value));
      },
      onopentagend: (end) => open(end + 1),
      onselfclosingtag: (end) => {
        open(end + 1);
        close(end + 1, end + 1);
      },
      onclosetag: (start, end) => {
        const name = source.slice(start, end).trimEnd();
        const lowest = Math.max(1, stack.length - MAX_UNCLOSED);
        let at = stack.length - 1;
        while (at >= lowest && stack[at]?.name !== name) at -= 1;
        if (at < lowest) return;
        while (stack.length > at + 1) close(start - 2, start - 2);
        close(start - 2, end + 1);
      },
      onattribentity: nothing,
      ontextentity: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  while (stack.length > 1) close(source.length, source.length);
  return root;
}

/** A language as BCP 47 writes it; null where it says none. */
export function languageTag(written: string | null): string | null {
  const tag = written?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}

function newNode(name: string, from: number, lang: string | null, base: string | null): XmlNode {
  return { name, attributes: new Map(), children: [], text: '', start: from, end: from, from, to: from, lang, base };
}

/** The namespaces in scope, with those that the element itself declares. */
function declared(
  scope: ReadonlyMap<string, string>,
  attributes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let own: Map<string, string> | null = null;
  for (const [name, uri] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    own ??= new Map(scope);
    own.set(name === 'xmlns' ? '' : name.slice(6), uri);
  }
  return own ?? scope;
}

function nameOf(written: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = written.indexOf(':');
  const prefix = colon < 0 ? '' : written.slice(0, colon);
  const local = written.slice(colon + 1);
  const uri = prefixes.get(prefix);
  const known = uri === undefined ? undeclared(prefix) : namespaceName(uri);
  // Atom has its own namespace in its own files, and is a guest in RSS; a default namespace that nobody knows is the format's.
  const name = known ?? (prefix === '' ? '' : prefix);
  return (name === '' ? local : `${name}:${local}`).toLowerCase();
}

const undeclared = (prefix: string): string =>
  USUAL_PREFIXES.has(prefix.toLowerCase()) ? prefix.toLowerCase() : prefix;

function attributeName(written: string, prefixes: ReadonlyMap<string, string>): string {
  return written.includes(':') ? nameOf(written, prefixes) : written.toLowerCase();
}
