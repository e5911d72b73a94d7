'use client';

import type { Colleague } from '@/lib/review/together/mentions';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { HandOverForm } from '../together/hand-over-form';

/** Asks who is to take all that is selected. */
export function BulkHandOver({
  articles,
  colleagues,
  onGive,
  onClose,
}: {
  /** What is selected, in words. */
  articles: string;
  /** Null while nothing is asked. */
  colleagues: Colleague[] | null;
  onGive: (to: Colleague | null, note: string | null) => void;
  onClose: () => void;
}) {
  return (
    <Dialog open={colleagues !== null} onClose={onClose} title={`Hand ${articles} over`}>
      {colleagues && (
        <HandOverForm colleagues={colleagues} nobody first={colleagues[0]?.id ?? ''} pending={false} onGive={onGive}>
          <Button size="small" onClick={onClose}>
            Cancel
          </Button>
        </HandOverForm>
      )}
    </Dialog>
  );
}
