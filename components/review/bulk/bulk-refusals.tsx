'use client';

import { articleHref } from '../../links';
import { ButtonLink } from '../../ui/button';
import { Dialog, WIDE } from '../../ui/dialog';
import type { BulkOutcome } from './run-bulk';

/** Refusals listed by name; more than these are read nowhere. */
const LISTED = 100;

/** Which articles of a bulk act were refused, and why; shown only where some were. */
export function BulkRefusals({ outcome, onClose }: { outcome: BulkOutcome | null; onClose: () => void }) {
  const refused = outcome?.refused ?? [];
  return (
    <Dialog open={refused.length > 0} onClose={onClose} title={`${refused.length} left as they were`} size={WIDE}>
      <p className="-mt-2 mb-3 text-muted">
        {outcome?.done.length.toLocaleString('en')} went through. These did not; they are where they were.
      </p>
      <ul>
        {refused.slice(0, LISTED).map(({ article, refusal }) => (
          <li key={article.articleId} className="flex items-start gap-3 border-t border-line py-2">
            <div className="min-w-0 flex-1">
              <p dir="auto" className="font-medium">
                {article.title}
              </p>
              <p className="text-xs text-soft">
                {refusal?.message ?? 'The desk could not be reached.'}
                {refusal?.details?.[0] && ` ${refusal.details[0].who} ${refusal.details[0].what}.`}
              </p>
            </div>
            <ButtonLink size="small" href={articleHref(article.articleId)}>
              Open
            </ButtonLink>
          </li>
        ))}
      </ul>
      {refused.length > LISTED && <p className="mt-2 text-muted">and {refused.length - LISTED} more</p>}
    </Dialog>
  );
}
