import type { Metadata } from 'next';
import { GateForm } from '@/components/settings/gate-form';
import { ReasonsForm } from '@/components/settings/reasons-form';
import { ShareForm } from '@/components/settings/share-form';
import { Section } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/session';
import { gatePolicy } from '@/lib/review/gate/queries';
import { deskReasons } from '@/lib/review/reasons/queries';
import { shareNow } from '@/lib/review/second/queries';
import { changeReasonsAction, setGateAction, setShareAction } from './actions';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  await requireActor('settings');
  const [policy, share, reasons] = await Promise.all([gatePolicy(), shareNow(), deskReasons()]);
  return (
    <>
      <PageHeader
        title="Settings"
        lead="What holds for everybody on the desk. Every change is in the history and can be undone."
      />
      <div className="grid gap-10">
        <Section title="Before approving">
          <p className="mb-3 max-w-2xl text-pretty text-soft">
            A hard stop keeps an article from being approved. A warning is shown beside the article; whoever approves
            past it is named in the history with the warning.
          </p>
          <GateForm key={JSON.stringify(policy)} policy={policy} set={setGateAction} />
        </Section>
        <Section title="Reasons for rejecting">
          <p className="mb-3 max-w-2xl text-pretty text-soft">
            What an editor chooses from when rejecting; the first nine by their number. The note of a reason is written
            into the rejection, so that usual words need not be typed.
          </p>
          <ReasonsForm reasons={reasons} change={changeReasonsAction} />
        </Section>
        <Section title="Second opinions">
          <p className="mb-3 max-w-2xl text-pretty text-soft">
            So many of all decisions go to another editor as well, chosen by chance, who does not see what was decided.
          </p>
          <ShareForm key={share?.since} current={share?.share ?? 0} set={setShareAction} />
          {share && <p className="mt-1 text-xs text-muted">Set by {share.byName}. Holds for decisions made since.</p>}
        </Section>
      </div>
    </>
  );
}
