'use client';

import type { PairView, UpdateView } from '@/lib/duplicates/view';
import { keyOf } from '../keys/keys';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** That one article is a new version of the other, what becomes of the edits made by hand, and the way to take it. */
export function UpdateNotice({
  pair,
  update,
  onTake,
}: {
  pair: PairView;
  update: UpdateView;
  onTake: (() => void) | null;
}) {
  const [older, newer] = update.olderId === pair.a.id ? ['A', 'B'] : ['B', 'A'];
  const { edited, written, leftOut, conflicts } = update;
  return (
    <Notice
      actions={
        onTake && (
          <Button size="small" onClick={onTake} {...keyOf('takeUpdate')}>
            Take the update
          </Button>
        )
      }
    >
      <p>
        {newer} is a new version of {older}. Taken, its text becomes the body of {older}, whose title, topics and other
        fields stay.
      </p>
      {edited.length + written.length + leftOut.length > 0 && (
        <p className="mt-1 text-soft">
          By hand, {counted(edited.length, 'paragraph', 'paragraphs')} of {older} {edited.length === 1 ? 'was' : 'were'}{' '}
          edited, {written.length} written and {leftOut.length} removed. That stays wherever the source still says the
          same.{' '}
          {conflicts.length > 0 &&
            `${counted(conflicts.length, 'edited paragraph was', 'edited paragraphs were')} changed by the source too: there the new words are taken, unless you choose otherwise below.`}
        </p>
      )}
    </Notice>
  );
}
