import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { readTheme } from '@/components/shell/theme';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/session';
import { signOutEverywhereAction } from './actions';
import { KeyChoice } from './key-choice';
import { NameForm } from './name-form';
import { PasswordForm } from './password-form';
import { SingleKeys, ThemeChoice } from './preferences';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const { name, email, role, singleKeys, keyLayout } = await requireActor();
  const theme = readTheme((await cookies()).get('theme')?.value);
  return (
    <>
      <PageHeader title={name} lead={`${email}, ${role}`} />
      <div className="grid max-w-2xl gap-8">
        <Section title="Keys and colours">
          <div className="grid gap-5">
            <SingleKeys on={singleKeys} />
            <KeyChoice layout={keyLayout} />
            <ThemeChoice theme={theme} />
          </div>
        </Section>
        <Section title="Name">
          <NameForm name={name} />
        </Section>
        <Section title="Password">
          <PasswordForm email={email} />
        </Section>
        <Section title="Sessions">
          <p className="mb-3 text-soft">
            A session ends eight hours after its last page. This ends all of yours now, in every browser, this one too.
          </p>
          <form action={signOutEverywhereAction}>
            <Button type="submit">Sign out everywhere</Button>
          </form>
        </Section>
      </div>
    </>
  );
}
