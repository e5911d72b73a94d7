'use client';

import { presenceWords } from '@/lib/live/presence';
import { useReaders } from '../../live/live-provider';
import { Notice } from '../../ui/notice';

/** Who else is at the article on the desk. Somebody who is editing it has claimed it: that warns, and lapses by itself. */
export function ReadersLine({ articleId }: { articleId: string }) {
  const readers = useReaders(articleId);
  const words = presenceWords(readers);
  const claimed = readers.some(({ editing }) => editing);
  return (
    <>
      <p role="status" className="sr-only">
        {words && `${words} this article.`}
      </p>
      {words &&
        (claimed ? (
          <Notice look="warn">
            {words} this article. You can go on: changes of different places are merged, and of the same place you see
            both.
          </Notice>
        ) : (
          <p aria-hidden="true" className="flex items-center gap-1.5 text-xs text-muted">
            <span className="size-1.5 rounded-full bg-keep" />
            {words}
          </p>
        ))}
    </>
  );
}

/** The same in a row of the queue. */
export function ReadersMark({ articleId }: { articleId: string }) {
  const readers = useReaders(articleId);
  if (readers.length === 0) return null;
  return (
    <span className={readers.some(({ editing }) => editing) ? 'font-medium text-warn' : 'text-keep'}>
      {presenceWords(readers)}
    </span>
  );
}
