/** A blank line, and where what is kept as it stands begins and ends. */
const MARK = /\n[^\S\n]*\n\s*|<\/?(?:pre|script|style|textarea)\b/gi;
/** What breaks lines by itself. */
const BREAKS = /<(?:p|br|div|li|td)\b/i;
/** An item of a WordPress export, which has stories as they are stored: paragraphs are made of blank lines when a page is shown. */
const STORED = /<wp:post_type>/;

/**
 * Writes the blank lines between paragraphs as breaks, in what has no other ones and in WordPress exports. Time is linear in the HTML.
 * @param raw the item's own part of the file
 */
export function withBreaks(html: string, raw: string): string {
  if (BREAKS.test(html) && !STORED.test(raw)) return html;
  let depth = 0;
  return html.replace(MARK, (mark) => {
    if (mark.startsWith('<')) {
      depth = mark.startsWith('</') ? Math.max(0, depth - 1) : depth + 1;
      return mark;
    }
    return depth > 0 ? mark : '<br><br>';
  });
}
