import type { XmlNode } from './xml-tree';

/** The children of one of these names, in the order of the file. Atom's own elements are also found without their namespace. */
export function childrenOf(node: XmlNode, ...names: string[]): XmlNode[] {
  return node.children.filter(({ name }) => names.includes(name));
}

/** The first child of the first of these names that has one. */
export function childOf(node: XmlNode, ...names: string[]): XmlNode | null {
  for (const wanted of names) {
    const found = node.children.find(({ name }) => name === wanted);
    if (found) return found;
  }
  return null;
}

/** The text of the first of these children that has any, on one line; null where none has. */
export function textOf(node: XmlNode, ...names: string[]): string | null {
  for (const wanted of names) {
    for (const child of node.children) {
      if (child.name !== wanted) continue;
      const text = oneLine(child.text);
      if (text) return text;
    }
  }
  return null;
}

/** Text with single spaces, trimmed. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
