import type { ReactNode } from 'react';
import type { Refusal } from '@/lib/result';
import { Notice } from './notice';
import { Moment } from './timestamp';

/** A refusal in the page: the sentence, and whose changes stand in the way. */
export function RefusalNotice({ refusal, actions }: { refusal: Refusal; actions?: ReactNode }) {
  return (
    <Notice look="refused" actions={actions}>
      <p>{refusal.message}</p>
      {refusal.details && (
        <ul className="mt-1 grid gap-0.5 text-xs">
          {refusal.details.map((detail) => (
            <li key={`${detail.at}${detail.what}`}>
              <b className="font-medium">{detail.who}</b> {detail.what}{' '}
              <span className="text-muted">
                <Moment iso={detail.at} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
