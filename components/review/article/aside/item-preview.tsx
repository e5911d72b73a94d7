'use client';

import { useEffect, useState } from 'react';
import type { ItemPreview as Item } from '@/lib/publish/view';

type Read = { state: 'reading' | 'failed' } | { state: 'read'; item: Item };

/** The item as XML, under what a validator finds in it. */
export function ItemPreview({ articleId }: { articleId: string }) {
  const [read, setRead] = useState<Read>({ state: 'reading' });
  useEffect(() => {
    let wanted = true;
    const show = (now: Read) => wanted && setRead(now);
    fetch(`/articles/${articleId}/item`)
      .then(async (response) =>
        show(response.ok ? { state: 'read', item: await response.json() } : { state: 'failed' }),
      )
      .catch(() => show({ state: 'failed' }));
    return () => {
      wanted = false;
    };
  }, [articleId]);
  return (
    <>
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
    </>
  );
}
