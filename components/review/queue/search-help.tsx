import { SEARCH_FIELDS } from '@/lib/review/search/search';

/** What the search takes, in the small print under it. */
export function SearchHelp() {
  return (
    <>
      <p>
        Every word must occur; “night fer” finds <i>night ferry</i> in any order, with quotes only side by side. A minus
        leaves out. Accents and case do not count.
      </p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
        {Object.entries(SEARCH_FIELDS).map(([field, takes]) => (
          <div key={field} className="contents">
            <dt className="font-medium text-ink">{field}:</dt>
            <dd className="min-w-0 break-words">{takes}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
