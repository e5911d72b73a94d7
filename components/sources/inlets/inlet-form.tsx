'use client';

import { type FormEvent, useState, useTransition } from 'react';
import type { InletView } from '@/lib/import/inlets/view';
import type { Refusal, Result } from '@/lib/result';
import { useActs } from '../../acts/act-provider';
import { Button } from '../../ui/button';
import { CheckField, SelectField, TextField } from '../../ui/field';
import { RefusalNotice } from '../../ui/refusal';
import type { InletActions } from './actions';

const INTERVALS: [string, string][] = [
  ['', 'as it needs'],
  ['5', 'every 5 minutes'],
  ['15', 'every 15 minutes'],
  ['30', 'every 30 minutes'],
  ['60', 'every hour'],
  ['360', 'every 6 hours'],
  ['1440', 'every day'],
];

/** Changes a feed: its address, how often it is asked, whether pages are fetched; or takes it out. */
export function InletForm({ inlet, actions, onDone }: { inlet: InletView; actions: InletActions; onDone: () => void }) {
  const { run, report } = useActs();
  const [url, setUrl] = useState(inlet.url);
  const [every, setEvery] = useState(String(inlet.everyMinutes ?? ''));
  const [fetchesPages, setFetchesPages] = useState(inlet.fetchesPages);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const at = { inletId: inlet.id, revision: inlet.revision };
  const send = (asked: () => Promise<Result<void>>, said: string) =>
    start(async () => {
      const result = await run(asked);
      if (!result) return;
      setRefusal(result.ok ? null : result.error);
      if (!result.ok) return;
      report(result, said);
      onDone();
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(() => actions.edit({ ...at, url, everyMinutes: every === '' ? null : Number(every), fetchesPages }), 'Saved.');
  };
  return (
    <form onSubmit={submit} className="grid gap-3 rounded-md border border-line p-3">
      <TextField label="Address" type="url" required value={url} onChange={(event) => setUrl(event.target.value)} />
      <SelectField label="Asked" value={every} onChange={(event) => setEvery(event.target.value)}>
        {INTERVALS.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </SelectField>
      {inlet.kind === 'feed' && (
        <CheckField
          label="Fetch the page where the feed has a summary only"
          checked={fetchesPages}
          onChange={(event) => setFetchesPages(event.target.checked)}
        />
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" look="primary" pending={pending}>
          Save
        </Button>
        <Button size="small" look="plain" onClick={onDone}>
          Cancel
        </Button>
        <Button
          size="small"
          look="plain"
          className="ms-auto"
          pending={pending}
          onClick={() => send(() => actions.remove(at), 'Removed. Its articles stay.')}
        >
          Remove this {inlet.kind}
        </Button>
      </div>
    </form>
  );
}
