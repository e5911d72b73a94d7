'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState, useTransition } from 'react';
import type { Refusal, Result } from '@/lib/result';
import { useActs } from '../../acts/act-provider';
import { opmlHref, sourceHref } from '../../links';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { RefusalNotice } from '../../ui/refusal';

/** Adds feeds: by the address of a site or a feed, or as an OPML list; and pages that have none, to be watched themselves. */
export function AddFeed({
  add,
  addList,
}: {
  add: (url: string, asPage: boolean) => Promise<Result<{ sourceId: string }>>;
  addList: (text: string) => Promise<Result<{ added: number; known: number }>>;
}) {
  const { run, say } = useActs();
  const router = useRouter();
  const [url, setUrl] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, start] = useTransition();
  const file = useRef<HTMLInputElement>(null);
  const send = (asPage: boolean) =>
    start(async () => {
      const result = await run(() => add(url, asPage));
      if (!result) return;
      setRefusal(result.ok ? null : result.error);
      if (result.ok) router.push(sourceHref(result.value.sourceId));
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(false);
  };
  const upload = (list: File) =>
    start(async () => {
      const text = await list.text();
      const result = await run(() => addList(text));
      if (!result) return;
      setRefusal(result.ok ? null : result.error);
      if (result.ok) say({ text: `${result.value.added} feeds added, ${result.value.known} were here.` });
    });
  return (
    <form onSubmit={submit} className="mb-6 grid gap-3 border-t border-line pt-3">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          className="min-w-60 grow"
          label="Address of a site or a feed"
          type="url"
          required
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <Button type="submit" look="primary" pending={pending}>
          Add the feed
        </Button>
        <input
          ref={file}
          type="file"
          accept=".opml,.xml,text/x-opml,text/xml"
          aria-label="OPML list"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const [list] = event.target.files ?? [];
            if (list) upload(list);
            event.target.value = '';
          }}
        />
        <Button pending={pending} onClick={() => file.current?.click()}>
          Add an OPML list
        </Button>
        <a href={opmlHref} download className="self-end pb-1.5 text-sm text-accent hover:underline">
          Download all as OPML
        </a>
      </div>
      {refusal && <RefusalNotice refusal={refusal} />}
      {refusal?.code === 'not-a-feed' && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button pending={pending} onClick={() => send(true)}>
            Watch this page itself
          </Button>
          <p className="text-xs text-muted">It comes in now, and again whenever its text is another.</p>
        </div>
      )}
    </form>
  );
}
