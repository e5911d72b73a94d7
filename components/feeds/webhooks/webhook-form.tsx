'use client';

import { type FormEvent, useState, useTransition } from 'react';
import type { Refusal } from '@/lib/result';
import { useActs } from '../../acts/act-provider';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { RefusalNotice } from '../../ui/refusal';
import type { WebhookActions } from './actions';
import { ShownSecret } from './shown-secret';

/** Adds an address, and shows the secret of its messages this once. */
export function WebhookForm({ add }: { add: WebhookActions['add'] }) {
  const { run } = useActs();
  const [url, setUrl] = useState('');
  const [made, setMade] = useState<{ url: string; secret: string } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const result = await run(() => add(url));
      if (!result) return;
      setRefusal(result.ok ? null : result.error);
      setMade(result.ok ? { url, secret: result.value.secret } : null);
      if (result.ok) setUrl('');
    });
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          className="min-w-60 grow"
          label="Address to tell"
          type="url"
          required
          dir="ltr"
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <Button type="submit" look="primary" pending={pending}>
          Add
        </Button>
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
      {made && <ShownSecret of={made.url} secret={made.secret} />}
    </form>
  );
}
