'use client';

import { useState, useTransition } from 'react';
import type { ArticleAt } from '@/lib/articles/input';
import type { PublicationRow } from '@/lib/publish/view';
import type { Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { quoted } from '../acts/quoted';
import { articleHref } from '../links';
import { Button } from '../ui/button';
import { Link } from '../ui/link';
import { Ago, Moment } from '../ui/timestamp';
import { CorrectionDialog } from './correction-dialog';
import { WithdrawDialog } from './withdraw-dialog';

type Correct = (input: ArticleAt & { note: string }) => Promise<Result<{ eventId: string }>>;
type Withdraw = (input: ArticleAt & { note: string | null }) => Promise<Result<{ eventId: string }>>;

/** What is in the feeds, or was: each with its public page, and the way out of the feeds. */
export function PublishedList({
  rows,
  now,
  withdraw,
  correct,
}: {
  rows: PublicationRow[];
  now: number;
  withdraw: Withdraw | null;
  correct: Correct | null;
}) {
  const { run, report } = useActs();
  const [asking, setAsking] = useState<PublicationRow | null>(null);
  const [correcting, setCorrecting] = useState<PublicationRow | null>(null);
  const [pending, start] = useTransition();
  const tell = ({ articleId, revision, title }: PublicationRow, note: string) => {
    setCorrecting(null);
    start(async () => {
      const result = correct && (await run(() => correct({ articleId, revision, note })));
      if (result) report(result, `Told readers of a correction in ${quoted(title)}`);
    });
  };
  const send = (row: PublicationRow, note: string | null) => {
    setAsking(null);
    start(async () => {
      const { articleId, revision } = row;
      const result = withdraw && (await run(() => withdraw({ articleId, revision, note })));
      if (result) report(result, `Withdrew ${quoted(row.title)}`);
    });
  };
  return (
    <>
      <ul className="border-t border-line">
        {rows.map((row) => (
          <li key={row.articleId} className="flex items-start gap-3 border-b border-line py-2.5">
            <div className="min-w-0 flex-1">
              <Link
                href={articleHref(row.articleId, `status=${row.withdrawnAt ? 'withdrawn' : 'published'}`)}
                dir="auto"
                className="font-serif text-[1.0625rem] leading-snug font-semibold hover:underline"
              >
                {row.title}
              </Link>
              <p className="flex flex-wrap gap-x-3 text-xs text-muted">
                <span dir="auto">{row.sourceName}</span>
                {isAhead(row, now) ? (
                  <span className="font-medium text-warn">
                    Under embargo until <Moment iso={row.firstPublishedAt} />
                  </span>
                ) : (
                  <span>
                    Published <Ago iso={row.firstPublishedAt} now={now} />
                  </span>
                )}
                {row.withdrawnAt && (
                  <span>
                    Withdrawn <Ago iso={row.withdrawnAt} now={now} />
                  </span>
                )}
                {!isAhead(row, now) && (
                  <a href={row.path} className="text-accent underline underline-offset-2">
                    Public page
                  </a>
                )}
              </p>
            </div>
            {correct && !row.withdrawnAt && !isAhead(row, now) && (
              <Button
                size="small"
                pending={pending}
                onClick={() => setCorrecting(row)}
                aria-label={`Tell of a correction in “${row.title}”`}
              >
                Correction
              </Button>
            )}
            {withdraw && !row.withdrawnAt && (
              <Button
                size="small"
                pending={pending}
                onClick={() => setAsking(row)}
                aria-label={`Withdraw “${row.title}”`}
              >
                Withdraw
              </Button>
            )}
          </li>
        ))}
      </ul>
      <WithdrawDialog
        title={asking?.title ?? null}
        onClose={() => setAsking(null)}
        onWithdraw={(note) => asking && send(asking, note)}
      />
      <CorrectionDialog
        title={correcting?.title ?? null}
        onClose={() => setCorrecting(null)}
        onCorrect={(note) => correcting && tell(correcting, note)}
      />
    </>
  );
}

/** Whether readers cannot see it yet. */
const isAhead = (row: PublicationRow, now: number): boolean => Date.parse(row.firstPublishedAt) > now;
