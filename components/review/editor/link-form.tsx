'use client';

import { type KeyboardEvent, type RefObject, useState } from 'react';
import { type DraftBlock, linkIn } from '@/lib/articles/blocks/draft';
import { linkAddress } from '@/lib/articles/blocks/rewording';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { useText } from './text-provider';
import { useEditing } from './use-editing';

/** Asks where the marked words are to lead; without a mark the link or the word at the caret is meant. */
export function LinkForm({
  block,
  field,
  onClose,
}: {
  block: DraftBlock;
  field: RefObject<HTMLTextAreaElement | null>;
  onClose: () => void;
}) {
  const { session } = useText();
  const { edit } = useEditing();
  const [range] = useState(() => rangeAt(block, field.current));
  const current = block.links.find((link) => link.start < range.end && range.start < link.end)?.href ?? '';
  const [typed, setTyped] = useState(current);
  const [wrong, setWrong] = useState<string | null>(null);
  const words = block.text.slice(range.start, range.end);
  const put = (href: string | null) => {
    if (session) edit(linkIn(session.now, block.id, range, href), { id: block.id, at: range.end });
    onClose();
  };
  const set = () => {
    const href = linkAddress(typed);
    if (words.trim() === '') setWrong('Mark the words that are to be a link first.');
    else if (href === null) setWrong('Type an address of the web or of mail, such as https://example.org/page.');
    else put(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') set();
    else if (event.key === 'Escape') {
      onClose();
      field.current?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="flex flex-wrap items-end gap-2 border-s-2 border-accent ps-3">
      <TextField
        label={
          words.trim() === '' ? 'Address' : `Address for “${words.length > 40 ? `${words.slice(0, 39)}…` : words}”`
        }
        value={typed}
        dir="ltr"
        inputMode="url"
        error={wrong}
        autoFocus
        className="min-w-56 flex-1"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button size="small" look="primary" onClick={set}>
        Set the link <span className="opacity-80">↵</span>
      </Button>
      {current !== '' && (
        <Button size="small" onClick={() => put(null)}>
          Take the link off
        </Button>
      )}
      <Button size="small" look="plain" onClick={onClose}>
        Cancel <span className="text-muted">Esc</span>
      </Button>
    </div>
  );
}

function rangeAt(block: DraftBlock, field: HTMLTextAreaElement | null): { start: number; end: number } {
  const { selectionStart: start = 0, selectionEnd: end = 0 } = field ?? {};
  if (start < end) return { start, end };
  const link = block.links.find((one) => one.start <= start && start <= one.end);
  if (link) return { start: link.start, end: link.end };
  const left = /\S*$/u.exec(block.text.slice(0, start))?.[0].length ?? 0;
  const right = /^\S*/u.exec(block.text.slice(start))?.[0].length ?? 0;
  return { start: start - left, end: start + right };
}
