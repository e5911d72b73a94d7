'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { type UploadOutcome, upload } from './upload';

/** A file on its way; `share` is how much of it has been sent, 0…1, `part` how many of its documents are done, where it holds several. */
export type Upload =
  | { id: number; name: string; bytes: number; state: 'waiting' | 'sending'; share: number; part?: Part }
  | Settled;
type Part = { done: number; of: number };
type Settled = { id: number; name: string; bytes: number } & UploadOutcome;

/**
 * Sends files one request each, one after another, in one import.
 * @param start begins the import on the server and gives its id
 * @param stop ends that import on the server too, where a file that holds many documents may still be at work
 * @param maxBytes files above it are refused here, before anything is sent
 */
export function useUploads(
  start: () => Promise<Result<string>>,
  stop: (importId: string) => Promise<Result<void>>,
  maxBytes: number,
) {
  const router = useRouter();
  const { run, report } = useActs();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [busy, setBusy] = useState(false);
  const stopper = useRef<AbortController | null>(null);
  const nextId = useRef(0);

  const set = (id: number, change: Partial<Upload>) =>
    setUploads((before) => before.map((one) => (one.id === id ? ({ ...one, ...change } as Upload) : one)));

  const send = async (files: File[]) => {
    if (files.length === 0 || stopper.current) return;
    const controller = new AbortController();
    stopper.current = controller;
    const queue = files.map((file) => ({ file, id: nextId.current++ }));
    setUploads(
      queue.map(({ file, id }) => ({ id, name: nameOf(file), bytes: file.size, state: 'waiting' as const, share: 0 })),
    );
    setBusy(true);
    const started = await run(start);
    if (started?.ok) {
      controller.signal.addEventListener('abort', () => void halt(started.value));
      for (const { file, id } of queue) set(id, await sendOne(file, id, started.value, controller.signal));
    } else {
      if (started) report(started, '');
      setUploads([]);
    }
    stopper.current = null;
    setBusy(false);
    router.refresh();
  };

  const halt = async (importId: string) => {
    const stopped = await run(() => stop(importId));
    if (stopped) report(stopped, 'Stopped. What was taken in stays.');
  };

  const sendOne = async (file: File, id: number, importId: string, signal: AbortSignal): Promise<UploadOutcome> => {
    if (signal.aborted) return { state: 'cancelled' };
    if (file.size > maxBytes) return { state: 'refused', refusal: { message: 'The file is larger than the limit.' } };
    set(id, { state: 'sending', share: 0 });
    const parameters = new URLSearchParams({ import: importId, name: nameOf(file) });
    const onPart = (done: number, of: number) => set(id, { part: { done, of } });
    return upload(file, `/import/files?${parameters}`, signal, (share) => set(id, { share }), onPart);
  };

  return { uploads, busy, send, cancel: () => stopper.current?.abort() };
}

const nameOf = (file: File) => file.webkitRelativePath || file.name;
