import type { Link } from '../../articles/blocks/words';
import { readerText, spanText } from '../../articles/body';
import { asJson } from '../../articles/changes/rows';
import type { BlockImage, BlockKind, BlockLayout } from '../../articles/types';
import type { Tx } from '../../db/transaction';
import type { TextRow } from './plan';

/** Reads all blocks of an article's own body for editing them, in reading order. */
export async function readTextRows(tx: Tx, bodyOwnerId: string): Promise<TextRow[]> {
  const rows = await tx.block.findMany({
    where: { articleId: bodyOwnerId },
    include: { document: { select: { text: true } } },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ document, ...row }) => {
    const block = { ...row, kind: row.kind as BlockKind };
    const { id, kind, position } = block;
    return {
      ...{ id, articleId: bodyOwnerId, kind, position, isKept: row.verdict === 'keep' },
      text: readerText(document.text, block),
      links: (row.links ?? []) as Link[],
      ownText: spanText(document.text, block),
      image: row.image as BlockImage | null,
      layout: row.layout as BlockLayout | null,
      columns: asJson('block', row),
    };
  });
}
