'use client';

import { useState } from 'react';
import type { ItemPreview } from '@/lib/publish/view';

type Read = { state: 'unread' | 'reading' | 'failed' } | { state: 'read'; item: ItemPreview };

/** The exact item that the feed would have, with what a validator says of it; read when it is opened. */
export function FeedItem({ articleId }: { articleId: string }) {
  const [read, setRead] = useState<Read>({ state: 'unread' });
  const open = async () => {
    if (read.state === 'read' || read.state === 'reading') return;
    setRead({ state: 'reading' });
    try {
      const response = await fetch(`/articles/${articleId}/item`);
      setRead(response.ok ? { state: 'read', item: (await response.json()) as ItemPreview } : { state: 'failed' });
    } catch {
      setRead({ state: 'failed' });
    }
  };
  return (
    <details className="mt-2 text-xs" onToggle={(event) => event.currentTarget.open && void open()}>
      <summary className="cursor-pointer text-soft hover:text-ink">As it would stand in the feed</summary>
      {read.state === 'reading' && <p role="status">Reading…</p>}
      {read.state === 'failed' && <p role="status">It could not be read. Close this and open it again.</p>}
      {read.state === 'read' && (
        <>
          <ul className="mt-1.5 grid gap-1">
            {read.item.findings.length === 0 && <li className="text-muted">A validator finds nothing.</li>}
            {read.item.findings.map(({ level, text }) => (
              <li key={text} className={level === 'error' ? 'text-remove' : 'text-warn'}>
                {text}
              </li>
            ))}
          </ul>
          <section
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
            tabIndex={0}
            aria-label="The feed item"
            className="mt-2 max-h-72 overflow-auto rounded-sm bg-sunk p-2"
          >
            <pre className="text-2xs break-all whitespace-pre-wrap">{read.item.xml}</pre>
          </section>
        </>
      )}
    </details>
  );
}
