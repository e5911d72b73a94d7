'use client';

import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { TextArea } from '../ui/field';

/** Asks for a note before an article leaves the feeds. */
export function WithdrawDialog({
  title,
  onWithdraw,
  onClose,
}: {
  /** Of the article to withdraw; null while nothing is asked. */
  title: string | null;
  onWithdraw: (note: string | null) => void;
  onClose: () => void;
}) {
  return (
    <Dialog open={title !== null} onClose={onClose} title="Withdraw from every feed?">
      <WithdrawForm title={title ?? ''} onWithdraw={onWithdraw} onClose={onClose} />
    </Dialog>
  );
}

function WithdrawForm({
  title,
  onWithdraw,
  onClose,
}: {
  title: string;
  onWithdraw: (note: string | null) => void;
  onClose: () => void;
}) {
  const [note, setNote] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onWithdraw(note.trim() || null);
      }}
    >
      <p className="mb-3 text-muted">
        <span dir="auto">“{title}”</span> leaves the feeds, and its public page says that it was withdrawn. It can be
        published again.
      </p>
      <TextArea
        label="Note for the history (optional)"
        rows={2}
        value={note}
        data-autofocus
        onChange={(event) => setNote(event.target.value)}
      />
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="danger">
          Withdraw
        </Button>
      </DialogActions>
    </form>
  );
}
