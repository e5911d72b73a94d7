import type { Metadata } from 'next';
import { Section } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { listOpenInvitations } from '@/lib/access/invitations/queries';
import { listPeople } from '@/lib/access/people/queries';
import { ROLES } from '@/lib/access/policy';
import { requireActor } from '@/lib/auth/session';
import { InvitationRow } from './invitation-row';
import { InviteForm } from './invite-form';
import { PersonRow } from './person-row';
import { ROLE_MEANINGS } from './roles';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const me = await requireActor('people');
  const [people, invitations] = await Promise.all([listPeople(), listOpenInvitations()]);
  return (
    <>
      <PageHeader title="People" lead="Who works on this desk, and as what." />
      <div className="grid gap-8">
        <table className="w-full text-start">
          <caption className="sr-only">People with an account</caption>
          <thead className="text-xs text-muted">
            <tr>
              <th className="py-2 pe-4 text-start font-medium">Name</th>
              <th className="py-2 pe-4 text-start font-medium">Role</th>
              <th className="py-2 pe-4 text-start font-medium max-sm:hidden">Account</th>
              <th className="py-2 pe-4 text-start font-medium max-md:hidden">Since</th>
              <th>
                <span className="sr-only">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, email, role, disabledAt, createdAt }) => (
              <PersonRow
                key={id}
                person={{
                  ...{ id, name, email, role },
                  off: disabledAt !== null,
                  joined: createdAt.toISOString(),
                  self: id === me.actor.id,
                }}
              />
            ))}
          </tbody>
        </table>
        <Section title="Invite somebody">
          <InviteForm />
          <dl className="mt-4 grid gap-x-4 gap-y-0.5 text-xs text-muted sm:grid-cols-[auto_1fr]">
            {ROLES.map((role) => (
              <div key={role} className="contents">
                <dt className="font-medium text-soft capitalize">{role}</dt>
                <dd>{ROLE_MEANINGS[role]}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section title="Open invitations">
          {invitations.length === 0 ? (
            <p className="text-muted">Nobody is invited at the moment.</p>
          ) : (
            <ul>
              {invitations.map((invitation) => (
                <InvitationRow
                  key={invitation.id}
                  invitation={{ ...invitation, expiresAt: invitation.expiresAt.toISOString() }}
                />
              ))}
            </ul>
          )}
        </Section>
      </div>
    </>
  );
}
