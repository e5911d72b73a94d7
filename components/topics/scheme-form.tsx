'use client';

import { type FormEvent, useState } from 'react';
import type { Refusal } from '@/lib/result';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { RefusalNotice } from '../ui/refusal';

/** The name of a scheme as a form: a new one's, or another name for one. */
export function SchemeForm({
  name: saved,
  pending,
  refusal,
  onSave,
  onCancel,
}: {
  /** Null of a new scheme. */
  name: string | null;
  pending: boolean;
  refusal: Refusal | null;
  onSave: (name: string) => void;
  onCancel: () => void;
}) {
  const [name, setName] = useState(saved ?? '');
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(name);
  };
  return (
    <form onSubmit={save} className="grid max-w-xl gap-3 py-3">
      <TextField
        label="Name of the scheme"
        hint={
          saved === null
            ? 'Such as regions or campaigns. Its topics have codes that begin with this name as it is now.'
            : 'The codes of its topics stay.'
        }
        required
        data-autofocus
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="flex gap-2">
        <Button type="submit" look="primary" pending={pending} disabled={name.trim() === '' || name === saved}>
          {saved === null ? 'Make the scheme' : 'Save'}
        </Button>
        <Button look="plain" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
