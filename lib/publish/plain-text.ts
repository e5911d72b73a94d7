import { Parser } from 'htmlparser2';

const BREAKS: ReadonlySet<string> = new Set(['p', 'h2', 'li', 'tr', 'pre', 'blockquote', 'table', 'ul']);

/** Gives the words of a body that `articleHtml` wrote, a blank line between paragraphs; what is said of images is no running text. */
export function plainText(html: string): string {
  let text = '';
  let isFigure = false;
  const parser = new Parser({
    onopentag: (name) => {
      if (name === 'figure') isFigure = true;
    },
    ontext: (words) => {
      if (!isFigure) text += words;
    },
    onclosetag: (name) => {
      if (name === 'figure') isFigure = false;
      else if (name === 'td') text += '\t';
      else if (BREAKS.has(name)) text += '\n\n';
    },
  });
  parser.end(html);
  return text
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
