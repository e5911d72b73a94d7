import { FORMAT_NAMES, FORMATS, type Scope, writeFeedPath } from '@/lib/publish/feeds/address';

/** Where a feed is in each format; `of` names the feed for who hears the links alone. */
export function FormatLinks({ scope, of }: { scope: Scope; of: string }) {
  return (
    <ul aria-label={`Formats of ${of}`} className="flex flex-wrap gap-x-3 gap-y-1">
      {FORMAT_NAMES.map((format) => (
        <li key={format}>
          <a href={writeFeedPath({ scope, day: null, format })} className="text-accent hover:underline">
            {FORMATS[format].name}
          </a>
        </li>
      ))}
    </ul>
  );
}
