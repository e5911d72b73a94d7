'use client';

import { useState } from 'react';
import { part } from '../../../parts/part';

const ItemPreview = part(() => import('./item-preview').then((read) => read.ItemPreview));

/** The exact item that the feed would have, with what a validator says of it; read when it is opened. */
export function FeedItem({ articleId }: { articleId: string }) {
  const [opened, setOpened] = useState(false);
  return (
    <details className="mt-2 text-xs" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className="cursor-pointer text-soft hover:text-ink">As it would stand in the feed</summary>
      {opened && <ItemPreview articleId={articleId} />}
    </details>
  );
}
