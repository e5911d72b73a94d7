'use client';

import { useEffect, useRef, useState } from 'react';
import { type Colleague, mentionTyped } from '@/lib/review/together/mentions';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/field';
import { useArticle } from '../article/article-context';
import { useFlow } from '../flow/flow-provider';
import { usePeople } from './use-people';

/** Names offered at once. */
const OFFERED = 5;

/** A comment as it is written, kept while another article is on the desk; a name after an @ tells that person. */
export function CommentForm({
  draftKey,
  takesFocus,
  onClose,
}: {
  draftKey: string;
  takesFocus: boolean;
  onClose: () => void;
}) {
  const { view, actions, act, start, pending } = useArticle();
  const { drafts } = useFlow();
  const people = usePeople(actions.colleagues);
  const [text, setText] = useState(() => drafts.get(draftKey)?.text ?? '');
  useEffect(() => {
    if (text.trim() === '') drafts.delete(draftKey);
    else drafts.set(draftKey, { text, base: '', revision: view.revision });
  }, [text, drafts, draftKey, view.revision]);
  const [colleagues, setColleagues] = useState<Colleague[]>([]);
  const typed = mentionTyped(text);
  const offered =
    typed === null
      ? []
      : colleagues
          .filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()) && name !== typed)
          .slice(0, OFFERED);
  const form = useRef<HTMLFormElement>(null);
  const mention = (name: string) => {
    setText(`${text.slice(0, text.length - (typed ?? '').length)}${name} `);
    form.current?.querySelector('textarea')?.focus();
  };
  const [first] = typed ? offered : [];
  const send = () =>
    start(async () => {
      if (text.trim() === '') return;
      const result = await act(({ articleId }) => actions.comment({ articleId, text }), 'Comment added.', false);
      if (!result?.ok) return;
      // Another article may be on the desk by now.
      drafts.delete(draftKey);
      setText('');
      // Who has written goes on with the keys of the desk; whoever is elsewhere stays there.
      if (form.current?.contains(document.activeElement)) onClose();
    });
  return (
    <form
      ref={form}
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
        autoFocus={takesFocus}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && text.trim() === '') return onClose();
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          if (event.ctrlKey || event.metaKey) send();
          else if (first && !event.shiftKey) mention(first.name);
          else return;
          event.preventDefault();
        }}
      />
      {offered.length > 0 && (
        <div className="flex flex-wrap gap-1.5">
          {offered.map(({ id, name }) => (
            <Button key={id} size="small" onClick={() => mention(name)}>
              @{name} {id === first?.id && <span className="text-muted">↵</span>}
            </Button>
          ))}
        </div>
      )}
      <p role="status" className="sr-only">
        {first && `Enter mentions ${first.name}.`}
      </p>
      <Button size="small" type="submit" pending={pending} className="justify-self-start">
        Comment <span className="text-muted">Ctrl ↵</span>
      </Button>
    </form>
  );
}
