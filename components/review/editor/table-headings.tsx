'use client';

import { amend, type DraftBlock } from '@/lib/articles/blocks/draft';
import { tableHeadOf, withHeadings } from '@/lib/articles/blocks/table';
import { Button } from '../../ui/button';
import { useText } from './text-provider';
import { useEditing } from './use-editing';

const HEADINGS = [
  ['rows', 'Heading row'],
  ['columns', 'Heading column'],
] as const;

/** Whether the first row and the first column of a table are headings. */
export function TableHeadings({ block: { id, layout, text } }: { block: DraftBlock }) {
  const { session } = useText();
  const { edit } = useEditing();
  if (!session) return null;
  return HEADINGS.map(([which, name]) => (
    <Button
      key={which}
      size="small"
      look={tableHeadOf(layout)[which] > 0 ? 'outline' : 'plain'}
      aria-pressed={tableHeadOf(layout)[which] > 0}
      onClick={() =>
        edit(
          amend(session.now, id, (block) => ({ ...block, layout: withHeadings(block.layout, which) })),
          { id, at: text.length },
        )
      }
    >
      {name}
    </Button>
  ));
}
