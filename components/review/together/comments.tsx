'use client';

import { useState } from 'react';
import { useActs } from '../../acts/act-provider';
import { keyOf } from '../../keys/keys';
import { part } from '../../parts/part';
import { Button } from '../../ui/button';
import { Moment } from '../../ui/timestamp';
import { useArticle } from '../article/article-context';
import { useFlow } from '../flow/flow-provider';
import { commentDraft } from './comment-draft';

const CommentForm = part(() => import('./comment-form').then((read) => read.CommentForm));

/** What editors say to each other about the article; readers never see it. */
export function Comments() {
  const { view, may, start } = useArticle();
  const { undo } = useActs();
  const { drafts } = useFlow();
  const draftKey = commentDraft(view.id);
  // One that was begun and not sent is there again with the article, and leaves the focus where it is.
  const [writing, setWriting] = useState<'no' | 'begun' | 'again' | 'done'>(drafts.has(draftKey) ? 'again' : 'no');
  return (
    <div className="grid gap-3">
      {view.comments.length > 0 && (
        <ol aria-label="Comments" className="grid gap-2.5">
          {view.comments.map((comment) => (
            <li key={comment.id} className="group/comment">
              <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-muted">
                <b className="font-medium text-ink">{comment.by}</b>
                <Moment iso={comment.at} />
                {may.edit && (
                  <Button
                    size="small"
                    look="plain"
                    className="ms-auto"
                    aria-label={`Take back the comment of ${comment.by}`}
                    onClick={() => start(async () => undo(comment.eventId))}
                  >
                    Take back
                  </Button>
                )}
              </p>
              <p dir="auto" className="whitespace-pre-line wrap-anywhere">
                {comment.text}
              </p>
            </li>
          ))}
        </ol>
      )}
      {may.edit &&
        (writing === 'begun' || writing === 'again' ? (
          <CommentForm draftKey={draftKey} takesFocus={writing === 'begun'} onClose={() => setWriting('done')} />
        ) : (
          <Button
            size="small"
            className="justify-self-start"
            data-comment=""
            autoFocus={writing === 'done'}
            onClick={() => setWriting('begun')}
            {...keyOf('comment')}
          >
            Comment
          </Button>
        ))}
    </div>
  );
}
