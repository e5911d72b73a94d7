import type { Metadata } from 'next';
import { GateForm } from '@/components/settings/gate-form';
import { Section } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/session';
import { gatePolicy } from '@/lib/review/gate/queries';
import { setGateAction } from './actions';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  await requireActor('settings');
  const policy = await gatePolicy();
  return (
    <>
      <PageHeader
        title="Settings"
        lead="What holds for everybody on the desk. Every change is in the history and can be undone."
      />
      <Section title="Before approving">
        <p className="mb-3 max-w-2xl text-pretty text-soft">
          A hard stop keeps an article from being approved. A warning is shown beside the article; whoever approves past
          it is named in the history with the warning.
        </p>
        <GateForm key={JSON.stringify(policy)} policy={policy} set={setGateAction} />
      </Section>
    </>
  );
}
