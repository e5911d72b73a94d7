'use client';

import { usePathname } from 'next/navigation';
import { type ComponentProps, useEffect, useRef } from 'react';
import type { ArticleView, QueuePage } from '@/lib/review/view';
import type { CompareActions } from '../../duplicates/compare-desk';
import { articleHref } from '../../links';
import type { May, ReviewActions } from '../actions';
import { ComparisonPart } from '../compare/comparison-part';
import { pushAddress } from '../compare/use-back-closes';
import { ArticlePane } from './article-pane';
import { FlowProvider, useFlow } from './flow-provider';

/** One article and nothing beside it; the next one takes its place, and the address follows. */
export function AloneDesk({
  view,
  page,
  filter,
  may,
  actions,
  compareActions,
}: {
  view: ArticleView;
  page: QueuePage & Pick<ComponentProps<typeof FlowProvider>, 'left'>;
  filter: string;
  may: May;
  actions: ReviewActions;
  compareActions: CompareActions;
}) {
  return (
    <FlowProvider page={page} filter={filter} first={view} currentId={view.id} left={page.left} onSettled={nothing}>
      <Address />
      <ArticlePane may={may} actions={actions} alone />
      <ComparisonAlone mayMerge={may.merge} actions={compareActions} />
    </FlowProvider>
  );
}

function ComparisonAlone(comparison: { mayMerge: boolean; actions: CompareActions }) {
  return <ComparisonPart address={useFlow().comparing} {...comparison} />;
}

const nothing = () => {};

/** Keeps the address and the article the same, whichever of them changes. */
function Address() {
  const { state, view, filter, goTo } = useFlow();
  const addressed = usePathname().split('/').at(-1) ?? '';
  const { currentId } = state;
  const seen = useRef({ currentId, addressed });
  useEffect(() => {
    const before = seen.current;
    seen.current = { currentId, addressed };
    if (addressed === currentId) return;
    if (before.currentId !== currentId && currentId) pushAddress(articleHref(currentId, filter));
    else if (before.addressed !== addressed) goTo(addressed);
  }, [currentId, addressed, filter, goTo]);
  const title = view?.fields.title;
  useEffect(() => {
    if (title) document.title = document.title.replace(/^.*(?= · )/, title);
  }, [title]);
  return null;
}
