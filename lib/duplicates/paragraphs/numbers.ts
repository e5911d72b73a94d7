import { type ListedBlock, listPlaces } from '../../articles/blocks/list';
import { BODY } from '../../articles/body';
import { paragraphsOf } from './paragraphs';

/** The numbers of numbered list items, by the place of their paragraph in the text, from 0; others are missing. */
export type ParagraphNumbers = Readonly<Record<number, number>>;

/**
 * Gives the numbers that stand before paragraphs, which are never in their words.
 * @param blocks the kept blocks of a text, in order
 */
export function numbersOf(blocks: readonly (ListedBlock & { text: string })[]): ParagraphNumbers {
  const numbers: Record<number, number> = {};
  const places = listPlaces(blocks);
  let at = 0;
  blocks.forEach(({ kind, text }, index) => {
    if (!BODY.has(kind)) return;
    const number = places[index]?.number ?? null;
    if (number !== null) numbers[at] = number;
    at += paragraphsOf(text).length;
  });
  return numbers;
}
