import type { SideImage } from '@/lib/duplicates/paragraphs/images';
import type { PairView } from '@/lib/duplicates/view';

/** An image of one side, as the comparison shows it. */
export type ShownImage = { side: 'a' | 'b'; image: SideImage };

/** Gives the images of both sides by the row of paragraphs that each stands behind, −1 for those ahead of all. */
export function rowsOfImages({ a, b, rows }: Pick<PairView, 'a' | 'b' | 'rows'>): ReadonlyMap<number, ShownImage[]> {
  const shown = [
    ...a.images.map((image): ShownImage => ({ side: 'a', image })),
    ...b.images.map((image): ShownImage => ({ side: 'b', image })),
  ];
  const byRow = new Map<number, ShownImage[]>();
  for (const one of shown) {
    const place = one.image.before - 1;
    const row = rows.findIndex((each) => (one.side === 'a' ? 'a' in each && each.a : 'b' in each && each.b) === place);
    byRow.set(row, [...(byRow.get(row) ?? []), one]);
  }
  return byRow;
}
