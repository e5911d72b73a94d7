'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Status } from '@/lib/articles/types';
import type { QueueOrder } from '@/lib/review/order/order';
import type { ArticleView, QueuePage } from '@/lib/review/view';
import type { CompareActions } from '../../duplicates/compare-desk';
import type { May, ReviewActions } from '../actions';
import { ComparisonPart } from '../compare/comparison-part';
import { ListNews } from '../queue/list-news';
import { QueueList } from '../queue/queue-list';
import { ArticlePane } from './article-pane';
import { FlowProvider, useFlow } from './flow-provider';

/** As `--breakpoint-beside` in globals.css. */
const BESIDE = '(min-width: 84rem)';
/** What the tabs and menus count is read anew when an editor has paused this long. */
const PAUSE_MS = 1_500;

/** What the list shows and does, with the pane beside it or alone. */
type Parts = {
  now: number;
  may: May;
  actions: ReviewActions;
  compareActions: CompareActions;
  status: Status;
  order: QueueOrder;
  /** Articles that the filter shows, on all pages; null where there are more than are counted. */
  total: number | null;
  /** What stands in the list's place when nothing is left. */
  empty: ReactNode;
};

/** The queue: on a wide screen the list with the article of the present row beside it, on others the list alone. */
export function QueueDesk({
  page,
  filter,
  first,
  at,
  ...parts
}: Parts & {
  page: QueuePage;
  filter: string;
  first: ArticleView | null;
  /** The row at which to begin. */
  at: string | null;
}) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const rereadLater = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => router.refresh(), PAUSE_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <FlowProvider page={page} filter={filter} first={first} currentId={at} onSettled={rereadLater}>
      <ListAndPane {...parts} />
    </FlowProvider>
  );
}

function ListAndPane({ empty, compareActions, ...list }: Parts) {
  const { state, comparing } = useFlow();
  const beside = useSyncExternalStore(listenToWidth, isWide, () => true);
  if (state.rows.length === 0 && state.decided.length === 0)
    return (
      <>
        <ListNews />
        {empty}
      </>
    );
  return (
    <div
      data-beside={beside ? 'article' : ''}
      className="beside:grid beside:grid-cols-[22rem_minmax(0,1fr)] beside:items-start beside:gap-x-8"
    >
      <div className="beside:sticky beside:top-[3.0625rem] beside:max-h-[calc(100dvh-3.0625rem)] beside:overflow-y-auto">
        <ListNews />
        {state.rows.length > 0 ? <QueueList {...list} beside={beside} /> : empty}
      </div>
      {beside && (
        <div className="max-beside:hidden">
          <ArticlePane may={list.may} actions={list.actions} alone={false} />
        </div>
      )}
      <ComparisonPart address={comparing} mayMerge={list.may.merge} actions={compareActions} />
    </div>
  );
}

const isWide = () => window.matchMedia(BESIDE).matches;

function listenToWidth(listener: () => void): () => void {
  const query = window.matchMedia(BESIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
