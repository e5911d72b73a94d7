import { bodyBlocks, storyBlocks, type TextBlock } from '../articles/body';
import type { Direction } from '../articles/types';
import { articleHtml } from './article-html';
import { type Credit, type SourceSeen, toCredits, webAddress } from './credits';
import { storyAddress } from './paths';
import { topicAddresses } from './topic-scheme';

/** A topic as readers see it. `id` is the scheme and code, such as `medtop:04000000`; `scheme` and `uri` are addresses. */
export type ItemTopic = { id: string; label: string; scheme: string; uri: string };

/** An image of the body. `alt`: what it shows; the size is in CSS pixels, where both are known. */
export type ItemImage = {
  address: string;
  caption: string | null;
  credit: string | null;
  alt: string | null;
  width: number | null;
  height: number | null;
};

/** What is published of one article, in the shape that every format is written from. Addresses are absolute http(s) ones. */
export type Item = {
  /** Permanent: the same in every format, for ever. */
  guid: string;
  /** The story's own page. */
  address: string;
  title: string;
  dek: string | null;
  byline: string | null;
  dateline: string | null;
  /** BCP 47. */
  lang: string | null;
  /** The direction that an editor set; null: that of the words. */
  dir: Direction | null;
  /** When the source published it. */
  issuedAt: Date | null;
  /** When this desk first published it, and when what readers see last changed in a way that matters to them. */
  firstPublishedAt: Date;
  changedAt: Date;
  /** What the publisher had to correct, last first. */
  corrections: { at: Date; note: string }[];
  /** Plain text: the dek, or the beginning of the body. */
  summary: string;
  /** The body as sanitised HTML. */
  html: string;
  picture: { address: string | null; caption: string | null; credit: string | null };
  /** The images in the body, in order. */
  images: ItemImage[];
  topics: ItemTopic[];
  /** Every source that the story came from, its own first, then those merged into it. */
  credits: Credit[];
};

/** An article with everything that is read for publishing it; `blocks` are those of its body, also when they are another article's. */
export type ItemRow = {
  title: string;
  dek: string | null;
  byline: string | null;
  dateline: string | null;
  lang: string | null;
  dir: Direction | null;
  publishedAt: Date | null;
  caption: string | null;
  credit: string | null;
  imageUrl: string | null;
  publication: { guid: string; firstPublishedAt: Date; changedAt: Date };
  corrections: { at: Date; note: string }[];
  blocks: TextBlock[];
  topics: Pick<ItemTopic, 'id' | 'label'>[];
  sources: SourceSeen[];
};

/** Long enough to say what it is about, short enough for a list: characters of a summary made from the body. */
const SUMMARY_LENGTH = 400;

/**
 * Makes the published item of an article.
 * @param desk the desk's public address, without a trailing slash
 */
export function toItem(row: ItemRow, desk: string): Item {
  const { title, dek, byline, dateline, lang, dir, caption, credit, publication } = row;
  return {
    ...publication,
    corrections: row.corrections,
    address: storyAddress(desk, publication.guid),
    title,
    dek,
    byline,
    dateline,
    lang,
    dir,
    issuedAt: row.publishedAt,
    summary: dek ?? opening(row.blocks),
    html: articleHtml(row.blocks, dir),
    picture: { address: webAddress(row.imageUrl), caption, credit },
    images: storyBlocks(row.blocks).flatMap(toImage),
    topics: row.topics.map((topic) => ({ ...topic, ...topicAddresses(topic.id, desk) })).toSorted(byLabel),
    credits: toCredits(row.sources),
  };
}

function toImage({ kind, image, text }: TextBlock): ItemImage[] {
  const address = kind === 'image' && image ? webAddress(image.src) : null;
  if (address === null || !image) return [];
  const { alt, credit, width, height } = image;
  return [{ address, caption: text.trim() || null, credit, alt, width, height }];
}

/** Gives the first paragraph, cut at a word where it is long. */
function opening(blocks: readonly TextBlock[]): string {
  const text = bodyBlocks(blocks).find((block) => block.kind === 'paragraph' || block.kind === 'other')?.text ?? '';
  const words = text.replace(/\s+/gu, ' ').trim();
  if (words.length <= SUMMARY_LENGTH) return words;
  const cut = words.slice(0, SUMMARY_LENGTH);
  const lastBlank = cut.lastIndexOf(' ');
  // Scripts without blanks are cut between characters, never inside one.
  return `${lastBlank > SUMMARY_LENGTH / 2 ? cut.slice(0, lastBlank) : cut.replace(/\p{Surrogate}$/u, '')}…`;
}

const byLabel = (a: ItemTopic, b: ItemTopic): number => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
