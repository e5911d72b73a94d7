import type { StoryKind } from '@/lib/articles/blocks/draft';
import type { Form } from '@/lib/articles/blocks/form';
import { tableRows } from '@/lib/articles/blocks/table';
import { STORY_KINDS } from '@/lib/articles/types';

/** What a passage of this kind can be made: tables and the like stay what their lines are, and an image is one for good. */
export const formsFrom = (kind: StoryKind): Form[] =>
  STORY_KINDS.filter(
    (one) =>
      one === kind || (kind !== 'image' && !['other', 'table', 'preformatted', 'dateline', 'image'].includes(one)),
  ).flatMap((one): Form[] => (one === 'list-item' ? [one, 'numbered-item'] : [one]));

const LOOKS: Partial<Record<StoryKind, string>> = {
  subheading: 'text-[1.0625em] font-semibold',
  quote: 'border-s-2 border-edge/50 ps-4 italic text-soft',
  table: 'font-mono text-sm leading-snug',
  preformatted: 'font-mono text-sm leading-snug',
  image: 'font-sans text-sm',
};

/** How the field of a passage of this kind looks. */
export const kindClass = (kind: StoryKind): string => LOOKS[kind] ?? '';

/** Columns further apart than this do not fit beside each other, so that their lines break. Characters. */
const WIDEST_COLUMN = 28;

/** The styles with which the columns of a table stand under one another while it is written, also below an empty corner. */
export function columnStops(text: string): { tabSize: number; textIndent: string } {
  const rows = tableRows(text);
  const widths = rows.flatMap((cells) => cells.slice(0, -1).map((cell) => cell.text.length));
  const width = Math.min(WIDEST_COLUMN, Math.max(3, ...widths.slice(0, MEASURED_CELLS)) + 2);
  const before = rows[0]?.filter(({ start }) => start < 0).length ?? 0;
  return { tabSize: width, textIndent: `${before * width}ch` };
}

/** Cells by which the width of columns is measured: those of a table that is written by hand. */
const MEASURED_CELLS = 2_000;

const SIGNS: readonly [sign: string, form: Form][] = [
  ['# ', 'subheading'],
  ['## ', 'subheading'],
  ['> ', 'quote'],
  ['- ', 'list-item'],
  ['* ', 'list-item'],
  ['1. ', 'numbered-item'],
];

/** Tells what somebody just made of a paragraph by typing a sign and a blank before it; null where nobody did. */
export function typedKind(before: string, typed: string): { form: Form; text: string } | null {
  const [sign, form] = SIGNS.find(([one]) => typed === one + before.slice(one.length - 1)) ?? [];
  return sign !== undefined && form !== undefined && before.startsWith(sign.slice(0, -1))
    ? { form, text: typed.slice(sign.length) }
    : null;
}
