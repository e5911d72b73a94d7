'use client';

import { useKeys } from '../../keys/key-provider';
import { keyOf } from '../../keys/keys';
import { articleHref } from '../../links';
import { STATUS_LABELS } from '../../ui/badge';
import { Button, ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useArticle } from './article-context';

/** That the article only reprints a story which is decided on, and the two ways on: join it, or review it like any other. */
export function ReprintNotice() {
  const { view, may, actions, act, pending, start } = useArticle();
  const { reprintOf, status } = view;
  const open = status === 'pending' && may.merge;
  const join = () =>
    start(async () => {
      await act(actions.joinReprint, 'Joined to its story.');
    });
  const review = () =>
    start(async () => {
      await act(actions.reviewReprint, 'Put into review.');
    });
  useKeys({
    ...(open && reprintOf ? { joinReprint: join } : {}),
    ...(open && reprintOf?.keptOut ? { reviewReprint: review } : {}),
  });
  if (!reprintOf || status !== 'pending') return null;
  return (
    <Notice
      look="info"
      actions={
        <>
          <ButtonLink size="small" href={articleHref(reprintOf.id)}>
            Open that story
          </ButtonLink>
          {open && reprintOf.keptOut && (
            <Button size="small" pending={pending} onClick={review} {...keyOf('reviewReprint')}>
              Review after all
            </Button>
          )}
          {open && (
            <Button size="small" pending={pending} onClick={join} {...keyOf('joinReprint')}>
              Join to it
            </Button>
          )}
        </>
      }
    >
      Reprint of <span dir="auto">“{reprintOf.title}”</span>,{' '}
      {reprintOf.keptOut
        ? `which is ${STATUS_LABELS[reprintOf.status].toLowerCase()} already. It is kept out of the queue.`
        : `which is ${STATUS_LABELS[reprintOf.status].toLowerCase()}. It waits in the queue, since that one is not on its way to readers.`}
    </Notice>
  );
}
