'use client';

import { useTransition } from 'react';
import type { GoingOn as File } from '@/lib/import/uploads/view';
import type { Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { Button } from '../ui/button';
import { useRefreshing } from '../ui/use-refreshing';

/** Files that are still being taken in, whether who brought them is here or not; one's own imports can be stopped. */
export function GoingOn({ files, stop }: { files: File[]; stop: (importId: string) => Promise<Result<void>> }) {
  useRefreshing(files.length > 0);
  if (files.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="eyebrow mb-2">Going on</h2>
      <ul className="border-b border-line">
        {files.map((file) => (
          <GoingOnLine key={file.uploadId} file={file} stop={stop} />
        ))}
      </ul>
    </section>
  );
}

function GoingOnLine({ file, stop }: { file: File; stop: (importId: string) => Promise<Result<void>> }) {
  const { name, done, total, byName, isOwn, importId } = file;
  const { run, report } = useActs();
  const [pending, start] = useTransition();
  const send = () =>
    start(async () => {
      const result = await run(() => stop(importId));
      if (result) report(result, 'Stopped. What was taken in stays.');
    });
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-1.5">
      <span dir="auto" className="min-w-0 truncate font-mono text-xs text-soft" title={name}>
        {name}
      </span>
      <span dir="auto" className="text-muted">
        {byName}
      </span>
      <span className="ms-auto flex items-center gap-3">
        <progress max={total} value={done} aria-label={`${name}, documents done`} className="gauge w-32" />
        <span className="tabular text-xs text-muted">
          {done} of {total} documents
        </span>
        {isOwn && (
          <Button size="small" pending={pending} aria-label={`Stop ${name}`} onClick={send}>
            Stop
          </Button>
        )}
      </span>
    </li>
  );
}
