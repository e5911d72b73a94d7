'use client';

import type { DraftBlock } from '@/lib/articles/blocks/draft';
import { type ListPlace, listItemOf, MAX_LIST_NUMBER } from '@/lib/articles/blocks/list';
import { numberAs } from '@/lib/articles/blocks/nesting';
import { useText } from './text-provider';
import { useEditing } from './use-editing';

/** The number of a numbered item: a field that is empty where it follows from the items above. */
export function ItemNumber({ block, place }: { block: DraftBlock; place: ListPlace }) {
  const { session } = useText();
  const { edit } = useEditing();
  if (!session || place.number === null) return null;
  return (
    <label className="flex items-center gap-1 text-xs text-soft">
      Number
      <input
        type="number"
        inputMode="numeric"
        min={-MAX_LIST_NUMBER}
        max={MAX_LIST_NUMBER}
        value={listItemOf(block).number ?? ''}
        placeholder={String(place.counted)}
        title="Empty: it follows from the items above"
        onChange={({ target }) =>
          edit(
            numberAs(session.now, block.id, target.value === '' ? null : target.valueAsNumber),
            null,
            `number ${block.id}`,
          )
        }
        className="h-7 w-16 rounded-sm border border-edge/60 bg-raised px-1.5 text-xs placeholder:text-muted hover:border-edge pointer-coarse:h-9"
      />
    </label>
  );
}
