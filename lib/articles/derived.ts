import { wordCount } from '../text/words';
import { bodyText, isJoined, type TextBlock } from './body';

/** Gives the columns that follow from an article's blocks: its text, its words counted, its residue counted. */
export function derivedColumns(blocks: readonly (TextBlock & { evidence?: unknown })[]) {
  const text = bodyText(blocks);
  return {
    text,
    wordCount: wordCount(text),
    residueCount: blocks.filter((block) => block.verdict === 'remove' && !isJoined(block)).length,
  };
}
