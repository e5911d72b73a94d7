import type { Metadata } from 'next';
import { DeskHistory } from '@/components/history/desk-history';
import { historyHref } from '@/components/links';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { allows } from '@/lib/access/policy';
import { deskHistory } from '@/lib/audit/queries';
import { requireActor } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'History' };

export default async function HistoryPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { role } = await requireActor();
  const { cursor } = await searchParams;
  const { events, next } = await deskHistory(typeof cursor === 'string' ? cursor : undefined);
  return (
    <>
      <PageHeader
        title="History"
        lead="Everything that was done on this desk. Nothing here can be changed or deleted."
      />
      {events.length > 0 ? (
        <DeskHistory events={events} mayUndo={allows(role, 'undo')} />
      ) : (
        <EmptyState title="Nothing has happened yet." />
      )}
      <Pager previous={cursor ? historyHref() : null} next={next ? historyHref(next) : null} />
    </>
  );
}
