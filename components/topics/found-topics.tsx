import { topicHref } from '../links';
import { EmptyState } from '../ui/empty-state';
import { Link } from '../ui/link';

/** What a search of the vocabulary found, each with its place in the tree. */
export function FoundTopics({ query, found }: { query: string; found: { id: string; label: string; path: string }[] }) {
  if (found.length === 0) {
    return (
      <EmptyState title={`No topic is called “${query}”.`}>Try another word, a part of one, or a code.</EmptyState>
    );
  }
  return (
    <ul className="border-t border-line">
      {found.map((topic) => (
        <li key={topic.id} className="relative flex items-baseline gap-4 border-b border-line py-2 hover:bg-sunk/60">
          <div className="min-w-0 flex-1">
            <Link
              href={topicHref(topic.id)}
              className="font-medium first-letter:uppercase after:absolute after:inset-0"
            >
              {topic.label}
            </Link>
            <p className="truncate text-xs text-muted">{topic.path}</p>
          </div>
          <span className="font-mono text-2xs text-muted">{topic.id}</span>
        </li>
      ))}
    </ul>
  );
}
