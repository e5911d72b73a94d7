import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PairDesk } from '@/components/duplicates/pair-desk';
import { allows } from '@/lib/access/policy';
import { requireActor } from '@/lib/auth/session';
import { pairView } from '@/lib/duplicates/queries';
import { writtenFilter } from '@/lib/review/filters';
import { dismissAction, mergeAction } from './actions';

export const metadata: Metadata = { title: 'Compare two articles' };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export default async function PairPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { role } = await requireActor();
  const { id } = await params;
  const { queue } = await searchParams;
  const pair = UUID.test(id) ? await pairView(id) : null;
  if (!pair) notFound();
  return (
    <PairDesk
      key={pair.id}
      pair={pair}
      queue={writtenFilter(queue)}
      mayMerge={allows(role, 'merge')}
      actions={{ merge: mergeAction, dismiss: dismissAction }}
    />
  );
}
