import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ComparePage } from '@/components/duplicates/compare-desk';
import { allows } from '@/lib/access/policy';
import { requireActor } from '@/lib/auth/session';
import { pairView } from '@/lib/duplicates/queries';
import { compareActions } from '../compare-actions';

export const metadata: Metadata = { title: 'Compare two articles' };

export default async function PairPage({ params }: { params: Promise<{ id: string }> }) {
  const { role } = await requireActor();
  const pair = await pairView((await params).id);
  if (!pair) notFound();
  return <ComparePage of={pair} mayMerge={allows(role, 'merge')} actions={compareActions} />;
}
