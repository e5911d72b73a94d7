'use client';

import { type ReactNode, useState } from 'react';
import type { Colleague } from '@/lib/review/together/mentions';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';

/** Asks for the colleague who is to take it, and for a note to them. */
export function HandOverForm({
  colleagues,
  nobody,
  first,
  pending,
  onGive,
  onClose,
  children,
}: {
  colleagues: readonly Colleague[];
  /** Whether nobody is offered too. */
  nobody: boolean;
  /** Who is chosen at first. */
  first: string;
  pending: boolean;
  /** `to` null for nobody. */
  onGive: (to: Colleague | null, note: string | null) => void;
  /** On Escape, where no dialog hears it. */
  onClose?: () => void;
  /** What stands beside the button that gives it. */
  children: ReactNode;
}) {
  const [to, setTo] = useState(first);
  const [note, setNote] = useState('');
  return (
    <form
      className="grid gap-2"
      onKeyDown={(event) => event.key === 'Escape' && onClose?.()}
      onSubmit={(event) => {
        event.preventDefault();
        onGive(colleagues.find(({ id }) => id === to) ?? null, note.trim() || null);
      }}
    >
      <SelectField
        label="To"
        autoFocus
        data-autofocus
        value={to}
        onChange={(event) => setTo(event.target.value)}
        onKeyDown={(event) => {
          // A letter has chosen the name: Enter gives it, instead of opening the list.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      >
        {nobody && <option value="">Nobody</option>}
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label="Note"
        value={note}
        maxLength={500}
        dir="auto"
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="flex gap-2">
        <Button size="small" look="primary" type="submit" pending={pending}>
          Give it
        </Button>
        {children}
      </div>
    </form>
  );
}
