'use client';

import type { AlignedRow } from '@/lib/duplicates/paragraphs/align';
import type { ParagraphPick, ParagraphPicks } from '@/lib/duplicates/paragraphs/paragraphs';
import { cx } from '../ui/class-names';

/** Which side's words the merged text takes, where that can be chosen; `base` is the side of the body. */
export type Picking = {
  base: 'a' | 'b';
  picks: ParagraphPicks;
  onPick: (rowOrImage: number | string, pick: ParagraphPick) => void;
};

const WORDS: Record<ParagraphPick, string> = { a: 'A’s words', b: 'B’s words', neither: 'Leave out' };

/** What a paragraph picks where nobody chose: what the text taken for the body has there. */
const usualPick = (row: AlignedRow, base: 'a' | 'b'): ParagraphPick => (base in row ? base : 'neither');

/** Which words the merged text has where the two differ. */
export function PickParagraph({ row, at, picking }: { row: AlignedRow; at: number; picking: Picking }) {
  const { base, picks, onPick } = picking;
  const chosen = picks[at] ?? usualPick(row, base);
  const offered = (['a', 'b', 'neither'] as const).filter((pick) => pick === 'neither' || pick in row);
  return (
    <fieldset className="flex flex-wrap gap-x-4 ps-6 pb-2 font-sans text-xs sm:col-span-2">
      <legend className="sr-only">What the merged text has here</legend>
      {offered.map((pick) => (
        <label
          key={pick}
          className={cx(
            'flex min-h-6 items-center gap-1.5 pointer-coarse:min-h-11',
            pick === chosen ? 'font-medium text-ink' : 'text-muted hover:text-ink',
          )}
        >
          <input type="radio" name={`paragraph-${at}`} checked={pick === chosen} onChange={() => onPick(at, pick)} />
          {WORDS[pick]}
        </label>
      ))}
    </fieldset>
  );
}
