import type { ArticleFields } from '../../../articles/types';
import { resolveAddress } from '../address';
import type { StructuredArticle } from '../json-ld';
import type { PageElement, PageImage } from '../page';
import { metaOf } from '../reading';
import type { PageReading } from '../scoring/features';

type ImageFields = Pick<Partial<ArticleFields>, 'imageUrl' | 'caption' | 'credit'>;

/** Blocks above the main text in which the lead image may stand. */
const BLOCKS_BEFORE = 10;
/** Narrower images are icons and portraits. */
const MIN_WIDTH = 200;

/** The element that holds an image with its words; null where none says so. */
export function figureOf(element: PageElement | null): PageElement | null {
  for (let up = element; up; up = up.parent) {
    if (up.tag === 'figure' || up.attributes.get('itemprop') === 'image') return up;
  }
  return null;
}

/** Whether an element is another or lies in it. */
export const isInside = (element: PageElement, outer: PageElement): boolean => {
  for (let up: PageElement | null = element; up && up.depth >= outer.depth; up = up.parent)
    if (up === outer) return true;
  return false;
};

/** Splits what stands under an image into caption and credit, where the credit is marked or introduced as one. */
export function splitCredit(text: string): { caption: string | null; credit: string | null } {
  const match =
    /^(.*?)[\s(|–—-]*\b((?:photo(?:graph)?|image|picture|credit|foto|crédit|source|illustration)s?(?: by| credit| courtesy(?: of)?)?\s*[:/]\s*[^:]{2,100}?)\)?$/is.exec(
      text,
    ) ??
    /^(.*?)\s*\(((?:[^()]{2,60}\/)?[^()]{2,60}(?:AP|AFP|Reuters|Getty(?: Images)?|EPA|dpa|PA)[^()]{0,40})\)$/is.exec(
      text,
    );
  const clean = (part: string | undefined) => part?.replace(/\s+/g, ' ').trim() || null;
  if (!match) return { caption: clean(text), credit: null };
  const credit = clean(
    match[2]?.replace(
      /^(?:photo(?:graph)?|image|picture|credit|foto|crédit|source|illustration)s?(?: by| credit)?\s*[:/]\s*/i,
      '',
    ),
  );
  return { caption: clean(match[1]), credit };
}

/**
 * Finds the image at the head of the story whose words are the lead image's: the first wide one in a figure.
 * @param mainFrom index of the first block of the main text, or −1
 */
export function leadImage({ page, titleIndex }: PageReading, mainFrom: number): PageImage | undefined {
  const from = titleIndex >= 0 ? titleIndex - 1 : mainFrom - BLOCKS_BEFORE;
  return page.images.find(
    (image) =>
      !image.isSpare &&
      image.blockIndex >= from &&
      image.blockIndex <= mainFrom + 1 &&
      (image.width === 0 || image.width >= MIN_WIDTH) &&
      figureOf(image.element),
  );
}

/**
 * Finds the lead image with its caption and credit: the first wide one at the head of the story; its address from the metadata first.
 * @param base what relative addresses resolve against
 */
export function imageFields(
  reading: PageReading,
  structured: StructuredArticle,
  base: string | undefined,
  mainFrom: number,
): ImageFields {
  const { page } = reading;
  const told =
    metaOf(page, ['og:image', 'og:image:url', 'og:image:secure_url', 'twitter:image', 'twitter:image:src']) ??
    structured.image;
  const lead = leadImage(reading, mainFrom);
  const figure = lead ? figureOf(lead.element) : null;
  const under = figure ? page.blocks.filter((block) => isInside(block.element, figure)).map((block) => block.text) : [];
  const { caption, credit } = splitCredit(under.join(' '));
  return {
    imageUrl: resolveAddress(told ?? lead?.src, base),
    caption: caption ?? structured.imageCaption,
    credit: credit ?? structured.imageCredit,
  };
}
