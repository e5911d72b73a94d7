import { forReaders, rfc3339 } from './dates';
import type { Item } from './item';
import { lines, type Markup, markup, trusted } from './markup';

/** Writes what the desk had to correct in a story, last first, as HTML; null where there was nothing. */
export const correctionNotes = ({ corrections }: Item): Markup | null =>
  corrections.length === 0
    ? null
    : lines(
        ...corrections.map(
          ({ note, at }) =>
            markup`<p dir="auto"><strong>Correction</strong> (<time datetime="${rfc3339(at)}">${forReaders(at)}</time>): ${note}</p>`,
        ),
      );

/** Writes a story's content for feeds: its body, and above it what had to be corrected, since no format has a place that readers show. */
export function contentHtml(item: Item): string {
  const notes = correctionNotes(item);
  return notes === null ? item.html : lines(notes, trusted(item.html)).text;
}
