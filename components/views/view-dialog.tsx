'use client';

import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { CheckField, TextField } from '../ui/field';

export type ViewTerms = { name: string; shared: boolean };

/** Asks for a view's name and who sees it. */
export function ViewDialog({
  title,
  terms,
  mayShare,
  onClose,
  onSave,
}: {
  title: string;
  /** Those that it has now; null while the dialog is closed. */
  terms: ViewTerms | null;
  mayShare: boolean;
  onClose: () => void;
  onSave: (terms: ViewTerms) => void;
}) {
  return (
    <Dialog open={terms !== null} onClose={onClose} title={title}>
      {terms && <Fields terms={terms} mayShare={mayShare} onClose={onClose} onSave={onSave} />}
    </Dialog>
  );
}

function Fields({
  terms,
  mayShare,
  onClose,
  onSave,
}: {
  terms: ViewTerms;
  mayShare: boolean;
  onClose: () => void;
  onSave: (terms: ViewTerms) => void;
}) {
  const [name, setName] = useState(terms.name);
  const [shared, setShared] = useState(terms.shared);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ name, shared });
      }}
      className="grid gap-4"
    >
      <TextField
        label="Name"
        required
        maxLength={60}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {mayShare && (
        <CheckField
          label="Everybody on the desk sees it"
          checked={shared}
          onChange={(event) => setShared(event.target.checked)}
        />
      )}
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary">
          Save
        </Button>
      </DialogActions>
    </form>
  );
}
