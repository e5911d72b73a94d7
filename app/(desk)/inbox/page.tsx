import type { Metadata } from 'next';
import { InboxList } from '@/components/inbox/inbox-list';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/session';
import { inboxOf } from '@/lib/review/together/queries';
import { seeAction } from './actions';

export const metadata: Metadata = { title: 'Inbox' };

export default async function InboxPage() {
  const { actor } = await requireActor();
  return (
    <>
      <PageHeader title="Inbox" lead="Where colleagues mentioned you, and what they handed over to you." />
      <InboxList items={await inboxOf(actor.id)} see={seeAction} />
    </>
  );
}
