import type { Metadata, Route } from 'next';
import { publishHref } from '@/components/links';
import { FeedBox } from '@/components/publish/feed-box';
import { PublishedList } from '@/components/publish/published-list';
import { ReadyList } from '@/components/publish/ready-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { allows } from '@/lib/access/policy';
import { requireActor } from '@/lib/auth/session';
import { FEED_PATH } from '@/lib/publish/paths';
import { desk, publicationPage, readyToPublish } from '@/lib/publish/queries';
import { correctAction, publishAllAction, publishLaterAction, undoBatchAction, withdrawAction } from './actions';

export const metadata: Metadata = { title: 'Publish' };

type View = 'ready' | 'published' | 'withdrawn';
const LABELS: Record<View, string> = { ready: 'Ready', published: 'Published', withdrawn: 'Withdrawn' };

export default async function PublishPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { role } = await requireActor();
  const { view: asked, after, before } = await searchParams;
  const view: View = asked === 'published' || asked === 'withdrawn' ? asked : 'ready';
  return (
    <>
      <PageHeader title="Publish" lead="What was approved waits here until it goes out." />
      <FeedBox address={desk().address + FEED_PATH} downloadPath={`${FEED_PATH}?download`} />
      <div className="mt-5">
        <LinkTabs
          label="Lists"
          tabs={(Object.keys(LABELS) as View[]).map((name) => ({
            href: hrefOf(name),
            label: LABELS[name],
            current: name === view,
          }))}
        />
      </div>
      {view === 'ready' ? (
        <ReadyList
          rows={await readyToPublish()}
          publishAll={allows(role, 'publish') ? publishAllAction : null}
          publishLater={publishLaterAction}
          undoBatch={undoBatchAction}
        />
      ) : (
        <Published
          view={view}
          cursor={{ after: one(after), before: one(before) }}
          mayWithdraw={allows(role, 'withdraw')}
          mayCorrect={allows(role, 'publish')}
        />
      )}
    </>
  );
}

async function Published({
  view,
  cursor,
  mayWithdraw,
  mayCorrect,
}: {
  view: 'published' | 'withdrawn';
  cursor: { after?: string; before?: string };
  mayWithdraw: boolean;
  mayCorrect: boolean;
}) {
  const { rows, previous, next } = await publicationPage(view, cursor);
  if (rows.length === 0) {
    return <EmptyState title={view === 'published' ? 'Nothing is published yet.' : 'Nothing was withdrawn.'} />;
  }
  return (
    <div className="mt-4">
      <PublishedList
        rows={rows}
        now={Date.now()}
        withdraw={mayWithdraw ? withdrawAction : null}
        correct={mayCorrect ? correctAction : null}
      />
      <Pager
        previous={previous ? hrefOf(view, { before: previous }) : null}
        next={next ? hrefOf(view, { after: next }) : null}
      />
    </div>
  );
}

const one = (parameter: string | string[] | undefined) => (Array.isArray(parameter) ? parameter[0] : parameter);

const hrefOf = (view: View, cursor: Record<string, string> = {}): Route =>
  publishHref(new URLSearchParams(view === 'ready' ? cursor : { view, ...cursor }).toString());
