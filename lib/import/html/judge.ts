import type { ResidueKind } from '../../articles/residue-kinds';
import type { BlockKind } from '../../articles/types';
import { kindOf } from './blocks/block-kinds';
import { bylinePart, printedName } from './fields/author-names';
import { findDek } from './fields/dek';
import { headlineAbove } from './fields/headline-above';
import { headingTag } from './fields/title-block';
import type { StructuredArticle } from './json-ld';
import { restOfBrief } from './scoring/brief-stories';
import type { PageReading } from './scoring/features';
import { keepScore } from './scoring/keep-score';
import { findOtherStories } from './scoring/other-stories';
import { PHRASE_KINDS, phraseHints } from './scoring/phrases';
import { furnitureOf } from './scoring/reasons';
import { scoreBlocks } from './scoring/scores';
import { ownShortLines } from './scoring/short-lines';

/** What is said of one block: its kind, and why it is furniture if it is. */
export type BlockMark = { kind: BlockKind; furniture?: { residue: ResidueKind; reason: string } };

/** Blocks above the main text in which a caption belongs to the story's lead image. */
const LEAD_BLOCKS = 12;

/** Blocks below the headline in which its byline stands, and the longest row of name, date and counters in words. */
const BYLINE_BLOCKS = 8;
const MAX_ROW_WORDS = 20;
/** Words beside the name in a byline that says nothing else. */
const MAX_EXTRA_WORDS = 3;
const ROW: BlockMark = {
  kind: 'byline',
  furniture: { residue: 'timestamp-widget', reason: 'Byline, date and counters in one row below the headline' },
};

/** The rows below the headline that name the author: a byline where they say nothing else, furniture where they hold more. */
function bylineRows({ page, texts, titleIndex }: PageReading, mainFrom: number): Map<number, BlockMark> {
  const rows = new Map<number, BlockMark>();
  if (titleIndex < 0) return rows;
  const marked = new Set(
    page.snippets
      .filter(({ element }) =>
        /author|creator/i.test(element.attributes.get('itemprop') ?? element.attributes.get('rel') ?? ''),
      )
      .map(({ blockIndex }) => blockIndex),
  );
  const last = Math.min(titleIndex + BYLINE_BLOCKS, Math.max(mainFrom, titleIndex) + 3, page.blocks.length - 1);
  for (let index = titleIndex + 1; index <= last; index += 1) {
    const block = page.blocks[index];
    const text = texts[index];
    if (!block || !text || text.words > MAX_ROW_WORDS || text.endsSentence || headingTag(block)) continue;
    const part = bylinePart(block.text);
    if (part === null && !marked.has(index)) continue;
    const name = printedName(part ?? block.text);
    if (name === null) continue;
    const extra = text.words - name.split(' ').length;
    rows.set(index, extra <= MAX_EXTRA_WORDS && !text.hasDate ? { kind: 'byline' } : ROW);
  }
  return rows;
}

const OTHER_STORY = { residue: 'read-also', reason: 'Leads to another story of the site' } as const;

const ANNOUNCING = (['related', 'comments', 'promotion'] as const).reduce(
  (bits, kind) => bits | (1 << PHRASE_KINDS.indexOf(kind)),
  0,
);

/**
 * Judges every block of a page: main text or furniture, and of what kind.
 * The headline and captions inside the story are kept whatever their score, as the article's fields need them.
 * @param address where the page came from
 * @returns one mark a block, and the indices of the first block of the main text and of the headline (−1 on a page without)
 */
export function judgeBlocks(
  reading: PageReading & { structured: StructuredArticle },
  address?: string,
): {
  marks: BlockMark[];
  mainFrom: number;
  titleIndex: number;
} {
  const { page, texts, contexts, apart } = reading;
  const scores = scoreBlocks(reading);
  if (reading.titleIndex >= 0) scores[reading.titleIndex] = 0;
  const least = keepScore(scores, texts);
  const kept = Array.from(scores, (score) => score >= least);
  const firstProse = kept.findIndex((isKept, index) => isKept && (texts[index]?.proseWords ?? 0) > 0);
  const above = reading.isTitleNamed ? -1 : headlineAbove(reading, kept.indexOf(true), firstProse);
  const titleIndex = above >= 0 ? above : reading.titleIndex;
  if (titleIndex >= 0) kept[titleIndex] = false;
  for (const index of restOfBrief(reading, kept)) kept[index] = index !== titleIndex;
  const story = { ...reading, titleIndex };
  const kinds = page.blocks.map((block, index) => kindOf(block, index, reading.regions));
  for (const index of ownShortLines(story, kinds, kept)) kept[index] = true;
  const others = findOtherStories(reading, kinds, kept, address);
  for (const index of others) kept[index] = false;
  const mainFrom = kept.indexOf(true);
  const mainTo = kept.lastIndexOf(true);
  const dekIndex = findDek(story, kept, kinds);
  const inBylines = bylineRows(story, mainFrom);
  let isUnderRelated = false;
  const marks = page.blocks.map((block, index): BlockMark => {
    const text = texts[index];
    if (headingTag(block)) isUnderRelated = ((text?.phrases ?? 0) & ANNOUNCING) !== 0;
    if (index === titleIndex) return { kind: 'title' };
    if (index === dekIndex) return { kind: 'dek' };
    const row = inBylines.get(index);
    if (row) return row;
    const kind = kinds[index] ?? 'paragraph';
    if (others.has(index)) return { kind, furniture: OTHER_STORY };
    if (kept[index] || !text) return { kind };
    const position = mainFrom < 0 ? 'none' : index < mainFrom ? 'before' : index > mainTo ? 'after' : 'within';
    const phrases = apart[index] ? phraseHints(block.text, text.words) : text.phrases;
    const isLead = position === 'before' && index > titleIndex && index >= mainFrom - LEAD_BLOCKS;
    if (kind === 'caption' && (position === 'within' || isLead)) return { kind };
    return { kind, furniture: furnitureOf({ block, text, contexts, phrases, position, isUnderRelated }) };
  });
  return { marks, mainFrom, titleIndex };
}
