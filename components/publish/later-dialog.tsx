'use client';

import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { TextField } from '../ui/field';

/** Asks for the minute from which readers may see an article. */
export function LaterDialog({
  title,
  onPublish,
  onClose,
}: {
  /** Of the article to publish; null while nothing is asked. */
  title: string | null;
  /** @param at ISO 8601 in UTC */
  onPublish: (at: string) => void;
  onClose: () => void;
}) {
  return (
    <Dialog open={title !== null} onClose={onClose} title="Publish under an embargo">
      <LaterForm title={title ?? ''} onPublish={onPublish} onClose={onClose} />
    </Dialog>
  );
}

function LaterForm({
  title,
  onPublish,
  onClose,
}: {
  title: string;
  onPublish: (at: string) => void;
  onClose: () => void;
}) {
  const [local, setLocal] = useState('');
  const moment = local === '' ? null : new Date(local);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (moment) onPublish(moment.toISOString());
      }}
    >
      <p className="mb-3 text-muted">
        <span dir="auto">“{title}”</span> is in no feed and on no page before this minute, and everywhere from then on.
      </p>
      <TextField
        label={`Date and time (${zone})`}
        type="datetime-local"
        required
        value={local}
        onChange={(event) => setLocal(event.target.value)}
        hint={
          moment ? `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC` : 'in the time zone of this computer'
        }
        data-autofocus
      />
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary">
          Publish then
        </Button>
      </DialogActions>
    </form>
  );
}
