import { Parser } from 'htmlparser2';
import { numberMark } from '../articles/blocks/list';

const BREAKS: ReadonlySet<string> = new Set(['p', 'h2', 'li', 'tr', 'pre', 'blockquote', 'table', 'ul', 'ol']);

/** A numbered list that is open: the number of its next item. */
type Numbering = { next: number; step: 1 | -1 };

/**
 * Gives the words of a body that `articleHtml` wrote, a blank line between paragraphs, with the numbers of numbered items; what is said of
 * images is no running text.
 */
export function plainText(html: string): string {
  let text = '';
  let isFigure = false;
  const lists: (Numbering | null)[] = [];
  const parser = new Parser({
    onopentag: (name, { start, reversed, value }) => {
      if (name === 'figure') isFigure = true;
      else if (name === 'ul' || name === 'ol') {
        text += '\n\n';
        lists.push(name === 'ul' ? null : { next: Number(start ?? 1), step: reversed === undefined ? 1 : -1 });
      } else if (name === 'li') text += markOf(lists.at(-1) ?? null, value);
    },
    ontext: (words) => {
      if (!isFigure) text += words;
    },
    onclosetag: (name) => {
      if (name === 'figure') isFigure = false;
      if (name === 'ul' || name === 'ol') lists.pop();
      if (name === 'td' || name === 'th') text += '\t';
      else if (BREAKS.has(name)) text += '\n\n';
    },
  });
  parser.end(html);
  return text
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Counts an item, and gives what stands before its words. */
function markOf(list: Numbering | null, value: string | undefined): string {
  if (!list) return '';
  const number = value === undefined ? list.next : Number(value);
  list.next = number + list.step;
  return `${numberMark(number)} `;
}
