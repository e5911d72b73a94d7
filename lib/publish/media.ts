import type { Item } from './item';
import { lines, type Markup, markup } from './markup';

/** Writes a story's picture as Media RSS; caption and credit stand for themselves where there is no picture to show. */
export function pictureElements({ address, caption, credit }: Item['picture']): (Markup | null)[] {
  const about = [
    credit ? markup`<media:credit>${credit}</media:credit>` : null,
    caption ? markup`<media:description type="plain">${caption}</media:description>` : null,
  ];
  return address
    ? [lines(markup`<media:content url="${address}" medium="image">`, ...about, markup`</media:content>`)]
    : about;
}
