import type { PageBlock, PageElement } from '../page';

/** More blocks than any page has; what comes after them is joined to the last one, so that a hostile page stays bounded in memory. */
const MAX_BLOCKS = 20_000;
/** Marks a line break until the spaces around it are collapsed; no page can bring it in, since controls are dropped. */
const BREAK = '\u0001';

/** Control characters, lone surrogates and what turns or hides text: nothing of it can be seen on the page. */
const UNSEEN_CHARACTERS =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060\ufeff\ufff9-\ufffb\p{Surrogate}]/gu;
/** Printable ASCII and white space, which most chunks are made of and which needs no search. */
const PLAIN = /^[\t\n\r -~]*$/;
const NOTHING_SEEN = /^[\s\p{Cf}\u115f\u1160\u2800\u3164]*$/u;

function innermostCommon(a: PageElement, b: PageElement): PageElement {
  let one = a;
  let other = b;
  while (one !== other) {
    if (one.depth >= other.depth && one.parent) one = one.parent;
    else if (other.parent) other = other.parent;
    else return other;
  }
  return one;
}

function collapsed(raw: string, isPreformatted: boolean): string {
  if (isPreformatted)
    return raw
      .replaceAll(BREAK, '\n')
      .replace(/^\s*\n/, '')
      .trimEnd();
  const spaced = raw.replace(/\s{2,}|[^\S ]/g, ' ');
  if (!spaced.includes(BREAK)) return spaced.trim();
  return spaced.replaceAll(` ${BREAK}`, BREAK).replaceAll(`${BREAK} `, BREAK).replaceAll(BREAK, '\n').trim();
}

/** Gathers the text of a page into blocks while it is read. */
export class BlockBuilder {
  readonly blocks: PageBlock[] = [];
  private parts: string[] = [];
  private element: PageElement | null = null;
  private units = 0;
  private linkUnits = 0;
  private boldUnits = 0;
  private linkCount = 0;
  private linked: PageElement | null = null;
  private imageCount = 0;
  private trailingBreaks = 0;

  /** Adds seen text that lies in `element`. */
  addText(text: string, element: PageElement): void {
    const clean = PLAIN.test(text) ? text : text.replace(UNSEEN_CHARACTERS, '');
    if (clean === '') return;
    if (!/\S/.test(clean)) {
      if (this.element) this.parts.push(clean);
      return;
    }
    this.trailingBreaks = 0;
    this.element = this.element ? innermostCommon(this.element, element) : element;
    this.parts.push(clean);
    this.units += clean.length;
    if (element.isLink) {
      this.linkUnits += clean.length;
      this.linked ??= element;
    }
    if (element.isBold) this.boldUnits += clean.length;
  }

  /** A `br`: one breaks the line, two in a row end the block, as old pages end their paragraphs; not in preformatted text. */
  addBreak(): void {
    if (!this.element) return;
    this.trailingBreaks += 1;
    if (this.trailingBreaks > 1 && !isPreformatted(this.element)) this.end();
    else this.parts.push(BREAK);
  }

  addLink(): void {
    this.linkCount += 1;
  }

  addImage(): void {
    this.imageCount += 1;
  }

  /** Whether words are being gathered that no block has yet. */
  get isGathering(): boolean {
    return this.element !== null;
  }

  /** Ends the block that is being gathered, if there is one. */
  end(): void {
    const { element } = this;
    if (element) {
      const text = collapsed(this.parts.join(''), isPreformatted(element));
      if (!NOTHING_SEEN.test(text)) this.push(text, element);
    }
    this.parts = [];
    this.element = null;
    this.units = this.linkUnits = this.boldUnits = this.linkCount = this.trailingBreaks = 0;
    this.linked = null;
  }

  private push(text: string, element: PageElement): void {
    const last = this.blocks[MAX_BLOCKS - 1];
    if (last) {
      this.overflow.push(text);
      return;
    }
    const { units, linkUnits, linked, boldUnits, linkCount, imageCount } = this;
    this.blocks.push({ text, element, units, linkUnits, linked, boldUnits, linkCount, imageCount });
    this.imageCount = 0;
  }

  private readonly overflow: string[] = [];

  /** Ends the last block and gives all of them, in reading order. */
  finish(): PageBlock[] {
    this.end();
    const last = this.blocks[this.blocks.length - 1];
    if (last && this.overflow.length > 0) last.text = [last.text, ...this.overflow].join('\n');
    return this.blocks;
  }
}

/** True inside `pre` and its like, where spaces and line ends are part of the text. */
export function isPreformatted(element: PageElement): boolean {
  for (let up: PageElement | null = element; up; up = up.parent) {
    if (up.tag === 'pre' || up.tag === 'xmp' || up.tag === 'listing' || up.tag === 'plaintext') return true;
    if (up.tag === 'body' || up.tag === 'article' || up.tag === 'td') return false;
  }
  return false;
}
