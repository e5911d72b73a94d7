import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ComparePage } from '@/components/duplicates/compare-desk';
import { articleHref } from '@/components/links';
import { allows } from '@/lib/access/policy';
import { requireActor } from '@/lib/auth/session';
import { clusterDesk } from '@/lib/duplicates/clusters/queries';
import { compareActions } from '../../compare-actions';

export const metadata: Metadata = { title: 'Compare a cluster' };

export default async function ClusterPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { role } = await requireActor();
  const { lead, beside } = await searchParams;
  const { id } = await params;
  const view = await clusterDesk(id, { leadId: one(lead), besideId: one(beside) });
  // What was a cluster and is none any more was merged or taken apart: the article tells.
  if (!view) redirect(articleHref(id));
  return <ComparePage of={view} mayMerge={allows(role, 'merge')} actions={compareActions} />;
}

const one = (parameter: string | string[] | undefined) => (typeof parameter === 'string' ? parameter : undefined);
