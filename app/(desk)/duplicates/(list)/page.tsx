import type { Metadata } from 'next';
import { PairList } from '@/components/duplicates/pair-list';
import { duplicatesHref } from '@/components/links';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { requireActor } from '@/lib/auth/session';
import { duplicatePairs } from '@/lib/duplicates/queries';

export const metadata: Metadata = { title: 'Duplicates' };

const VIEWS = {
  open: { label: 'Open', state: 'proposed', verdict: 'duplicate', empty: 'No two texts look alike.' },
  related: {
    label: 'Related',
    state: 'proposed',
    verdict: 'related',
    empty: 'No two articles tell of the same event.',
  },
  merged: { label: 'Merged', state: 'merged', verdict: 'duplicate', empty: 'Nothing was merged.' },
  dismissed: {
    label: 'Not duplicates',
    state: 'dismissed',
    verdict: 'duplicate',
    empty: 'No proposal was turned down.',
  },
} as const;
type View = keyof typeof VIEWS;

export default async function DuplicatesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await requireActor();
  const { view: asked, after } = await searchParams;
  const current: View = typeof asked === 'string' && Object.hasOwn(VIEWS, asked) ? (asked as View) : 'open';
  const { state, verdict, empty } = VIEWS[current];
  const { pairs, next } = await duplicatePairs({ state, verdict }, typeof after === 'string' ? after : undefined);
  return (
    <>
      <PageHeader
        title="Duplicates"
        lead="Texts that say the same, found by the words they share. Nothing is merged unless you do it."
      />
      <LinkTabs
        label="Pairs"
        tabs={(Object.keys(VIEWS) as View[]).map((view) => ({
          href: hrefOf(view),
          label: VIEWS[view].label,
          current: view === current,
        }))}
      />
      <div className="mt-4">
        {pairs.length > 0 ? (
          <PairList pairs={pairs} now={Date.now()} />
        ) : (
          <EmptyState title={empty}>
            {current === 'open' && 'When an imported text says what another one says, the two stand here side by side.'}
          </EmptyState>
        )}
      </div>
      <Pager previous={after ? hrefOf(current) : null} next={next ? hrefOf(current, next) : null} />
    </>
  );
}

function hrefOf(view: View, after?: string) {
  const query = new URLSearchParams();
  if (view !== 'open') query.set('view', view);
  if (after) query.set('after', after);
  return duplicatesHref(query.toString());
}
