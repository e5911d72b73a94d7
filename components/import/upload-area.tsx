'use client';

import { type DragEvent, useRef, useState } from 'react';
import type { Result } from '@/lib/result';
import { Button } from '../ui/button';
import { cx } from '../ui/class-names';
import { icon } from '../ui/icon';
import { UploadList } from './upload-list';
import { useUploads } from './use-uploads';

const UploadIcon = icon('M12 15.5V4M7 8.5l5-5 5 5M4 20.5h16');

/** Takes files by drag and drop or by the button, and shows how each is doing. */
export function UploadArea({
  start,
  stop,
  maxBytes,
}: {
  start: () => Promise<Result<string>>;
  stop: (importId: string) => Promise<Result<void>>;
  maxBytes: number;
}) {
  const { uploads, busy, send, cancel } = useUploads(start, stop, maxBytes);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div className="grid gap-4">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut to the button inside */}
      <div
        onDragOver={(event) => drag(event, true)}
        onDragLeave={(event) => drag(event, false)}
        onDrop={(event) => {
          drag(event, false);
          send([...event.dataTransfer.files]);
        }}
        className={cx(
          'grid min-h-44 content-center justify-items-center gap-2 rounded-md border border-dashed px-4 py-6 text-center',
          over ? 'border-accent bg-accent-wash' : 'border-edge/70',
        )}
      >
        <UploadIcon aria-hidden="true" className="size-5 text-muted" />
        <p className="text-soft">Drop files here, or</p>
        <input
          ref={input}
          type="file"
          multiple
          accept=".txt,.html,.htm,.xml,.rss,.atom,.json,.jsonl,.ndjson,.csv,.tsv,.zip,text/plain,text/html"
          aria-label="Files to import"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            send([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <Button disabled={busy} onClick={() => input.current?.click()}>
          Choose files
        </Button>
        <p className="text-2xs text-muted">
          .txt or .html; feeds, WordPress exports, .jsonl and .csv of many; .zip of all these. Up to{' '}
          {megabytes(maxBytes)} each
        </p>
      </div>
      {uploads.length > 0 && <UploadList uploads={uploads} busy={busy} onCancel={cancel} />}
    </div>
  );
}

const megabytes = (bytes: number) => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
