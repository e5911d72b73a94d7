import type { PageElement } from '../page';
import {
  endsParagraph,
  HEAD_TAGS,
  IMPLIED_SCOPE,
  impliedEnds,
  isBlockTag,
  LINK,
  SCOPE_TAGS,
  UNSEEN_TAGS,
} from './elements';

/** Deepest nesting that is followed (browsers stop at 512). Every search of the stack is bounded by it, so parsing stays linear. */
const MAX_DEPTH = 256;

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const ROOTS = new Set(['html', 'body', 'main', 'article']);
const INVISIBLE_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const BOLD = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'dt']);

/** React sends late parts of a page in hidden boxes of these ids and moves them into view by script. */
const STREAMED_ID = /^[SB]:[0-9a-f]+$/;

/** Pages hide their root until a script has run, and such a page is not empty: hiding counts only below the article's own elements. */
function isHiddenBy(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  if (tag === 'dialog') return !attributes.has('open');
  if (attributes.size === 0) return false;
  const style = attributes.get('style');
  const isHidden = attributes.has('hidden') || (style !== undefined && INVISIBLE_STYLE.test(style));
  return isHidden && !ROOTS.has(tag) && !STREAMED_ID.test(attributes.get('id') ?? '');
}

function namesOf(attributes: ReadonlyMap<string, string>): string {
  const cls = attributes.get('class') ?? '';
  const id = attributes.get('id') ?? '';
  const component = attributes.get('data-component') ?? attributes.get('data-testid') ?? '';
  return cls || id || component ? `${cls} ${id} ${component}` : '';
}

function makeElement(
  id: number,
  tag: string,
  parent: PageElement | null,
  attributes: ReadonlyMap<string, string>,
): PageElement {
  return {
    id,
    tag,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    attributes,
    names: attributes.size === 0 ? '' : namesOf(attributes),
    isUnseen: (parent?.isUnseen ?? false) || UNSEEN_TAGS.has(tag) || isHiddenBy(tag, attributes),
    isLink: (parent?.isLink ?? false) || (tag === 'a' && attributes.has('href')),
    isBold: (parent?.isBold ?? false) || BOLD.has(tag),
    isBlock: isBlockTag(tag),
  };
}

/** The elements that are open while a page is read: a stack that mends bad nesting the way browsers broadly do. */
export class OpenElements {
  private readonly stack: PageElement[];
  /** Start tags below the deepest level, whose end tags are still to come. */
  private overflow = 0;

  private lastId = 0;

  private nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  constructor() {
    this.stack = [makeElement(0, '#document', null, NO_ATTRIBUTES)];
  }

  get top(): PageElement {
    const top = this.stack[this.stack.length - 1];
    if (!top) throw new Error('The root element is never closed.');
    return top;
  }

  /** Opens an element, first ending what its start tag implies; too deep, the element is left out and its text stays. */
  open(tag: string, attributes: ReadonlyMap<string, string>, isVoid: boolean): PageElement {
    if (this.top.tag === 'svg' && isBlockTag(tag)) this.stack.pop();
    if (this.top.tag === 'head' && !HEAD_TAGS.has(tag)) this.stack.pop();
    this.endWithin(endsParagraph(tag));
    this.endWithin(impliedEnds(tag));
    if (isVoid) return makeElement(this.nextId(), tag, this.top, attributes);
    if (this.stack.length >= MAX_DEPTH) {
      this.overflow += 1;
      return this.top;
    }
    const element = makeElement(this.nextId(), tag, this.top, attributes);
    this.stack.push(element);
    return element;
  }

  /** Closes the innermost open element of that tag, and what is still open inside it; an end tag without a start is passed over. */
  close(tag: string): void {
    if (this.overflow > 0) {
      this.overflow -= 1;
      return;
    }
    const closesBlock = isBlockTag(tag);
    for (let at = this.stack.length - 1; at > 0; at -= 1) {
      const element = this.stack[at];
      if (!element) return;
      if (element.tag === tag) {
        this.cutTo(at);
        return;
      }
      if (element.isBlock && !closesBlock) return;
      if (SCOPE_TAGS.has(element.tag) && !SCOPE_TAGS.has(tag) && tag !== 'tr' && tag !== 'body') return;
    }
  }

  /** Ends the outermost of the elements that are implied to end: a row ends the cell before it and the row of that cell. */
  private endWithin(tags: ReadonlySet<string>): void {
    if (tags.size === 0) return;
    let cut = this.stack.length;
    for (let at = this.stack.length - 1; at > 0; at -= 1) {
      const tag = this.stack[at]?.tag ?? '';
      if (tags.has(tag)) cut = at;
      else if (IMPLIED_SCOPE.has(tag) || (tags === LINK && isBlockTag(tag))) break;
    }
    this.cutTo(cut);
  }

  /** Setting the length is slow; nearly always one element goes or none. */
  private cutTo(length: number): void {
    if (length === this.stack.length - 1) this.stack.pop();
    else if (length < this.stack.length) this.stack.length = length;
  }
}
