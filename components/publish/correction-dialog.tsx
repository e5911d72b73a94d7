'use client';

import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { TextArea } from '../ui/field';

/** Asks what readers are to be told was wrong in a published story. */
export function CorrectionDialog({
  title,
  onCorrect,
  onClose,
}: {
  /** Of the story; null while nothing is asked. */
  title: string | null;
  onCorrect: (note: string) => void;
  onClose: () => void;
}) {
  return (
    <Dialog open={title !== null} onClose={onClose} title="Tell readers of a correction">
      <CorrectionForm title={title ?? ''} onCorrect={onCorrect} onClose={onClose} />
    </Dialog>
  );
}

function CorrectionForm({
  title,
  onCorrect,
  onClose,
}: {
  title: string;
  onCorrect: (note: string) => void;
  onClose: () => void;
}) {
  const [note, setNote] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (note.trim() !== '') onCorrect(note);
      }}
    >
      <p className="mb-3 text-muted">
        Correct <span dir="auto">“{title}”</span> on its page first. This note then stands above the story, on its
        public page and in every feed, and feed readers show the story as changed.
      </p>
      <TextArea
        label="What was wrong, for readers"
        rows={3}
        required
        maxLength={2000}
        value={note}
        data-autofocus
        onChange={(event) => setNote(event.target.value)}
      />
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" disabled={note.trim() === ''}>
          Publish the correction
        </Button>
      </DialogActions>
    </form>
  );
}
