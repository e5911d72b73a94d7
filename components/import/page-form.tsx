'use client';

import { type FormEvent, useState, useTransition } from 'react';
import type { Refusal, Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { RefusalNotice } from '../ui/refusal';
import { OutcomeLine } from './outcome-line';
import type { Taken } from './upload';

/**
 * Takes a page by its address; the address stays until the page was taken.
 * `from` is the address that the bookmarklet brought along.
 */
export function PageForm({ fetchPage, from }: { fetchPage: (url: string) => Promise<Result<Taken>>; from: string }) {
  const { run } = useActs();
  const [url, setUrl] = useState(from);
  const [taken, setTaken] = useState<(Taken & { url: string }) | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const result = await run(() => fetchPage(url));
      if (!result) return;
      setRefusal(result.ok ? null : result.error);
      setTaken(result.ok ? { ...result.value, url } : null);
      if (result.ok) setUrl('');
    });
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <TextField
        label="Address of the page"
        name="page"
        type="url"
        required
        placeholder="https://"
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      {refusal && <RefusalNotice refusal={refusal} />}
      <div>
        <Button type="submit" pending={pending}>
          Fetch the page
        </Button>
      </div>
      {taken && (
        <ul role="status">
          <OutcomeLine name={taken.url} outcome={taken.outcome} articles={taken.articles} />
        </ul>
      )}
    </form>
  );
}
