'use client';

import { useState } from 'react';
import { part } from '../../../parts/part';
import { ChevronRight } from '../../../ui/icon';

const ItemPreview = part(() => import('./item-preview').then((read) => read.ItemPreview));

/** The exact item that the feed would have, with what a validator says of it; read when it is opened. */
export function FeedItem({ articleId }: { articleId: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <details className="group/item mt-2 text-xs" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className="flex cursor-pointer items-center gap-1.5 text-soft hover:text-ink">
        <ChevronRight aria-hidden="true" className="size-3.5 group-open/item:rotate-90" />
        As it would stand in the feed
      </summary>
      {opened && <ItemPreview articleId={articleId} />}
    </details>
  );
}
