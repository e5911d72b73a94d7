import type { Metadata, Route } from 'next';
import { sourcesHref, tokensHref } from '@/components/links';
import { AddFeed } from '@/components/sources/inlets/add-feed';
import { SourceList } from '@/components/sources/source-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { allows } from '@/lib/access/policy';
import { requireActor } from '@/lib/auth/session';
import { sourcePage } from '@/lib/clean/queries';
import { healthBySource } from '@/lib/import/inlets/queries';
import { addFeedAction, addListAction } from './actions';

export const metadata: Metadata = { title: 'Sources' };

/** Pages that somebody could want to reach; more in the address is somebody's typing. */
const MAX_PAGE = 10_000;

export default async function SourcesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { role } = await requireActor();
  const page = pageOf((await searchParams).page);
  const { rows, isLast } = await sourcePage(page);
  const health = await healthBySource(rows.map(({ id }) => id));
  return (
    <>
      <PageHeader
        title="Sources"
        actions={
          allows(role, 'sources') && (
            <ButtonLink href={tokensHref} look="plain">
              API tokens
            </ButtonLink>
          )
        }
        lead="Where articles come from, what recurs in them, and the rules that clean them. “Removed” is the share of the latest articles’ text."
      />
      {allows(role, 'sources') && <AddFeed add={addFeedAction} addList={addListAction} />}
      {rows.length > 0 ? (
        <SourceList rows={rows} health={health} />
      ) : (
        <EmptyState title="No source is here yet.">Import something, and its source stands here.</EmptyState>
      )}
      <Pager previous={page > 0 ? hrefOf(page - 1) : null} next={isLast ? null : hrefOf(page + 1)} />
    </>
  );
}

function pageOf(asked: string | string[] | undefined): number {
  const page = typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : 0;
  return Math.min(page, MAX_PAGE);
}

const hrefOf = (page: number): Route => (page === 0 ? sourcesHref : (`${sourcesHref}?page=${page}` as Route));
