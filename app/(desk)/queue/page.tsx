import type { Metadata, Route } from 'next';
import { queueHref } from '@/components/links';
import { QueueDesk } from '@/components/review/flow/queue-desk';
import { EmptyQueue } from '@/components/review/queue/empty-queue';
import { FilterBar } from '@/components/review/queue/filter-bar';
import { SearchHelp } from '@/components/review/queue/search-help';
import { TodayPlot } from '@/components/review/queue/today-plot';
import { STATUS_LABELS } from '@/components/ui/badge';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { SearchBox } from '@/components/ui/search-box';
import { allows } from '@/lib/access/policy';
import { STATUSES } from '@/lib/articles/types';
import { requireActor } from '@/lib/auth/session';
import { articleView } from '@/lib/review/article/queries';
import { queueFacets } from '@/lib/review/counts/queries';
import { type QueueFilter, readFilter, writeFilter } from '@/lib/review/filters';
import { orderOf } from '@/lib/review/order/order';
import { queuePage } from '@/lib/review/queries';
import { readSearch } from '@/lib/review/search/search';
import { readToday } from '@/lib/review/today/queries';
import { topicInFilter } from '@/lib/topics/queries';
import { articleActions } from '../articles/[id]/article-actions';
import { compareActions } from '../duplicates/compare-actions';
import { mayOf } from '../may';

export const metadata: Metadata = { title: 'Queue' };

export default async function QueuePage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const { role, actor } = await requireActor();
  const parameters = await searchParams;
  const filter = readFilter(parameters);
  const cursor = { after: one(parameters.after), before: one(parameters.before) };
  const [page, facets, today, topic] = await Promise.all([
    queuePage(filter, cursor),
    queueFacets(filter, actor.id),
    readToday(actor.id),
    filter.topic ? topicInFilter(filter.topic) : null,
  ]);
  const at = page.rows.find(({ id }) => id === one(parameters.at)) ?? page.rows[0];
  const first = at ? await articleView(at.id) : null;
  const here = facets.statuses[filter.status];
  const written = writeFilter(filter);
  const hrefWith = (change: Partial<QueueFilter>) => queueHref(writeFilter({ ...filter, ...change }));
  const kept = [...new URLSearchParams(writeFilter({ ...filter, q: undefined }))];
  return (
    <>
      <PageHeader
        title="Queue"
        actions={
          <>
            <TodayPlot today={today} waiting={facets.statuses.pending} bound={facets.bound} />
            <SearchBox
              action="/queue"
              query={filter.q ?? ''}
              kept={kept}
              label="Search the articles"
              placeholder="Search, or source: topic: lang:"
              help={<SearchHelp />}
              problems={readSearch(filter.q ?? '').problems}
            />
          </>
        }
      />
      <LinkTabs
        label="Status"
        bound={facets.bound}
        tabs={STATUSES.map((status) => ({
          href: hrefWith({ status }),
          label: STATUS_LABELS[status],
          count: facets.statuses[status] ?? undefined,
          current: status === filter.status,
        }))}
      />
      <div className="py-3">
        <FilterBar filter={filter} facets={facets} topic={topic} me={actor.id} hrefWith={hrefWith} />
      </div>
      <QueueDesk
        key={`${written}${cursor.after}${cursor.before}`}
        page={page}
        filter={written}
        first={first}
        at={at?.id ?? null}
        now={Date.now()}
        may={mayOf(role)}
        actions={articleActions}
        compareActions={compareActions}
        status={filter.status}
        order={orderOf(filter)}
        total={here === null || here > facets.bound ? null : here}
        empty={
          <EmptyQueue
            filter={filter}
            narrowed={writeFilter({ status: filter.status, order: filter.order }) !== written}
            approved={facets.statuses.approved ?? 0}
            bound={facets.bound}
            mayImport={allows(role, 'import')}
          />
        }
      />
      <Pager previous={pageHref(written, 'before', page.previous)} next={pageHref(written, 'after', page.next)} />
    </>
  );
}

type Parameters = Record<string, string | string[] | undefined>;

const one = (parameter: string | string[] | undefined) => (Array.isArray(parameter) ? parameter[0] : parameter);

function pageHref(filter: string, name: 'before' | 'after', place: string | null): Route | null {
  if (place === null) return null;
  const parameters = new URLSearchParams(filter);
  parameters.set(name, place);
  return queueHref(parameters.toString());
}
