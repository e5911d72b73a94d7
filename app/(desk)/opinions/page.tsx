import type { Metadata } from 'next';
import { AgreementTable } from '@/components/review/second/agreement-table';
import { BlindArticle } from '@/components/review/second/blind-article';
import { Disagreements } from '@/components/review/second/disagreements';
import { Section } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { allows } from '@/lib/access/policy';
import { requireActor } from '@/lib/auth/session';
import { deskReasons } from '@/lib/review/reasons/queries';
import { wordsOf } from '@/lib/review/reasons/reasons';
import { nextBlind, readOpinions, shareNow } from '@/lib/review/second/queries';
import { searchTopicsAction } from '../articles/[id]/actions';
import { giveOpinionAction } from './actions';

export const metadata: Metadata = { title: 'Second opinions' };

export default async function OpinionsPage() {
  const { actor, role } = await requireActor();
  const mayGive = allows(role, 'approve');
  const [blind, opinions, share, reasons] = await Promise.all([
    mayGive ? nextBlind(actor.id) : { waiting: 0, next: null },
    readOpinions(),
    shareNow(),
    deskReasons(),
  ]);
  const reasonWords = (code: string) => wordsOf(reasons, code);
  return (
    <>
      <PageHeader
        title="Second opinions"
        lead="Some decisions go to another editor, who does not see what was decided. It changes nothing about the article; it shows how far the desk agrees."
      />
      <div className="grid gap-10">
        {mayGive && (
          <Section title="For you">
            {blind.next ? (
              <BlindArticle
                key={blind.next.eventId}
                view={blind.next}
                waiting={blind.waiting}
                give={giveOpinionAction}
                search={searchTopicsAction}
              />
            ) : (
              <p className="text-muted">
                {share && share.share > 0
                  ? 'Nothing waits for your opinion.'
                  : 'No second opinions are asked at the moment: an admin sets how often, in the settings.'}
              </p>
            )}
          </Section>
        )}
        <Section title="Agreement">
          {opinions.verdict.cases === 0 ? (
            <p className="text-muted">No second opinion was given yet.</p>
          ) : (
            <AgreementTable
              caption="Agreement of first and second opinions"
              rows={[
                { name: 'Approve or reject', agreement: opinions.verdict },
                ...opinions.reasons.map(({ code, agreement }) => ({ name: `Reason: ${reasonWords(code)}`, agreement })),
                ...opinions.topics.map(({ topicId, agreement }) => ({
                  name: `Topic: ${opinions.labels[topicId] ?? topicId}`,
                  agreement,
                })),
              ]}
            />
          )}
        </Section>
        <Section title="Disagreements">
          <Disagreements all={opinions.disagreements} reasonWords={reasonWords} />
        </Section>
      </div>
    </>
  );
}
