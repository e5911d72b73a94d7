import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ClusterDesk } from '@/components/duplicates/cluster-desk';
import { articleHref, queueAtHref } from '@/components/links';
import { allows } from '@/lib/access/policy';
import { requireActor } from '@/lib/auth/session';
import { clusterDesk } from '@/lib/duplicates/clusters/queries';
import { writtenFilter } from '@/lib/review/filters';
import { mergeClusterAction, takeOutAction, undoBatchAction } from '../../actions';

export const metadata: Metadata = { title: 'Compare a cluster' };

export default async function ClusterPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { role } = await requireActor();
  const { lead, beside, queue: from } = await searchParams;
  const queue = writtenFilter(from);
  const { id } = await params;
  const view = await clusterDesk(id, { leadId: one(lead), besideId: one(beside) });
  // What was a cluster and is none any more was merged or taken apart: the article tells.
  if (!view) redirect(queue === undefined ? articleHref(id) : queueAtHref(queue, id));
  const actions = { merge: mergeClusterAction, takeOut: takeOutAction, undoBatch: undoBatchAction };
  return <ClusterDesk view={view} queue={queue} actions={allows(role, 'merge') ? actions : null} />;
}

const one = (parameter: string | string[] | undefined) => (typeof parameter === 'string' ? parameter : undefined);
