import { tidy } from '../../../articles/input';
import type { BlockImage } from '../../../articles/types';
import { cutBefore } from '../../../text/cut';
import type { FoundImage, MarkedSpan } from '../../document';
import { CREDIT_NAMED, splitCredit } from '../fields/image-credit';
import { figureOf, leadImage } from '../fields/lead-image';
import { linkAround, type PageElement, type PageImage } from '../page';
import type { PageReading } from '../scoring/features';
import { imageAddress, imageKey, lastPart } from './image-address';

/** What is known of the page when its images are looked at; `starts` are the offsets of its blocks, and where its text ends. */
type Judged = {
  marks: readonly Pick<MarkedSpan, 'kind' | 'furniture'>[];
  starts: readonly number[];
  mainFrom: number;
  titleIndex: number;
  /** The page is the story alone, such as an item of a feed: nothing in it is furniture. */
  isStoryAlone: boolean;
  /** The address of the lead image, which is shown apart from the text. */
  leadUrl: string | null;
};

/** Most images of one story; galleries of hundreds are cut there. */
const MAX_IMAGES = 200;
/** Narrower and lower ones are icons, portraits of authors and pixels that count readers; in CSS pixels. */
const MIN_WIDTH = 100;
const MIN_HEIGHT = 70;
/** Larger numbers are no sizes. */
const MAX_SIDE = 20_000;
/** Share of the words around an image that must be the story's; beside teasers and lists of links it is near none. */
const MIN_STORY_SHARE = 0.5;
/** Blocks and words of what stands under an image; a figure with more is a box with a text of its own. */
const MAX_CAPTION_BLOCKS = 4;
const MAX_WORDS_UNIT = 2_000;
/** Fewer words below a caption's first paragraph are a button, such as “(more)”. */
const MIN_PARAGRAPH_WORDS = 3;
/** Blocks above the main text in which an image can belong to it, as far as the lead image is looked for. */
const BLOCKS_BEFORE = 10;
/** Words in a box that is there for its image. */
const MAX_BOX_WORDS = 60;
/** How much deeper than its image a caption right below it may lie. */
const LEVELS_DEEPER = 3;

/** What an image that belongs to no story is called: itself, and the boxes right around it. */
const NAMED =
  /(?:^|[\s_-])(?:avatar|gravatar|logo|icons?|emoji|smil(?:ey|ie)s?|wp-smiley|badge|pixel|track(?:er|ing)|beacon|sprite|spacer|captcha|rating|shar(?:e|ing)|sharedaddy|social|author|byline|bio|headshot|userpic|advert\w*|ads?|adsense|sponsor\w*|button|btn)(?=$|[\s_\d-])/i;
const BOX_NAMED =
  /(?:^|[\s_-])(?:avatar|gravatar|logo|shar(?:e|ing)|sharedaddy|social|author|byline|bio|related|recommend\w*|teaser|sidebar|newsletter|advert\w*|ads?|adsense|sponsor\w*|promo|comments?|nav)(?=$|[\s_\d-])/i;
const FILE_NAMED =
  /(?:^|[^a-z])(?:logo|icons?|avatar|gravatar|button|btn|arrow|bullet|stars?|captcha|sprite|favicon|badge|ads?|banner|cta|textsize|nav(?:bits|igation)?|menu|but)(?:[^a-z]|$)/i;
/** A button to share by; an image whose name has more words shows something else. */
const SHARE_NAMED =
  /^(?:icon|btn|ico|share|social)?[-_]?(?:facebook|twitter|linkedin|pinterest|whatsapp|instagram|rss|feed|print|e-?mail|emoji|digg|delicious|reddit|stumble(?:upon)?|tweet|share)[-_]?(?:icon|logo|button|btn|share|\d{1,3}(?:x\d{1,3})?)?\.\w+$/i;
/** Hosts and paths that serve portraits, buttons and counters. */
const SERVED =
  /gravatar\.com|doubleclick\.net|googlesyndication|pixel\.|stats\.|scorecardresearch|quantserve|feedburner\.com\/~|feeds\.wordpress\.com|facebook\.com\/tr|\/emoji\/|\/smil(?:ey|ie)s?\/|\/icons?\/|\/ads?\/|addthis\.com|sharethis/i;
/** Marks that turn the order of what follows them, or that nobody sees. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]/gu;

/**
 * Finds the images of the story that a page shows in its text, each once and without the lead image, with their captions.
 * Time is linear in the page's images; at most 200 are given.
 * @param base what relative addresses resolve against
 */
export function storyImages(reading: PageReading, judged: Judged, base: string | undefined): FoundImage[] {
  const { page } = reading;
  const { starts, mainFrom, leadUrl, isStoryAlone } = judged;
  if (page.images.length === 0) return [];
  const share = storyShare(reading, judged);
  const captions = new Captions(reading, judged);
  const lead = isStoryAlone ? undefined : leadImage(reading, mainFrom);
  const seen = new Set(leadUrl === null ? [] : [imageKey(leadUrl)]);
  /** A story with a lead image shows it at its head, often in another size under another name. */
  let isLeadDue = leadUrl !== null && !isStoryAlone && lead === undefined;
  const found: FoundImage[] = [];
  for (const image of page.images) {
    if (found.length >= MAX_IMAGES) break;
    const src = imageAddress(image, base);
    if (src === null || !isPicture(image, src, reading.regions) || !share(image)) continue;
    const key = imageKey(src);
    const isLead = image === lead || (isLeadDue && image.place <= mainFrom);
    if (isLead) isLeadDue = false;
    if (!isLead && !seen.has(key)) {
      const { caption, credit } = captions.of(image);
      found.push({ at: starts[image.place] ?? starts.at(-1) ?? 0, caption, image: asData(image, src, credit) });
    }
    seen.add(key);
  }
  return found.sort((a, b) => (a.caption?.start ?? a.at) - (b.caption?.start ?? b.at));
}

const words = (text: string | null | undefined): string | null => {
  const seen = tidy(cutBefore((text ?? '').replace(UNSEEN, ''), MAX_WORDS_UNIT));
  return seen === '' ? null : seen;
};

function asData(image: PageImage, src: string, credit: string | null): BlockImage {
  const { width, height } = sizeOf(image.element);
  const isWhole = width !== null && height !== null;
  return {
    ...{ src, alt: words(image.alt), credit: words(credit) },
    width: isWhole ? width : null,
    height: isWhole ? height : null,
  };
}

/** The size that the markup gives: numbers of pixels, in attributes or the style. */
function sizeOf({ attributes }: PageElement): { width: number | null; height: number | null } {
  const style = attributes.get('style') ?? '';
  // AMP takes the two for a proportion where the image fills the room that there is.
  const isProportion = /^(?:responsive|fill|flex-item)$/i.test(attributes.get('layout') ?? '');
  const side = (name: 'width' | 'height'): number | null => {
    const told =
      attributes.get(name) ?? new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*(\\d+(?:\\.\\d+)?)px`, 'i').exec(style)?.[1];
    const pixels = /^\s*\d+(?:\.\d+)?(?:px)?\s*$/i.test(told ?? '') ? Math.round(Number.parseFloat(told ?? '')) : 0;
    return pixels > 0 && pixels <= MAX_SIDE && !(isProportion && pixels < MIN_WIDTH) ? pixels : null;
  };
  return { width: side('width'), height: side('height') };
}

/** Whether an image is one to look at: no icon, portrait of an author, button or counter. */
function isPicture({ element, alt }: PageImage, src: string, { of }: PageReading['regions']): boolean {
  const { width, height } = sizeOf(element);
  if ((width !== null && width < MIN_WIDTH) || (height !== null && height < MIN_HEIGHT)) return false;
  if (NAMED.test(element.names) || SERVED.test(src)) return false;
  // The box of a whole text is often named after what stands beside it.
  for (let up = element.parent; up && of(up).words <= MAX_BOX_WORDS; up = up.parent) {
    if (up.tag === 'article' || up.tag === 'main' || up.tag === 'body') break;
    if (BOX_NAMED.test(up.names)) return false;
  }
  const file = lastPart(new URL(src).pathname);
  const isFigure = figureOf(element) !== null;
  // Photographs are no GIFs: without a size those are lines, arrows and buttons of old layouts.
  if (!isFigure && width === null && /\.gif$/i.test(file)) return false;
  return (
    isFigure ||
    !(FILE_NAMED.test(file) || SHARE_NAMED.test(file) || /\.svgz?$/i.test(file) || /^(?:logo|icon|avatar)\b/i.test(alt))
  );
}

const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;

/** Whether pressing an image leads to something that is not an image. */
const leadsElsewhere = (element: PageElement): boolean => element.isLink && !IMAGE_FILE.test(linkAround(element) ?? '');

/**
 * Tells whether an image stands in the story: between its first and last block, in an element whose words are mostly the story's, or between two
 * blocks of it there.
 */
function storyShare({ page, texts, regions }: PageReading, judged: Judged): (image: PageImage) => boolean {
  const { marks, mainFrom, titleIndex, isStoryAlone } = judged;
  if (isStoryAlone) return () => true;
  const isStory = marks.map((mark) => mark.furniture === undefined);
  /** Words of the story up to a block, and of all. */
  const ofStory = [0];
  const ofAll = [0];
  page.blocks.forEach((_, index) => {
    const count = texts[index]?.words ?? 0;
    ofStory.push((ofStory[index] ?? 0) + (isStory[index] ? count : 0));
    ofAll.push((ofAll[index] ?? 0) + count);
  });
  const from = Math.max(0, titleIndex >= 0 && titleIndex < mainFrom ? titleIndex : mainFrom - BLOCKS_BEFORE);
  const to = isStory.lastIndexOf(true) + 1;
  return ({ element, place }) => {
    if (mainFrom < 0 || place < from || place > to) return false;
    // Above the text and behind it, what leads elsewhere is a button or another story.
    if ((place <= mainFrom || place >= to) && leadsElsewhere(element)) return false;
    for (let up: PageElement | null = figureOf(element)?.parent ?? element.parent; up; up = up.parent) {
      const { first, last } = regions.of(up);
      if (first < 0) continue;
      const all = (ofAll[last + 1] ?? 0) - (ofAll[first] ?? 0);
      if (all === 0) continue;
      const isAmong = first < place && place <= last && isStory[place - 1] === true && isStory[place] === true;
      return isAmong || (ofStory[last + 1] ?? 0) - (ofStory[first] ?? 0) >= all * MIN_STORY_SHARE;
    }
    return false;
  };
}

/** The element that says that it is a caption and holds another. */
function captionOf(element: PageElement | undefined): PageElement | undefined {
  for (let up: PageElement | null | undefined = element; up; up = up.parent) if (up.tag === 'figcaption') return up;
  return undefined;
}

/** Finds the words under images; each block of words goes with one image only. */
class Captions {
  private readonly taken = new Set<number>();

  constructor(
    private readonly reading: PageReading,
    private readonly judged: Judged,
  ) {}

  of({ element, place }: PageImage): Pick<FoundImage, 'caption'> & { credit: string | null } {
    const { page } = this.reading;
    let caption = null as FoundImage['caption'];
    let credit: string | null = null;
    /** The paragraph of the caption that was read last. */
    let last = -1;
    for (const index of this.under(element, place)) {
      const text = page.blocks[index]?.text ?? '';
      const parts = this.partsOf(index, text);
      const isCreditAlone = parts.words === '' || CREDIT_NAMED.test(page.blocks[index]?.element.names ?? '');
      const goesOn = caption !== null && credit === null && this.isOneCaption(last, index);
      if (isCreditAlone || caption === null || goesOn) this.taken.add(index);
      if (isCreditAlone) credit ??= parts.credit ?? text;
      else if (caption === null || goesOn) {
        const start = this.judged.starts[index] ?? 0;
        caption = { start: caption?.start ?? start, end: start + parts.words.length };
        credit ??= parts.credit;
        last = index;
      }
    }
    return { caption, credit };
  }

  /** Whether two paragraphs that follow each other are of one caption. */
  private isOneCaption(before: number, index: number): boolean {
    const [one, other] = [before, index].map((at) => captionOf(this.reading.page.blocks[at]?.element));
    const isSaying = (this.reading.texts[index]?.words ?? 0) >= MIN_PARAGRAPH_WORDS;
    return isSaying && index === before + 1 && one !== undefined && one === other;
  }

  /** The places of the words under an image: those in its figure, below it before those above; else a caption right below it. */
  private under(element: PageElement, place: number): number[] {
    const { regions } = this.reading;
    const figure = figureOf(element);
    const { first, last } = figure ? regions.of(figure) : { first: -1, last: -1 };
    const isOpen = (index: number) => {
      const mark = this.judged.marks[index];
      return mark?.kind === 'caption' && mark.furniture === undefined && !this.taken.has(index);
    };
    if (first >= 0 && last - first < MAX_CAPTION_BLOCKS) {
      const inside = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(isOpen);
      const below = inside.filter((index) => index >= place);
      return below.length > 0 ? below : inside;
    }
    const isNear = (this.reading.page.blocks[place]?.element.depth ?? 0) <= element.depth + LEVELS_DEEPER;
    return isOpen(place) && isNear ? [place] : [];
  }

  /** The caption's words, which begin the block, and its credit: marked as one, or introduced as one. */
  private partsOf(index: number, text: string): { words: string; credit: string | null } {
    const marked = this.reading.page.snippets.find(
      ({ blockIndex, element }) => blockIndex === index && CREDIT_NAMED.test(element.names),
    );
    const named = marked?.text.replace(/\s+/gu, ' ').trim() ?? '';
    if (named !== '' && text.endsWith(named)) return { words: text.slice(0, -named.length).trimEnd(), credit: named };
    const { caption, credit } = splitCredit(text);
    if (caption === null) return { words: '', credit };
    return text.startsWith(caption) ? { words: caption, credit } : { words: text, credit: null };
  }
}
