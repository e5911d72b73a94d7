'use client';

import { useEffect, useRef } from 'react';
import { SkeletonLine } from '../../ui/skeleton';
import type { May, ReviewActions } from '../actions';
import { ArticleProvider } from '../article/article-context';
import { ArticleDesk } from '../article/article-desk';
import { TextProvider } from '../editor/text-provider';
import { useFlow } from './flow-provider';

/** Height of what stays at the top of the screen, in pixels. */
const TOP = 49;

/** The article that is on the desk. `alone`: without the list beside it. */
export function ArticlePane({ may, actions, alone }: { may: May; actions: ReviewActions; alone: boolean }) {
  const { view, state } = useFlow();
  const pane = useRef<HTMLElement>(null);
  const shown = useRef(state.currentId);
  useEffect(() => {
    if (shown.current === state.currentId) return;
    shown.current = state.currentId;
    const above = (pane.current?.getBoundingClientRect().top ?? TOP) - TOP;
    if (above < 0) window.scrollBy({ top: above });
  }, [state.currentId]);
  return (
    <section ref={pane} aria-label="Article on the desk" className="min-w-0">
      {view ? (
        <ArticleProvider key={view.id} view={view} may={may} actions={actions}>
          <TextProvider>
            <ArticleDesk alone={alone} />
          </TextProvider>
        </ArticleProvider>
      ) : (
        <div role="status" className="grid max-w-[41rem] gap-4 pt-20">
          <span className="sr-only">Reading the article</span>
          <SkeletonLine className="h-8 w-4/5" />
          <SkeletonLine className="h-40 w-full" />
        </div>
      )}
    </section>
  );
}
