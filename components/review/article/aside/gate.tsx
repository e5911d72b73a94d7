'use client';

import { Section } from '../../../ui/card';
import { CircleAlert, TriangleAlert } from '../../../ui/icon';
import { useArticle } from '../article-context';
import { FeedItem } from './feed-item';

/** What is to be looked at before approving: one quiet list, hard stops first, and the item as the feed would have it. */
export function Gate() {
  const { view } = useArticle();
  if (view.status !== 'pending' && view.status !== 'approved') return null;
  return (
    <Section title={view.status === 'pending' ? 'Before approving' : 'Before publishing'}>
      {view.gate.length === 0 && <p className="text-xs text-muted">Nothing speaks against it.</p>}
      <ul className="grid gap-1.5 text-xs">
        {view.gate.map(({ check, level, words, line, blockId }) => (
          <li key={`${check}${blockId}`} className="grid grid-cols-[1rem_1fr] gap-1.5">
            {level === 'stop' ? (
              <CircleAlert aria-label="Stops it" className="mt-0.5 size-3.5 text-remove" />
            ) : (
              <TriangleAlert aria-label="Warning" className="mt-0.5 size-3.5 text-warn" />
            )}
            <span className={level === 'stop' ? 'text-remove' : 'text-soft'}>
              {words}
              {line !== null && (
                <button
                  type="button"
                  dir="auto"
                  onClick={() => showPassage(blockId)}
                  className="mt-0.5 line-clamp-2 text-start text-muted hover:underline"
                >
                  {line}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <FeedItem key={`${view.id}${view.revision}`} articleId={view.id} />
    </Section>
  );
}

function showPassage(blockId: string | null): void {
  const passage = document.querySelector<HTMLElement>(`[data-block="${blockId}"]`);
  passage?.scrollIntoView({ block: 'center' });
  passage?.focus({ preventScroll: true });
}
