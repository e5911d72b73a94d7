'use client';

import { type KeyboardEvent, useState } from 'react';
import type { Reason } from '@/lib/review/reasons/reasons';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { TextArea } from '../ui/field';
import { KeyHint } from '../ui/key-hint';
import { useReasons } from './reasons';

export type Rejection = { code: string; note: string | null };

/** Reasons that have a key: a digit. */
const WITH_KEY = 9;

/** Asks why. A reason's number rejects at once, with the note that comes with it; with the pointer, or for a note, there is the button. */
export function RejectDialog({
  title,
  several = false,
  unsaved,
  onReject,
  onClose,
}: {
  /** Of the article to reject, or how many they are; null while nothing is asked. */
  title: string | null;
  several?: boolean;
  /** What was chosen and written before, where that rejection did not go through. */
  unsaved?: Rejection;
  onReject: (rejection: Rejection) => void;
  onClose: () => void;
}) {
  return (
    <Dialog open={title !== null} onClose={onClose} title={several ? 'Why are they rejected?' : 'Why is it rejected?'}>
      <RejectForm title={title ?? ''} unsaved={unsaved} onReject={onReject} onClose={onClose} />
    </Dialog>
  );
}

function RejectForm({
  title,
  unsaved,
  onReject,
  onClose,
}: {
  title: string;
  unsaved?: Rejection;
  onReject: (rejection: Rejection) => void;
  onClose: () => void;
}) {
  const reasons = useReasons();
  const [code, setCode] = useState(unsaved?.code ?? reasons[0]?.code ?? '');
  const [typed, setTyped] = useState(unsaved ? (unsaved.note ?? '') : null);
  const noteFor = (code: string) => typed ?? reasons.find((reason) => reason.code === code)?.note ?? '';
  const send = (code: string) => onReject({ code, note: noteFor(code).trim() || null });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const reason: Reason | undefined = reasons.slice(0, WITH_KEY)[Number(event.key) - 1];
    if (!reason) return;
    event.preventDefault();
    send(reason.code);
  };
  return (
    <form
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        send(code);
      }}
    >
      <p dir="auto" className="-mt-3 mb-3 truncate text-muted">
        {title}
      </p>
      <fieldset className="grid">
        <legend className="sr-only">Reason</legend>
        {reasons.map(({ code: value, words }, index) => (
          <label
            key={value}
            className="flex min-h-9 items-center gap-2.5 rounded-sm px-2 hover:bg-sunk has-checked:bg-sunk pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name="code"
              value={value}
              checked={code === value}
              onChange={() => setCode(value)}
              data-autofocus={index === 0 || undefined}
            />
            <span dir="auto" className="flex-1">
              {words}
            </span>
            {index < WITH_KEY && <KeyHint className="text-muted">{String(index + 1)}</KeyHint>}
          </label>
        ))}
      </fieldset>
      <TextArea
        label="Note for the history (optional)"
        rows={2}
        dir="auto"
        value={noteFor(code)}
        onChange={(event) => setTyped(event.target.value)}
        className="mt-3"
      />
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="danger">
          Reject
        </Button>
      </DialogActions>
    </form>
  );
}
