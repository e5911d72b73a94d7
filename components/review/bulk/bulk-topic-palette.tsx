'use client';

import type { QueueRow, TopicLabel } from '@/lib/review/view';
import type { SearchTopics } from '../../topics/search-topics';
import { type Offer, TopicPalette } from '../../topics/topic-palette';
import { topicsOfRows } from './bulk-topics';

/** Finds the topic that all selected articles are to get; what is suggested for them comes first, what they have can be taken off. */
export function BulkTopicPalette({
  open,
  rows,
  search,
  onClose,
  onChoose,
}: {
  open: boolean;
  /** Those selected that are on the page. */
  rows: readonly QueueRow[];
  search: SearchTopics;
  onClose: () => void;
  onChoose: (act: 'assign' | 'remove', topic: TopicLabel) => void;
}) {
  const { suggested, had } = topicsOfRows(rows);
  const choose = (act: 'assign' | 'remove', { id, label }: TopicLabel) => {
    onClose();
    onChoose(act, { id, label });
  };
  const offers: Offer[] = [
    ...suggested.map((topic) => ({
      ...{ key: `assign ${topic.id}`, label: topic.label, mark: `suggested for ${topic.count}` },
      onChoose: () => choose('assign', topic),
    })),
    ...had.map((topic) => ({
      ...{ key: `remove ${topic.id}`, label: `Take off ${topic.label}`, mark: `${topic.count} with it` },
      onChoose: () => choose('remove', topic),
    })),
  ];
  return (
    <TopicPalette
      open={open}
      onClose={onClose}
      search={search}
      onChoose={(topic) => choose('assign', topic)}
      offers={offers}
    />
  );
}
