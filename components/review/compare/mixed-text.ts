import { bodyBlocks, bodyText } from '@/lib/articles/body';
import type { Change, Json } from '@/lib/audit/changes';
import type { AlignedRow } from '@/lib/duplicates/paragraphs/align';
import { type PlacedBlock, planImages } from '@/lib/duplicates/paragraphs/images';
import { type ParagraphPicks, planParagraphs } from '@/lib/duplicates/paragraphs/paragraphs';
import type { ArticleView, BlockView } from '@/lib/review/view';
import { wordCount } from '@/lib/text/words';

/** Whose words single paragraphs have, by the rows of a comparison of two texts. */
export type Mix = { a: MixSide; b: MixSide; rows: readonly AlignedRow[]; picks: ParagraphPicks };
type MixSide = { id: string; paragraphs: readonly string[] };

/** A text as far as a mix changes it; `touched`: blocks that say something else. */
export type Mixed = Pick<ArticleView, 'blocks' | 'wordCount'> & { touched: ReadonlySet<string> };

/**
 * Gives the text of a merge with the paragraphs and images that were chosen one by one, as the server will have it.
 * @param body the article whose text it is, and `other` the one beside it, where it is known
 * @returns the text as it is where nothing was chosen, or what was is not known here: that comes with the server's answer
 */
export function mixText(
  body: ArticleView,
  other: ArticleView | undefined,
  { a, b, rows, picks }: Mix,
  by: string,
): Mixed {
  const asItIs = { blocks: body.blocks, wordCount: body.wordCount, touched: new Set<string>() };
  if (Object.keys(picks).length === 0 || (body.id !== a.id && body.id !== b.id)) return asItIs;
  const base = body.id === a.id ? ('a' as const) : ('b' as const);
  const story = bodyBlocks(body.blocks).map((block) => ({
    ...block,
    ...{ articleId: body.id, editedText: block.edited ? block.text : null },
  }));
  const far = base === 'a' ? b : a;
  const words = planParagraphs({ body: story, base, other: far.paragraphs }, rows, picks, by);
  // The same each time it is shown.
  let taken = 0;
  const newId = () => `ahead-${++taken}`;
  const images = planImages({ own: placed(body), other: other ? placed(other) : [], base }, rows, picks, {
    name: by,
    newId,
  });
  if (!words.ok || !images.ok) return asItIs;
  const blocks = withChanges(body.blocks, [...words.value, ...images.value]);
  const changed = words.value.map(({ id }) => id);
  return { blocks, wordCount: wordCount(bodyText(blocks)), touched: new Set(changed) };
}

/** The place of each is its number: only which stands before which is shown. */
const placed = ({ id: articleId, blocks }: ArticleView): PlacedBlock[] =>
  blocks.map(({ id, kind, end, verdict, text, links, image, decidedBy, deciderName, reason }, position) => ({
    ...{ id, articleId, documentId: '', kind, position, end, isKept: verdict === 'keep', text, links, image },
    columns: { decidedBy, deciderName, reason },
  }));

function withChanges(blocks: readonly BlockView[], changes: readonly Change[]): BlockView[] {
  const after = new Map<string, Record<string, Json>>();
  for (const change of changes) after.set(change.id, { ...after.get(change.id), ...change.after });
  const known = new Set(blocks.map(({ id }) => id));
  const added = [...after].flatMap(([id, columns]) => (known.has(id) ? [] : [{ id, columns }]));
  return [
    ...blocks.map((block, position) => asShown(block, position, after.get(block.id) ?? {})),
    ...added.map(({ id, columns }) => asShown({ ...NEW, id }, 0, columns)),
  ]
    .toSorted((one, next) => one.position - next.position)
    .map(({ block }) => block);
}

const NEW: BlockView = {
  ...{ id: '', start: 0, end: 0, kind: 'image', verdict: 'keep', decidedBy: 'person', deciderName: null },
  ...{
    residue: null,
    reason: null,
    evidence: null,
    text: '',
    originalText: '',
    foundKind: null,
    image: null,
    layout: null,
  },
  ...{ links: [], edited: true },
};

/** A block as it is read, from the columns that are written of it. */
function asShown(block: BlockView, at: number, columns: Record<string, Json>): { block: BlockView; position: number } {
  const { start, end, verdict, decidedBy, deciderName, reason, image, links, editedText, position } = {
    ...block,
    ...{ editedText: null, position: at },
    ...(columns as Partial<BlockView>),
  } as BlockView & { editedText: string | null; position: number };
  const drawn = { start, end, verdict, decidedBy, deciderName, reason, image, links: links ?? [] };
  return {
    block: { ...block, ...drawn, ...(editedText === null ? {} : { text: editedText, edited: true }) },
    position,
  };
}
