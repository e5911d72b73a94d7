'use client';

import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useKeys } from '../../keys/key-provider';
import { keyOf } from '../../keys/keys';
import { articleHref, queueHref } from '../../links';
import { Button, ButtonLink } from '../../ui/button';

export type Neighbours = { previousId: string | null; nextId: string | null };

/** The way back to the queue as it was filtered, and to the articles before and after this one in it. */
export function QueueNav({ filter, neighbours }: { filter: string; neighbours: Neighbours }) {
  const router = useRouter();
  const { previousId, nextId } = neighbours;
  const goTo = (id: string | null) => id && router.push(articleHref(id, filter));
  const toQueue = () => router.push(queueHref(filter));
  useKeys({
    back: toQueue,
    search: toQueue,
    ...(nextId ? { next: () => goTo(nextId) } : {}),
    ...(previousId ? { previous: () => goTo(previousId) } : {}),
  });
  return (
    <nav aria-label="Queue" className="-ms-2 flex items-center gap-1">
      <ButtonLink look="plain" size="small" href={queueHref(filter)} {...keyOf('back')}>
        <ArrowLeft aria-hidden="true" className="size-3.5" />
        Queue
      </ButtonLink>
      <Button
        look="plain"
        size="small"
        aria-label="Previous article"
        disabled={!previousId}
        onClick={() => goTo(previousId)}
        {...keyOf('previous')}
      >
        <ChevronUp aria-hidden="true" className="size-3.5" />
      </Button>
      <Button
        look="plain"
        size="small"
        aria-label="Next article"
        disabled={!nextId}
        onClick={() => goTo(nextId)}
        {...keyOf('next')}
      >
        <ChevronDown aria-hidden="true" className="size-3.5" />
      </Button>
    </nav>
  );
}
