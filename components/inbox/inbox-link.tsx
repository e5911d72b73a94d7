'use client';

import { useCallback, useEffect, useState } from 'react';
import type { Action } from '@/lib/audit/events';
import type { ActNotice } from '@/lib/live/notice';
import { inboxHref } from '../links';
import { useOnActs } from '../live/live-provider';
import { Inbox } from '../ui/icon';
import { Link } from '../ui/link';

const TELLS: ReadonlySet<Action> = new Set<Action>(['article.assign', 'article.comment', 'undo']);

/** The way to what this person was told, with how much of it they have not seen. */
export function InboxLink({ drawn }: { drawn: { unseen: number } }) {
  const [unseen, setUnseen] = useState(drawn.unseen);
  // Each drawing by the server brings a new object, also where the number is as before and what was told since was more.
  useEffect(() => setUnseen(drawn.unseen), [drawn]);
  useOnActs(
    useCallback((act: ActNotice | null) => {
      if (act && !TELLS.has(act.action)) return;
      fetch('/inbox/count')
        .then(async (answer) => (answer.ok ? setUnseen(Number(await answer.json())) : undefined))
        .catch(() => undefined);
    }, []),
  );
  return (
    <Link
      href={inboxHref}
      className="flex h-8 items-center gap-1 rounded-sm px-2 text-soft hover:bg-sunk hover:text-ink pointer-coarse:h-10"
    >
      <Inbox aria-hidden="true" className="size-4" />
      <span className="sr-only">Inbox</span>
      {unseen > 0 && (
        <span className="tabular rounded-full bg-accent px-1.5 text-xs font-medium text-accent-ink">
          {unseen.toLocaleString('en')}
          <span className="sr-only"> not seen</span>
        </span>
      )}
      <span role="status" className="sr-only">
        {unseen > drawn.unseen ? `${unseen} in your inbox not seen.` : ''}
      </span>
    </Link>
  );
}
