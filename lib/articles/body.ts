import type { Link } from './blocks/words';
import { type Block, type BlockImage, type BlockKind, type BlockLayout, BODY_KINDS, STORY_KINDS } from './types';

/** A block with the words that a reader sees: the editor's where edited, else the document's. */
export type TextBlock = Pick<Block, 'kind' | 'verdict'> & {
  text: string;
  links?: readonly Link[];
  image?: BlockImage | null;
  layout?: BlockLayout | null;
};

/** What stands between two paragraphs of the running text. */
const PARAGRAPH_BREAK = '\n\n';

const UNEVEN_SPACE = /\s\s|[^\S ]/u;

/** The kinds of block that make up the running text. */
export const BODY: ReadonlySet<BlockKind> = new Set(BODY_KINDS);
/** The kinds of block that readers are shown: the running text and its images. */
export const STORY: ReadonlySet<BlockKind> = new Set(STORY_KINDS);

/**
 * Gives the words of a span of the decoded document as one paragraph.
 * @param documentText the decoded document
 * @param span offsets in UTF-16 units
 * @returns the span on one line, outer space trimmed; preformatted text and tables keep their line breaks
 */
export function spanText(documentText: string, span: { start: number; end: number; kind?: BlockKind }): string {
  const raw = documentText.slice(span.start, span.end);
  if (span.kind === 'preformatted' || span.kind === 'table') return raw.trim();
  // Replacing every space by itself takes ten times as long as finding that all of them are single and plain.
  return UNEVEN_SPACE.test(raw) ? raw.replace(/\s+/gu, ' ').trim() : raw.trim();
}

/**
 * Gives the words of a stored block as a reader sees them: the editor's where edited, else the document's.
 * @param documentText the decoded document that the block's offsets count in (UTF-16 units)
 */
export function readerText(
  documentText: string,
  block: { start: number; end: number; kind: BlockKind; editedText: string | null },
): string {
  return block.editedText ?? spanText(documentText, block);
}

/**
 * Picks what makes up the running text: kept blocks of the body's kinds, in the order given.
 * @param blocks an article's blocks in reading order
 */
export function bodyBlocks<B extends Pick<Block, 'kind' | 'verdict'>>(blocks: readonly B[]): B[] {
  return blocks.filter((block) => block.verdict === 'keep' && BODY.has(block.kind));
}

/**
 * Picks what readers are shown: the running text with its images, in the order given.
 * @param blocks an article's blocks in reading order
 */
export function storyBlocks<B extends Pick<Block, 'kind' | 'verdict'>>(blocks: readonly B[]): B[] {
  return blocks.filter((block) => block.verdict === 'keep' && STORY.has(block.kind));
}

/**
 * Gives the clean text of an article: its body's paragraphs joined by a blank line, without title and caption.
 * @param blocks an article's blocks in reading order
 */
export function bodyText(blocks: readonly TextBlock[]): string {
  return bodyBlocks(blocks)
    .map((block) => block.text)
    .join(PARAGRAPH_BREAK);
}

/** Where something stands in an article: offsets (UTF-16 units) in the words of a block, or of the title where `blockId` is null. */
export type PlaceInBlock = { blockId: string | null; start: number; end: number };

/**
 * Finds the block in which a place of the running text lies; one that goes over its end is cut there.
 * @param blocks an article's blocks in reading order
 * @param place offsets in `bodyText` of these blocks
 * @returns null for a place outside the text
 */
export function placeInBlocks(
  blocks: readonly (TextBlock & { id: string })[],
  place: { start: number; end: number },
): PlaceInBlock | null {
  let from = 0;
  for (const { id, text } of bodyBlocks(blocks)) {
    const [start, end] = [place.start - from, place.end - from];
    if (start >= 0 && start < text.length) return { blockId: id, start, end: Math.min(end, text.length) };
    from += text.length + PARAGRAPH_BREAK.length;
  }
  return null;
}

/** Whether a removed block's words are in another block, to which an editor joined it. */
export const isJoined = ({ evidence }: { evidence?: unknown }): boolean =>
  typeof evidence === 'object' && evidence !== null && 'into' in evidence;
