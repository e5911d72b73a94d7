'use client';

import { type FormEvent, useState, useTransition } from 'react';
import type { Refusal, Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { Button } from '../ui/button';
import { TextArea, TextField } from '../ui/field';
import { RefusalNotice } from '../ui/refusal';
import { OutcomeLine } from './outcome-line';
import type { Taken } from './upload';

export type PastedText = { text: string; url: string; sourceName: string };
const EMPTY: PastedText = { text: '', url: '', sourceName: '' };

/** Takes a text from the clipboard. What was pasted stays until it was taken. */
export function PasteForm({ paste }: { paste: (pasted: PastedText) => Promise<Result<Taken>> }) {
  const { run } = useActs();
  const [pasted, setPasted] = useState(EMPTY);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const set = (change: Partial<PastedText>) => setPasted({ ...pasted, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const result = await run(() => paste(pasted));
      if (!result) return;
      setRefusal(result.ok ? null : result.error);
      setTaken(result.ok ? result.value : null);
      if (result.ok) setPasted({ ...EMPTY, sourceName: pasted.sourceName });
    });
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <TextArea
        label="Text"
        name="text"
        rows={9}
        required
        value={pasted.text}
        onChange={(event) => set({ text: event.target.value })}
        placeholder="Paste the scraped text here, with everything the scrape left behind."
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label="Outlet (optional)"
          name="sourceName"
          value={pasted.sourceName}
          onChange={(event) => set({ sourceName: event.target.value })}
        />
        <TextField
          label="Address (optional)"
          name="url"
          type="url"
          placeholder="https://"
          value={pasted.url}
          onChange={(event) => set({ url: event.target.value })}
        />
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div>
        <Button type="submit" look="primary" pending={pending}>
          Import the text
        </Button>
      </div>
      {taken && (
        <ul role="status">
          <OutcomeLine name="pasted text" outcome={taken.outcome} articles={taken.articles} />
        </ul>
      )}
    </form>
  );
}
