'use client';

import { Button } from '../ui/button';
import { OutcomeLine } from './outcome-line';
import type { Taken } from './upload';
import type { Upload } from './use-uploads';

/** The files of an upload with one bar for all of them, and the outcome of each. */
export function UploadList({ uploads, busy, onCancel }: { uploads: Upload[]; busy: boolean; onCancel: () => void }) {
  const total = uploads.reduce((sum, upload) => sum + upload.bytes, 0);
  const done = uploads.reduce((sum, upload) => sum + upload.bytes * shareOf(upload), 0);
  const settled = uploads.filter(({ state }) => state !== 'waiting' && state !== 'sending').length;
  return (
    <div className="grid gap-2">
      <div className="flex items-center gap-3">
        <progress
          aria-label="Files done"
          value={total === 0 ? settled / uploads.length : done / total}
          max={1}
          className="gauge flex-1"
        />
        <span role="status" className="tabular text-xs text-muted">
          {settled} of {uploads.length}
        </span>
        {busy && (
          <Button size="small" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
      <ul aria-label="Outcomes">
        {uploads.map((upload) => (
          <OutcomeLine key={upload.id} name={upload.name} {...lineOf(upload)} />
        ))}
      </ul>
    </div>
  );
}

/** Of the time that a file takes, sending it is the smaller part. */
const SENDING = 0.1;

function shareOf(upload: Upload): number {
  if (!('share' in upload) || (upload.state !== 'waiting' && upload.state !== 'sending')) return 1;
  const { share, part } = upload;
  return SENDING * share + (part ? ((1 - SENDING) * part.done) / part.of : 0);
}

function lineOf(upload: Upload): Omit<Parameters<typeof OutcomeLine>[0], 'name'> {
  switch (upload.state) {
    case 'waiting':
      return { outcome: 'waiting' };
    case 'sending':
      return { outcome: 'sending', note: upload.part && `${upload.part.done} of ${upload.part.of} documents` };
    case 'cancelled':
      return { outcome: 'cancelled' };
    case 'refused':
      return { outcome: 'refused', message: upload.refusal.message };
    case 'done':
      return { outcome: upload.taken.outcome, articles: upload.taken.articles, note: countsOf(upload.taken.parts) };
  }
}

const countsOf = (parts: Taken['parts']) =>
  parts ? `${parts.imported} imported, ${parts.known} already here, ${parts.refused} refused` : undefined;
