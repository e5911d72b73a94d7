import { boundedWords } from '@/lib/review/counts/bound';
import type { QueueFilter } from '@/lib/review/filters';
import { importPageHref, publishHref, queueHref } from '../../links';
import { ButtonLink } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';

const NOTHING: Record<QueueFilter['status'], [title: string, words: string]> = {
  pending: ['Nothing is waiting.', 'What you import next will stand here, cleaned and ready to be checked.'],
  approved: ['Nothing is approved and unpublished.', 'Approved articles wait here until somebody publishes them.'],
  published: ['Nothing is published yet.', 'Publish approved articles, and they appear here and in the feed.'],
  withdrawn: ['Nothing was withdrawn.', 'An article that was published and taken back would stand here.'],
  rejected: ['Nothing was rejected.', 'Rejected articles are kept here, with the reason.'],
  merged: ['Nothing was merged.', 'Articles that became part of another one are kept here.'],
};

/** What stands in the queue's place: that nothing fits the filter, or that nothing has this status. */
export function EmptyQueue({
  filter,
  narrowed,
  approved,
  bound,
  mayImport,
}: {
  filter: QueueFilter;
  narrowed: boolean;
  /** So many articles are approved and wait to be published. */
  approved: number;
  /** Up to how many are counted. */
  bound: number;
  mayImport: boolean;
}) {
  if (narrowed) {
    return (
      <EmptyState
        title={filter.q ? `Nothing found for “${filter.q}”.` : 'Nothing fits this filter.'}
        action={<ButtonLink href={queueHref()}>Clear the filter</ButtonLink>}
      >
        Every word must occur. Look under another status, or search for less.
      </EmptyState>
    );
  }
  const [title, words] = NOTHING[filter.status];
  if (filter.status === 'pending' && approved > 0) {
    return (
      <EmptyState
        title={title}
        action={
          <ButtonLink href={publishHref()} look="primary">
            Go to Publish
          </ButtonLink>
        }
      >
        {approved === 1 ? '1 approved article waits' : `${boundedWords(approved, bound)} approved articles wait`} to go
        out.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={title}
      action={
        mayImport && filter.status === 'pending' ? (
          <ButtonLink href={importPageHref} look="primary">
            Import something
          </ButtonLink>
        ) : null
      }
    >
      {words}
    </EmptyState>
  );
}
