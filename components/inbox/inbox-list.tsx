'use client';

import { useTransition } from 'react';
import type { Result } from '@/lib/result';
import type { InboxItem } from '@/lib/review/together/view';
import { useActs } from '../acts/act-provider';
import { articleHref } from '../links';
import { Button } from '../ui/button';
import { cx } from '../ui/class-names';
import { EmptyState } from '../ui/empty-state';
import { Link } from '../ui/link';
import { Moment } from '../ui/timestamp';

/** What this person was told, newest first; what they have not seen stands out. */
export function InboxList({
  items,
  see,
}: {
  items: InboxItem[];
  /** Marks what was told of one article, or of all (null), as seen. */
  see: (articleId: string | null) => Promise<Result<void>>;
}) {
  const { run } = useActs();
  const [pending, start] = useTransition();
  const mark = (articleId: string | null) => start(async () => void (await run(() => see(articleId))));
  if (items.length === 0) {
    return (
      <EmptyState title="Nothing yet.">Whoever mentions you or hands an article over to you is shown here.</EmptyState>
    );
  }
  return (
    <>
      {items.some(({ seen }) => !seen) && (
        <Button size="small" pending={pending} onClick={() => mark(null)} className="mb-3">
          Mark all as seen
        </Button>
      )}
      <ol aria-label="Inbox" className="border-t border-line">
        {items.map(({ id, seen, who, sentence, words, at, article }) => (
          <li key={id} className={cx('border-b border-line py-2.5 ps-3', !seen && 'border-s-2 border-s-accent')}>
            <p className={seen ? 'text-soft' : 'font-medium'}>
              {who} {sentence}{' '}
              <span className="text-xs font-normal text-muted">
                <Moment iso={at} />
              </span>
            </p>
            {words && (
              <p dir="auto" className="mt-0.5 max-w-prose whitespace-pre-line wrap-anywhere">
                {words}
              </p>
            )}
            <Link
              href={articleHref(article.id)}
              onClick={() => mark(article.id)}
              dir="auto"
              className="mt-0.5 inline-block font-serif underline underline-offset-2"
            >
              {article.title}
            </Link>
          </li>
        ))}
      </ol>
    </>
  );
}
