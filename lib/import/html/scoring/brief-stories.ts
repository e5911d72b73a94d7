import type { PageReading } from './features';

/** Words of prose up to which a page is a brief. */
const MAX_PROSE_WORDS = 200;

/**
 * Finds the paragraphs of a story of two or three that the model let go: it knows a story by the mass of its text, of which a brief has
 * none. Each follows, or leads to, a paragraph that is kept in the same element, and has no link; what its words give away is left to the
 * residue rules.
 * @param kept whether each block is main text
 * @returns the indices of the blocks; none on a page with more prose; linear in the page
 */
export function restOfBrief({ page, texts, apart }: PageReading, kept: readonly boolean[]): number[] {
  const prose = texts.reduce((sum, { proseWords }) => sum + proseWords, 0);
  if (prose > MAX_PROSE_WORDS) return [];
  const isProse = (index: number): boolean => (texts[index]?.proseWords ?? 0) > 0;
  const isLikeOneKept = (index: number, beside: number): boolean => {
    const [one, other] = [page.blocks[index]?.element, page.blocks[beside]?.element];
    return found.has(beside) && isProse(beside) && one?.parent === other?.parent && one?.tag === other?.tag;
  };
  const found = new Set(kept.flatMap((is, index) => (is ? [index] : [])));
  const add = (index: number, beside: number) => {
    const text = texts[index];
    if (!text || apart[index] || !isProse(index) || text.linkShare > 0) return;
    if (isLikeOneKept(index, beside)) found.add(index);
  };
  for (let index = 1; index < kept.length; index += 1) add(index, index - 1);
  for (let index = kept.length - 2; index >= 0; index -= 1) add(index, index + 1);
  return [...found].filter((index) => !kept[index]);
}
