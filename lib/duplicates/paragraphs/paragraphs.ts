import type { BlockKind } from '../../articles/types';
import { type Change, fieldChange, type Json } from '../../audit/changes';
import { ok, type Result, refuse } from '../../result';
import type { AlignedRow } from './align';

/** Which side's words the merged text has in a row of the comparison. */
export const PARAGRAPH_PICKS = ['a', 'b', 'neither'] as const;
export type ParagraphPick = (typeof PARAGRAPH_PICKS)[number];
/**
 * Picks by the place of their row, from 0, and of images by their block's id; what is not picked stays as the text chosen for the body has
 * it.
 */
export type ParagraphPicks = Readonly<Record<string | number, ParagraphPick>>;

/** Which picks are of images. */
export const imagePicks = (picks: ParagraphPicks): [id: string, pick: ParagraphPick][] =>
  Object.entries(picks).filter(([key]) => key.includes('-'));

/** A kept block of the body that the merged article takes, with the words that a reader sees. */
export type BodyBlock = { id: string; articleId: string; kind: BlockKind; text: string } & Record<
  'verdict' | 'decidedBy' | 'deciderName' | 'reason' | 'editedText',
  string | null
>;

/** Between two paragraphs, in a block's words as in an article's text. */
const PARAGRAPH_BREAK = '\n\n';

/** Their words are not paragraphs, so that no paragraph can follow within them. */
const CLOSED: ReadonlySet<BlockKind> = new Set<BlockKind>(['table', 'preformatted']);
/** A paragraph can stand before their words: they are paragraphs themselves. */
const PLAIN: ReadonlySet<BlockKind> = new Set<BlockKind>(['paragraph', 'other']);

/** Gives the paragraphs of a clean text. */
export const paragraphsOf = (text: string): string[] => (text === '' ? [] : text.split(PARAGRAPH_BREAK));

/**
 * Plans a body mixed of two texts as edits of the blocks of one of them: other words for a paragraph, a paragraph left out, and a
 * paragraph of the other text put in at the end of the block before it, as a paragraph of its own.
 * @param body the blocks of the text that is the base, in order; `base` tells which side of the rows it is
 * @param other the paragraphs of the other side
 * @returns changes of blocks; `invalid-input` for a pick that its row does not have, or a paragraph that has no block to stand in
 */
export function planParagraphs(
  { body, base, other }: { body: readonly BodyBlock[]; base: 'a' | 'b'; other: readonly string[] },
  rows: readonly AlignedRow[],
  picks: ParagraphPicks,
  byName: string,
): Result<Change[]> {
  if (Object.entries(picks).some(([at, pick]) => !at.includes('-') && !isOffered(rows[Number(at)], pick))) {
    return refuse('invalid-input', { about: 'A paragraph was chosen that is not there.' });
  }
  const far = base === 'a' ? 'b' : 'a';
  const own = body.flatMap((block, at) => block.text.split(PARAGRAPH_BREAK).map((words) => ({ words, at })));
  const mixed: string[][] = body.map(() => []);
  const homeless: string[] = [];
  let last = -1;
  for (const [at, row] of rows.entries()) {
    const here = placeOf(row, base);
    const there = placeOf(row, far);
    const pick = picks[at] ?? (here === null ? 'neither' : base);
    const words = pick === base ? own[here ?? -1]?.words : pick === far ? other[there ?? -1] : undefined;
    if (here !== null) last = own[here]?.at ?? last;
    const host = mixed[last];
    if (words === undefined) continue;
    if (here !== null || (host && !CLOSED.has(body[last]?.kind ?? 'table'))) host?.push(words);
    else homeless.push(words);
    const inFront = here !== null && homeless.length > 0 && PLAIN.has(body[last]?.kind ?? 'table');
    if (inFront) mixed[last]?.unshift(...homeless.splice(0));
  }
  if (homeless.length > 0) {
    const about = `“${(homeless[0] ?? '').slice(0, 60)}” has no paragraph to follow. Take the other text as the body instead.`;
    return refuse('invalid-input', { about });
  }
  return ok(body.flatMap((block, at) => blockChange(block, (mixed[at] ?? []).join(PARAGRAPH_BREAK), byName) ?? []));
}

const placeOf = (row: AlignedRow, side: 'a' | 'b'): number | null =>
  side === 'a' ? ('a' in row ? row.a : null) : 'b' in row ? row.b : null;

/** What is the same in both needs no choice. */
const isOffered = (row: AlignedRow | undefined, pick: ParagraphPick): boolean =>
  row !== undefined && row.kind !== 'same' && (pick === 'neither' || placeOf(row, pick) !== null);

function blockChange(block: BodyBlock, words: string, byName: string): Change | null {
  if (words === block.text) return null;
  const { id, articleId, verdict, decidedBy, deciderName, reason, editedText } = block;
  const current: Record<string, Json> = { verdict, decidedBy, deciderName, reason, editedText };
  const removed = {
    ...{ verdict: 'remove', decidedBy: 'person', deciderName: byName },
    reason: `Left out by ${byName} when merging`,
  };
  return fieldChange('block', { id, articleId }, current, words === '' ? removed : { editedText: words });
}
