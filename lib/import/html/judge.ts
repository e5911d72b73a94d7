import type { BlockKind, ResidueKind } from '../../articles/types';
import { kindOf } from './block-kinds';
import type { PageReading } from './features';
import { keepScore } from './keep-score';
import { PHRASE_KINDS, phraseHints } from './phrases';
import { furnitureOf } from './reasons';
import { scoreBlocks } from './scores';
import { headingTag } from './title-block';

/** What is said of one block: its kind, and why it is furniture if it is. */
export type BlockMark = { kind: BlockKind; furniture?: { residue: ResidueKind; reason: string } };

/** Blocks above the main text in which a caption belongs to the story's lead image. */
const LEAD_BLOCKS = 12;

const ANNOUNCING = (['related', 'comments', 'promotion'] as const).reduce(
  (bits, kind) => bits | (1 << PHRASE_KINDS.indexOf(kind)),
  0,
);

/**
 * Judges every block of a page: main text or furniture, and of what kind.
 * The headline and captions inside the story are kept whatever their score, as the article's fields need them.
 * @returns one mark a block, and the index of the first block of the main text (−1 on a page without)
 */
export function judgeBlocks(reading: PageReading): { marks: BlockMark[]; mainFrom: number } {
  const { page, texts, titleIndex, contexts, apart } = reading;
  const scores = scoreBlocks(reading);
  if (titleIndex >= 0) scores[titleIndex] = 0;
  const least = keepScore(scores, texts);
  const kept = Array.from(scores, (score) => score >= least);
  const mainFrom = kept.indexOf(true);
  const mainTo = kept.lastIndexOf(true);
  let isUnderRelated = false;
  const marks = page.blocks.map((block, index): BlockMark => {
    const text = texts[index];
    if (headingTag(block)) isUnderRelated = ((text?.phrases ?? 0) & ANNOUNCING) !== 0;
    if (index === titleIndex) return { kind: 'title' };
    const kind = kindOf(block);
    if (kept[index] || !text) return { kind };
    const position = mainFrom < 0 ? 'none' : index < mainFrom ? 'before' : index > mainTo ? 'after' : 'within';
    const phrases = apart[index] ? phraseHints(block.text, text.words) : text.phrases;
    const isLead = position === 'before' && index > titleIndex && index >= mainFrom - LEAD_BLOCKS;
    if (kind === 'caption' && (position === 'within' || isLead)) return { kind };
    return { kind, furniture: furnitureOf({ block, text, contexts, phrases, position, isUnderRelated }) };
  });
  return { marks, mainFrom };
}
