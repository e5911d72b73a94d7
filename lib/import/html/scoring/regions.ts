import type { PageBlock, PageElement } from '../page';
import type { BlockText } from './block-text';

/** What an element holds, counted over all blocks inside it. */
export type Region = {
  blocks: number;
  words: number;
  linkWords: number;
  proseWords: number;
  proseBlocks: number;
  first: number;
  last: number;
};

/** The sums of every element that holds text, and the sums of blocks of one shape. */
export type Regions = {
  of: (element: PageElement) => Region;
  page: Region;
  /** The path of tags and class names that a block shares with its like. */
  shapeOf: (index: number) => Region;
  /** The smallest element that holds at least half of the page's prose. */
  majority: PageElement | null;
};

/** How many levels of a block's path make its shape. */
const SHAPE_LEVELS = 4;
/** Class words beyond this length tell nothing more about a shape. */
const SHAPE_NAME_UNITS = 60;
/** Share of the page's prose that the majority element holds. */
const MAJORITY_SHARE = 0.5;

const empty = (): Region => ({ blocks: 0, words: 0, linkWords: 0, proseWords: 0, proseBlocks: 0, first: -1, last: -1 });

function entry<K>(regions: Map<K, Region>, key: K): Region {
  const known = regions.get(key);
  if (known) return known;
  const region = empty();
  regions.set(key, region);
  return region;
}

function add(region: Region, text: BlockText, index: number): void {
  region.blocks += 1;
  region.words += text.words;
  region.linkWords += text.words * text.linkShare;
  region.proseWords += text.proseWords;
  if (text.proseWords > 0) region.proseBlocks += 1;
  if (region.first < 0) region.first = index;
  region.last = index;
}

/** Tells blocks of one shape by the numbers of their path's steps: each element's tag and names are looked up once, not with every block. */
class ShapeKeys {
  private readonly steps = new Map<string, number>();
  private readonly stepOf: (number | undefined)[] = [];

  of(block: PageBlock): string {
    let key = '';
    let levels = 0;
    for (let up: PageElement | null = block.element; up && levels < SHAPE_LEVELS; up = up.parent) {
      key += `${this.step(up)}/`;
      levels += 1;
    }
    return key;
  }

  private step({ id, tag, names }: PageElement): number {
    const known = this.stepOf[id];
    if (known !== undefined) return known;
    const name = `${tag}.${names.slice(0, SHAPE_NAME_UNITS)}`;
    const step = this.steps.get(name) ?? this.steps.size;
    this.steps.set(name, step);
    this.stepOf[id] = step;
    return step;
  }
}

/** Sums the blocks of a page by element and by shape. Linear: each block adds to its at most 512 ancestors. */
export function sumRegions(blocks: readonly PageBlock[], texts: readonly BlockText[]): Regions {
  const byElement: (Region | undefined)[] = [];
  const elements: PageElement[] = [];
  const byShape = new Map<string, Region>();
  const shapes: Region[] = [];
  const keys = new ShapeKeys();
  const page = empty();
  const none = empty();
  blocks.forEach((block, index) => {
    const text = texts[index];
    if (!text) return;
    add(page, text, index);
    for (let up: PageElement | null = block.element; up; up = up.parent) {
      let region = byElement[up.id];
      if (!region) {
        region = empty();
        byElement[up.id] = region;
        elements.push(up);
      }
      add(region, text, index);
    }
    const shape = entry(byShape, keys.of(block));
    add(shape, text, index);
    shapes.push(shape);
  });
  let majority: PageElement | null = null;
  for (const element of elements) {
    const region = byElement[element.id] ?? none;
    if (region.proseWords >= page.proseWords * MAJORITY_SHARE && element.depth >= (majority?.depth ?? -1))
      majority = element;
  }
  return {
    of: (element) => byElement[element.id] ?? none,
    page,
    shapeOf: (index) => shapes[index] ?? none,
    majority,
  };
}
