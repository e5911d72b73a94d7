'use client';

import { Button } from '../ui/button';
import { OutcomeLine } from './outcome-line';
import type { Taken } from './upload';
import type { Upload } from './use-uploads';

/** The files of an upload with one bar for all of them, and the outcome of each. */
export function UploadList({ uploads, busy, onCancel }: { uploads: Upload[]; busy: boolean; onCancel: () => void }) {
  const total = uploads.reduce((sum, upload) => sum + upload.bytes, 0);
  const sent = uploads.reduce((sum, upload) => sum + upload.bytes * shareOf(upload), 0);
  const settled = uploads.filter((upload) => shareOf(upload) === 1 && upload.state !== 'sending').length;
  return (
    <div className="grid gap-2">
      <div className="flex items-center gap-3">
        <progress
          aria-label="Files sent"
          value={total === 0 ? settled / uploads.length : sent / total}
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

const shareOf = (upload: Upload) =>
  'share' in upload && (upload.state === 'waiting' || upload.state === 'sending') ? upload.share : 1;

function lineOf(upload: Upload): Omit<Parameters<typeof OutcomeLine>[0], 'name'> {
  switch (upload.state) {
    case 'waiting':
      return { outcome: 'waiting' };
    case 'sending':
      return { outcome: 'sending', note: upload.part };
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
