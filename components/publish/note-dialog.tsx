import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { TextArea } from '../ui/field';

type Asking = {
  /** What is going to happen, above the field. */
  lead: ReactNode;
  label: string;
  /** Whether nothing happens without a note. */
  required?: boolean;
  submit: { label: string; look: 'primary' | 'danger' };
  onSubmit: (note: string) => void;
  onClose: () => void;
};

/** Asks for a note before something is done to a published story; while `open` is false nothing is asked. */
export function NoteDialog({ open, heading, ...asking }: Asking & { open: boolean; heading: string }) {
  return (
    <Dialog open={open} onClose={asking.onClose} title={heading}>
      <NoteForm {...asking} />
    </Dialog>
  );
}

function NoteForm({ lead, label, required = false, submit, onSubmit, onClose }: Asking) {
  const [note, setNote] = useState('');
  const isMissing = required && note.trim() === '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isMissing) onSubmit(note.trim());
      }}
    >
      <p className="mb-3 text-muted">{lead}</p>
      <TextArea
        label={label}
        rows={3}
        required={required}
        maxLength={2_000}
        value={note}
        data-autofocus
        onChange={(event) => setNote(event.target.value)}
      />
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look={submit.look} disabled={isMissing}>
          {submit.label}
        </Button>
      </DialogActions>
    </form>
  );
}
