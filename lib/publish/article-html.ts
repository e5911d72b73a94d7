import sanitizeHtml from 'sanitize-html';
import { bodyBlocks, type TextBlock } from '../articles/body';
import { type Markup, markup, writable } from './markup';

/** Cells of a table's line: what the importer and spreadsheets put between them. */
const CELL_BREAK = /\t| \| /;
const BULLET = /^[•‣◦▪●–*·-]\s+/u;

/** The only elements and attributes that a body has; a second guard behind the escaping. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'h2', 'blockquote', 'ul', 'li', 'pre', 'table', 'tbody', 'tr', 'td', 'strong', 'em', 'a'],
  allowedAttributes: { '*': ['dir'], a: ['href', 'rel'] },
  allowedSchemes: ['https', 'http'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
};

/**
 * Writes an article's body as semantic HTML: kept blocks only, consecutive list items as one list, consecutive quotes as one.
 * @param blocks an article's blocks in reading order, with the words that a reader sees
 * @returns HTML that holds no script, style, handler or foreign element, whatever the blocks say
 */
export function articleHtml(blocks: readonly TextBlock[]): string {
  return sanitizeHtml(groups(blocks).map(groupHtml).join('\n'), ALLOWED);
}

type Group = { kind: TextBlock['kind']; texts: string[] };

function groups(blocks: readonly TextBlock[]): Group[] {
  const found: Group[] = [];
  for (const { kind, text } of bodyBlocks(blocks).flatMap(paragraphs)) {
    const words = writable(text).trim();
    if (words === '') continue;
    const last = found.at(-1);
    const continues = last?.kind === kind && (kind === 'list-item' || kind === 'quote');
    // A dateline stands at the head of its first paragraph, as it is read.
    if (last?.kind === 'dateline' && kind === 'paragraph')
      found.splice(-1, 1, { kind, texts: [`${last.texts[0]} ${words}`] });
    else if (continues) last.texts.push(words);
    else found.push({ kind, texts: [words] });
  }
  return found;
}

/** An edited block may hold several paragraphs; those after the first are plain ones. */
function paragraphs(block: TextBlock): Pick<TextBlock, 'kind' | 'text'>[] {
  if (block.kind === 'table' || block.kind === 'preformatted') return [block];
  return block.text.split('\n\n').map((text, at) => ({ kind: at === 0 ? block.kind : 'paragraph', text }));
}

function groupHtml({ kind, texts }: Group): string {
  const [first = ''] = texts;
  if (kind === 'list-item') {
    const items = texts.map((text) => markup`<li dir="auto">${text.replace(BULLET, '')}</li>`);
    return markup`<ul>${items}</ul>`.text;
  }
  if (kind === 'quote') {
    return markup`<blockquote>${texts.map((text) => markup`<p dir="auto">${text}</p>`)}</blockquote>`.text;
  }
  if (kind === 'subheading') return markup`<h2 dir="auto">${first}</h2>`.text;
  if (kind === 'preformatted') return markup`<pre dir="auto">${first}</pre>`.text;
  if (kind === 'table') return tableHtml(first).text;
  return markup`<p dir="auto">${first}</p>`.text;
}

function tableHtml(text: string): Markup {
  const rows = text.split('\n').map((line) => line.split(CELL_BREAK));
  if (rows.every((cells) => cells.length === 1)) return markup`<pre dir="auto">${text}</pre>`;
  const cell = (words: string) => markup`<td dir="auto">${words.trim()}</td>`;
  return markup`<table><tbody>${rows.map((cells) => markup`<tr>${cells.map(cell)}</tr>`)}</tbody></table>`;
}
