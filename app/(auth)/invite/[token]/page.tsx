import type { Metadata, Route } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { findOpenInvitation } from '@/lib/access/invitations/queries';
import { REFUSALS } from '@/lib/result';
import { AcceptForm } from './accept-form';

export const metadata: Metadata = { title: 'Invitation' };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invitation = await findOpenInvitation(token);
  if (!invitation) {
    return (
      <Card title="This invitation is over" lead={REFUSALS['invitation-invalid'].sentence}>
        <ButtonLink href={'/sign-in' as Route}>Sign in</ButtonLink>
      </Card>
    );
  }
  const { email, name, role } = invitation;
  return (
    <Card title="Join the desk" lead={`You are invited as ${role}. Choose how you are called and a password.`}>
      <AcceptForm token={token} email={email} name={name} />
    </Card>
  );
}
