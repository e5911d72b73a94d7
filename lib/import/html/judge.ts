import type { BlockKind, ResidueKind } from '../../articles/types';
import { kindOf } from './block-kinds';
import type { PageReading } from './features';
import { PHRASE_KINDS } from './phrases';
import { furnitureOf } from './reasons';
import { headingTag } from './title-block';
import { scoreBlocks } from './verdicts';

/** What is said of one block: its kind, and why it is furniture if it is. */
export type BlockMark = { kind: BlockKind; furniture?: { residue: ResidueKind; reason: string } };

/** Probability from which a block is taken for main text; near half the F1 reached, which is where F1 is highest. */
const KEEP_SCORE = 0.5;

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
  const { page, texts, titleIndex, contexts } = reading;
  const scores = scoreBlocks(reading);
  const kept = Array.from(scores, (score) => score >= KEEP_SCORE);
  const mainFrom = kept.findIndex((isKept, index) => isKept && index !== titleIndex);
  const mainTo = kept.lastIndexOf(true);
  let isUnderRelated = false;
  const marks = page.blocks.map((block, index): BlockMark => {
    const text = texts[index];
    if (headingTag(block)) isUnderRelated = ((text?.phrases ?? 0) & ANNOUNCING) !== 0;
    if (index === titleIndex) return { kind: 'title' };
    const kind = kindOf(block);
    if (kept[index] || !text) return { kind };
    const position = mainFrom < 0 ? 'none' : index < mainFrom ? 'before' : index > mainTo ? 'after' : 'within';
    if (kind === 'caption' && position === 'within') return { kind };
    return { kind, furniture: furnitureOf({ block, text, contexts, position, isUnderRelated }) };
  });
  return { marks, mainFrom };
}
