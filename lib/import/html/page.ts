import type { TableHead } from '../../articles/types';

/** An element of a page, as far as the reading needs it. Elements point upwards only, so nothing ever recurses down. */
export type PageElement = {
  /** Its place in the order of start tags; the key of what is counted by element. */
  id: number;
  tag: string;
  parent: PageElement | null;
  /** Steps from the root; capped, see `MAX_DEPTH` in `open-elements.ts`. */
  depth: number;
  /** The attributes that are looked at (see `KEPT_ATTRIBUTES`); empty for most elements. */
  attributes: ReadonlyMap<string, string>;
  /** Class and id words as written, in one string. */
  names: string;
  /** True where a reader does not see the content. */
  isUnseen: boolean;
  /** True inside a link. */
  isLink: boolean;
  /** True inside bold type. */
  isBold: boolean;
  isBlock: boolean;
};

/** A run of text that stands alone on the page: a paragraph, heading, list item, cell, or loose text between such elements. */
export type PageBlock = {
  text: string;
  /** The innermost element that holds all of the text. */
  element: PageElement;
  /** UTF-16 units of the text before its spaces are collapsed that lie in links, and in bold type. */
  linkUnits: number;
  boldUnits: number;
  units: number;
  linkCount: number;
  /** The innermost element of the first words that lie in a link. */
  linked: PageElement | null;
  /** Images between the block before and the end of this one. */
  imageCount: number;
  /** Of a table of data: how much of it is headings. */
  head?: TableHead;
};

/**
 * An image of the page; `blockIndex` is the number of blocks before it, `place` the same with the block counted whose words it follows.
 * `srcset`: those of the `picture` around it; `isSpare`: it stands in for another where no script runs.
 */
export type PageImage = {
  element: PageElement;
  src: string;
  alt: string;
  width: number;
  blockIndex: number;
  place: number;
  srcset: string;
  isSpare: boolean;
};

/** An element whose text is wanted by itself, such as a `time` or something with an `itemprop`. */
export type PageSnippet = { element: PageElement; text: string; blockIndex: number };

/** Most cells of tables that are kept of one page; it has as many blocks at most. */
export const MAX_CELLS = 20_000;

/** A page taken apart: its blocks in reading order and what its head and markup say about it. */
export type Page = {
  blocks: PageBlock[];
  images: PageImage[];
  snippets: PageSnippet[];
  /** The cells of all tables in reading order, those without text too. */
  cells: PageElement[];
  /** `name`, `property`, `itemprop` or `http-equiv` in lower case, and `content`. */
  metas: { name: string; content: string }[];
  links: { rel: string; href: string }[];
  /** The JSON-LD scripts as written. */
  jsonLd: string[];
  /** The `title` element. */
  title: string;
  lang: string | null;
  baseHref: string | null;
};

/** The address of the link that an element is or lies in, as written; null outside any. */
export function linkAround(element: PageElement | null): string | null {
  let up = element;
  while (up && !(up.tag === 'a' && up.attributes.has('href'))) up = up.parent;
  return up?.attributes.get('href') ?? null;
}

/** Names of elements for those who hear the page alone, such as the colon behind a kicker. */
export const HEARD_NAMES = /visually-?hidden|sr-only|screen-?reader|hide-?me/i;
