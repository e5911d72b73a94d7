import type { QueueRow, TopicLabel } from '@/lib/review/view';

/** A topic with how many of the selected rows it is about. */
export type CountedTopic = TopicLabel & { count: number };

/** Topics that are offered of each kind before anything is typed; the palette finds the others. */
const MAX_OFFERED = 6;

/** Finds which topics are suggested for the selected rows, and which they have, those of the most rows first. */
export function topicsOfRows(rows: readonly QueueRow[]): { suggested: CountedTopic[]; had: CountedTopic[] } {
  return {
    suggested: counted(rows.flatMap(({ likely }) => likely)),
    had: counted(rows.flatMap(({ topics }) => topics)),
  };
}

function counted(topics: readonly TopicLabel[]): CountedTopic[] {
  const byId = new Map<string, CountedTopic>();
  for (const { id, label } of topics) byId.set(id, { id, label, count: (byId.get(id)?.count ?? 0) + 1 });
  return [...byId.values()]
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'))
    .slice(0, MAX_OFFERED);
}

/** The row as it is once a topic was given to it or taken off it: a change more, as every change of the server counts one. */
export function withTopic(row: QueueRow, act: 'assign' | 'remove', { id, label }: TopicLabel): QueueRow {
  const others = row.topics.filter((topic) => topic.id !== id);
  return {
    ...row,
    revision: row.revision + 1,
    topics: act === 'assign' ? [...others, { id, label }] : others,
    likely: row.likely.filter((topic) => topic.id !== id),
  };
}
