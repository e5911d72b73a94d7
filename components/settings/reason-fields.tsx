'use client';

import { useState } from 'react';
import { MAX_NOTE_LENGTH, MAX_WORDS_LENGTH } from '@/lib/review/reasons/reasons';
import { Button } from '../ui/button';
import { TextArea, TextField } from '../ui/field';

/** The words of a reason and the note that comes with it. */
export function ReasonFields({
  words: saved,
  note: savedNote,
  save,
  pending,
  onSave,
  onCancel,
}: {
  words: string;
  note: string | null;
  /** What the button says. */
  save: string;
  pending: boolean;
  onSave: (fields: { words: string; note: string | null }) => void;
  onCancel: () => void;
}) {
  const [words, setWords] = useState(saved);
  const [note, setNote] = useState(savedNote ?? '');
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ words, note: note.trim() || null });
      }}
    >
      <TextField
        label="Reason"
        required
        autoFocus
        maxLength={MAX_WORDS_LENGTH}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <TextArea
        label="Note that comes with it (optional)"
        hint="Stands in the rejection unless the editor writes another."
        rows={2}
        dir="auto"
        maxLength={MAX_NOTE_LENGTH}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex gap-2">
        <Button size="small" look="primary" type="submit" pending={pending}>
          {save}
        </Button>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
