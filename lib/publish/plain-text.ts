import { Parser } from 'htmlparser2';

const BREAKS: ReadonlySet<string> = new Set(['p', 'h2', 'li', 'tr', 'pre', 'blockquote', 'table', 'ul']);

/** Gives the words of a body that `articleHtml` wrote, a blank line between paragraphs. */
export function plainText(html: string): string {
  let text = '';
  const parser = new Parser({
    ontext: (words) => {
      text += words;
    },
    onclosetag: (name) => {
      if (name === 'td') text += '\t';
      else if (BREAKS.has(name)) text += '\n\n';
    },
  });
  parser.end(html);
  return text
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
