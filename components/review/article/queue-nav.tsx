'use client';

import { useRouter } from 'next/navigation';
import { useKeys } from '../../keys/key-provider';
import { keyOf } from '../../keys/keys';
import { articleHref, queueAtHref, queueHref } from '../../links';
import { Button, ButtonLink } from '../../ui/button';
import { ArrowLeft, ChevronDown, ChevronUp } from '../../ui/icon';
import { useFlow } from '../flow/flow-provider';
import { around } from '../flow/queue-state';

/** The articles before and after this one in the queue and, where the article stands alone, the way back to the queue as it was. */
export function QueueNav({ alone }: { alone: boolean }) {
  const router = useRouter();
  const { filter, state, goTo } = useFlow();
  const { previous, next } = around(state);
  const previousId = previous?.id;
  const nextId = next?.id;
  const toQueue = () => {
    router.push(state.currentId ? queueAtHref(filter, state.currentId) : queueHref(filter));
    router.refresh();
  };
  useKeys(
    alone
      ? {
          back: toQueue,
          search: toQueue,
          ...(nextId ? { next: () => goTo(nextId) } : {}),
          ...(previousId ? { previous: () => goTo(previousId) } : {}),
        }
      : {},
  );
  return (
    <nav aria-label="Queue" className="-ms-2 flex items-center gap-1">
      {alone && (
        <Button look="plain" size="small" onClick={toQueue} {...keyOf('back')}>
          <ArrowLeft aria-hidden="true" className="size-3.5" />
          Queue
        </Button>
      )}
      {!alone && state.currentId && (
        <ButtonLink
          look="plain"
          size="small"
          href={articleHref(state.currentId, filter)}
          title="Opens it on a page of its own, without the list"
          {...keyOf('open')}
        >
          Open
        </ButtonLink>
      )}
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
