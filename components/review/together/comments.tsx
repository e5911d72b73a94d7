'use client';

import { useState } from 'react';
import { type Colleague, mentionTyped } from '@/lib/review/together/mentions';
import { useActs } from '../../acts/act-provider';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/field';
import { Moment } from '../../ui/timestamp';
import { useArticle } from '../article/article-context';
import { usePeople } from './use-people';

/** Names offered at once. */
const OFFERED = 5;

/** What editors say to each other about the article; readers never see it. A name after an @ tells that person. */
export function Comments() {
  const { view, may, actions, act, start, pending } = useArticle();
  const people = usePeople(actions.colleagues);
  const { undo } = useActs();
  const [text, setText] = useState('');
  const [colleagues, setColleagues] = useState<Colleague[]>([]);
  const typed = mentionTyped(text);
  const offered =
    typed === null
      ? []
      : colleagues
          .filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()) && name !== typed)
          .slice(0, OFFERED);
  const send = () =>
    start(async () => {
      if (text.trim() === '') return;
      const result = await act(({ articleId }) => actions.comment({ articleId, text }), 'Comment added.', false);
      if (result?.ok) setText('');
    });
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
      {may.edit && (
        <form
          className="grid gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <TextArea
            label="Comment"
            data-comment=""
            hint="For the desk only, never published. @name tells a colleague."
            rows={2}
            maxLength={4_000}
            value={text}
            onFocus={() => void people().then((found) => setColleagues(found ?? []))}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              send();
            }}
          />
          {offered.length > 0 && (
            <div className="flex flex-wrap gap-1.5">
              {offered.map(({ id, name }) => (
                <Button
                  key={id}
                  size="small"
                  onClick={() => setText(`${text.slice(0, text.length - (typed ?? '').length)}${name} `)}
                >
                  @{name}
                </Button>
              ))}
            </div>
          )}
          <Button size="small" type="submit" pending={pending} className="justify-self-start">
            Comment <span className="text-muted">Ctrl ↵</span>
          </Button>
        </form>
      )}
    </div>
  );
}
