import { BlockBuilder } from './markup/block-builder';
import { mergeDataTables } from './markup/data-tables';
import { isBlockTag, tagName, VOID_TAGS } from './markup/elements';
import { decodeEntities } from './markup/entities';
import { type MarkupEvents, readMarkup } from './markup/markup';
import { OpenElements } from './markup/open-elements';
import { HEARD_NAMES, MAX_CELLS, type Page, type PageElement, type PageSnippet } from './page';
import { remembered } from './remembered';

/** The attributes that the reading looks at; all others are skipped unread. */
const KEPT_ATTRIBUTES = new Set(
  `alt aria-hidden charset class colspan content data-component data-lazy-src data-lazy-srcset data-original data-src data-srcset data-testid
  datetime dir height hidden href http-equiv id itemprop itemtype lang layout name open property rel reversed role rowspan src srcset start style title type
  value width`.split(/\s+/),
);
const LONGEST_KEPT = Math.max(...[...KEPT_ATTRIBUTES].map((name) => name.length));
/** The name of an attribute in lower case where it is one of those, else null; nearly all are written in lower case already. */
function keptAttribute(raw: string): string | null {
  if (KEPT_ATTRIBUTES.has(raw)) return raw;
  const lower = raw.toLowerCase();
  return KEPT_ATTRIBUTES.has(lower) ? lower : null;
}

/** Longest attribute value that is kept, in UTF-16 units; data URLs are longer and are not wanted. */
const MAX_ATTRIBUTE_UNITS = 4_096;
/** Most images, snippets and metas that are kept of one page. */
const MAX_EXTRAS = 2_000;
/** Longest text kept of a snippet; bylines and dates are far shorter. */
const MAX_SNIPPET_UNITS = 400;
const MAX_OPEN_SNIPPETS = 4;

/** Images of pages for phones (AMP). What counts images has never seen them as such. */
const AMP_IMAGES: ReadonlySet<string> = new Set(['amp-img', 'amp-anim']);
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const SNIPPET_NAMES =
  /author|byline|by-line|writer|contributor|date|time|publish|posted|credit|meta|dek|standfirst|subtitle|sub-?head|kicker|eye-?brow|(?:over|top|roof)-?line|dach-?zeile|spitzmarke|sur-?titre|occhiello|(?:ante|pre)-?titulo|bovenkop|nadtytul|copyright|attribution|(?:caption|image|photo)[-_]*source|quelle|photographer|fotograf/i;

const isInHeading = ({ parent }: PageElement): boolean =>
  parent !== null && (/^h[1-6]$/.test(parent.tag) || /^h[1-6]$/.test(parent.parent?.tag ?? ''));

const isNamed = remembered((names) => SNIPPET_NAMES.test(names));

function wantsSnippet(element: PageElement): boolean {
  if (element.isUnseen || element.tag === 'body' || element.tag === 'html') return false;
  if (element.tag === 'time' || element.tag === 'h1' || element.tag === 'address') return true;
  const { attributes } = element;
  if (attributes.size === 0) return false;
  if (attributes.has('itemprop') || attributes.has('property')) return true;
  if (isInHeading(element) && HEARD_NAMES.test(element.names)) return true;
  return (element.names !== '' && isNamed(element.names)) || /author/.test(attributes.get('rel') ?? '');
}

/** Whether an unseen element is seen where no script runs: lazy loading keeps the true image there. */
function isOfNoscript(element: PageElement): boolean {
  for (let up = element.parent; up; up = up.parent) {
    if (up.tag === 'noscript') return up.parent?.isUnseen === false;
    if (up.tag === 'template' || up.tag === 'svg') return false;
  }
  return false;
}

/** Makes a page of its markup. One pass, no recursion. */
class PageReader implements MarkupEvents {
  private readonly open = new OpenElements();
  private readonly builder = new BlockBuilder();
  private readonly capturing: PageSnippet[] = [];
  private readonly page: Omit<Page, 'blocks'> = {
    images: [],
    snippets: [],
    cells: [],
    metas: [],
    links: [],
    jsonLd: [],
    title: '',
    lang: null,
    baseHref: null,
  };
  /** The page's own title; drawings have titles too. */
  private titleElement: PageElement | null = null;
  /** What the `picture` that was opened last offers first. */
  private sources: { picture: PageElement; srcset: string } | null = null;
  private tag = '';
  private attributes: Map<string, string> | null = null;

  constructor(private readonly html: string) {}

  onText(start: number, end: number): void {
    this.text(this.html.slice(start, end));
  }

  onCdata(start: number, end: number): void {
    if (this.isInForeignContext()) this.text(this.html.slice(start, end));
  }

  onTagName(start: number, end: number): string {
    this.tag = tagName(this.html.slice(start, end));
    this.attributes = null;
    return this.tag;
  }

  onAttribute(start: number, end: number, valueStart: number, valueEnd: number): void {
    if (end - start > LONGEST_KEPT) return;
    const name = keptAttribute(this.html.slice(start, end));
    if (name === null) return;
    this.attributes ??= new Map();
    if (this.attributes.has(name)) return;
    const value = valueEnd - valueStart <= MAX_ATTRIBUTE_UNITS ? this.html.slice(valueStart, valueEnd) : '';
    this.attributes.set(name, decodeEntities(value));
  }

  onTagEnd(isSelfClosing: boolean): void {
    // In HTML the slash means nothing except in foreign elements.
    const isVoid = VOID_TAGS.has(this.tag) || (isSelfClosing && this.isInForeignContext());
    this.start(this.tag, this.attributes ?? NO_ATTRIBUTES, isVoid);
  }

  onEndTag(start: number, end: number): void {
    const tag = tagName(this.html.slice(start, end));
    if (tag === 'br') this.builder.addBreak();
    if (VOID_TAGS.has(tag)) return;
    if (isBlockTag(tag)) this.builder.end();
    this.spaceSnippets();
    this.open.close(tag);
    this.endSnippets();
  }

  isInForeignContext(): boolean {
    const { tag } = this.open.top;
    return tag === 'svg' || tag === 'math';
  }

  finish(): Page {
    return { ...this.page, blocks: this.builder.finish() };
  }

  private start(tag: string, attributes: ReadonlyMap<string, string>, isVoid: boolean): void {
    if (isBlockTag(tag)) this.builder.end();
    const element = this.open.open(tag, attributes, isVoid);
    this.spaceSnippets();
    this.endSnippets();
    this.noteHead(tag, attributes, element);
    if (element.isUnseen) {
      if (tag === 'img' && isOfNoscript(element)) this.noteImage(element, true);
      return;
    }
    if (tag === 'br') this.builder.addBreak();
    else if (AMP_IMAGES.has(tag)) this.noteImage(element, false);
    else if (tag === 'img') {
      this.builder.addImage();
      this.noteImage(element, false);
    } else if (tag === 'source') this.noteSource(element);
    else if ((tag === 'td' || tag === 'th') && this.page.cells.length < MAX_CELLS) this.page.cells.push(element);
    else if (tag === 'a' && attributes.has('href')) this.builder.addLink();
    if (!isVoid && wantsSnippet(element) && this.page.snippets.length < MAX_EXTRAS) {
      const snippet: PageSnippet = { element, text: '', blockIndex: this.builder.blocks.length };
      this.page.snippets.push(snippet);
      if (this.capturing.length < MAX_OPEN_SNIPPETS) this.capturing.push(snippet);
    }
  }

  private text(raw: string): void {
    const { top } = this.open;
    if (top.tag === 'script') this.noteScript(top, raw);
    if (top.tag === 'title') {
      if (top === this.titleElement && this.page.title.length < MAX_ATTRIBUTE_UNITS)
        this.page.title += decodeEntities(raw);
      return;
    }
    if (top.isUnseen) return;
    const text = decodeEntities(raw);
    this.builder.addText(text, top);
    for (const snippet of this.capturing) {
      if (snippet.text.length < MAX_SNIPPET_UNITS) snippet.text += text;
    }
  }

  private noteScript(script: PageElement, text: string): void {
    if (!/^application\/ld\+json/i.test(script.attributes.get('type')?.trim() ?? '')) return;
    if (this.page.jsonLd.length < MAX_EXTRAS) this.page.jsonLd.push(text);
  }

  private noteHead(tag: string, attributes: ReadonlyMap<string, string>, element: PageElement): void {
    if (tag === 'title' && element.parent?.tag !== 'svg' && !this.isInForeignContext()) this.titleElement ??= element;
    if (tag === 'html') this.page.lang ??= attributes.get('lang') ?? null;
    else if (tag === 'base') this.page.baseHref ??= attributes.get('href') ?? null;
    else if (tag === 'link' && this.page.links.length < MAX_EXTRAS) {
      this.page.links.push({ rel: (attributes.get('rel') ?? '').toLowerCase(), href: attributes.get('href') ?? '' });
    } else if (tag === 'meta' && this.page.metas.length < MAX_EXTRAS) {
      const content = attributes.get('content') ?? '';
      for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
        const name = attributes.get(key);
        if (name && content) this.page.metas.push({ name: name.toLowerCase(), content });
      }
    }
    if (tag === 'body' && !this.page.lang) this.page.lang = element.attributes.get('lang') ?? null;
  }

  /** What a `picture` offers stands before its image. */
  private noteSource({ attributes, parent }: PageElement): void {
    const srcset = attributes.get('srcset') || attributes.get('data-srcset');
    if (parent?.tag === 'picture' && srcset && this.sources?.picture !== parent)
      this.sources = { picture: parent, srcset };
  }

  private noteImage(element: PageElement, isSpare: boolean): void {
    if (this.page.images.length >= MAX_EXTRAS) return;
    const before = this.builder.blocks.length;
    const { attributes } = element;
    const src = attributes.get('data-src') ?? attributes.get('src') ?? '';
    const width = Number.parseInt(attributes.get('width') ?? '', 10);
    this.page.images.push({
      element,
      src,
      alt: attributes.get('alt') ?? '',
      width: Number.isFinite(width) ? width : 0,
      blockIndex: before,
      place: this.builder.isGathering ? before + 1 : before,
      srcset: this.sources && this.sources.picture === element.parent ? this.sources.srcset : '',
      isSpare,
    });
  }

  /** Words of neighbouring elements stay words: “By Ida” and “4 March” are set apart by style alone. */
  private spaceSnippets(): void {
    for (const snippet of this.capturing) if (snippet.text !== '') snippet.text += ' ';
  }

  private endSnippets(): void {
    if (this.capturing.length === 0) return;
    for (let at = this.capturing.length - 1; at >= 0; at -= 1) {
      const snippet = this.capturing[at];
      if (snippet && !this.isOpen(snippet.element)) this.capturing.splice(at, 1);
    }
  }

  private isOpen(element: PageElement): boolean {
    for (let up: PageElement | null = this.open.top; up && up.depth >= element.depth; up = up.parent) {
      if (up === element) return true;
    }
    return false;
  }
}

/** Closes a title that is never closed, before the next tag: it would swallow the whole page. */
function withTitleClosed(html: string): string {
  const opening = /<title\b[^<>]*>/i.exec(html);
  if (!opening) return html;
  const from = opening.index + opening[0].length;
  if (/<\/title/i.test(html.slice(from))) return html;
  const next = html.indexOf('<', from);
  return next < 0 ? html : `${html.slice(0, next)}</title>${html.slice(next)}`;
}

/**
 * Takes a page apart in one pass: blocks of seen text with their elements, and the metadata of its head.
 * Never throws on any input; time and memory are linear in its length, nesting is followed to 256 levels.
 * @param html the decoded page or fragment
 */
export function parsePage(html: string): Page {
  const mended = withTitleClosed(html);
  const reader = new PageReader(mended);
  readMarkup(mended, reader);
  return mergeDataTables(reader.finish());
}
