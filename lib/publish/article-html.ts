import sanitizeHtml from 'sanitize-html';
import { type Inline, inlineText, mapInline, paragraphsOf, trimInline, withoutStart } from '../articles/blocks/inline';
import { linkAddress } from '../articles/blocks/rewording';
import { tableRows } from '../articles/blocks/table';
import { storyBlocks, type TextBlock } from '../articles/body';
import type { BlockImage, Direction } from '../articles/types';
import { webAddress } from './credits';
import { type Markup, markup, writable } from './markup';

const BULLET = /^[•‣◦▪●–*·-]\s+/u;

/** The only elements and attributes that a body has; a second guard behind the escaping. */
const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['p', 'h2', 'blockquote', 'ul', 'li', 'pre', 'table', 'tbody', 'tr', 'td', 'strong', 'em', 'a'],
    ...['figure', 'img', 'figcaption', 'span'],
  ],
  allowedAttributes: {
    '*': ['dir'],
    a: ['href', 'rel'],
    img: ['src', 'alt', 'width', 'height', 'loading', 'referrerpolicy'],
    span: ['class'],
  },
  allowedClasses: { span: ['credit'] },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowedSchemesByTag: { img: ['https', 'http'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
};

/**
 * Writes an article's body as semantic HTML: kept blocks only, consecutive list items as one list, consecutive quotes as one, images as
 * figures with their captions and credits.
 * @param blocks an article's blocks in reading order, with the words that a reader sees
 * @param dir the direction that an editor set; else each paragraph has that of its words
 * @returns HTML that holds no script, style, handler or foreign element, whatever the blocks say
 */
export function articleHtml(blocks: readonly TextBlock[], dir: Direction | null = null): string {
  return sanitizeHtml(
    groups(blocks)
      .map((group) => groupHtml(group, dir ?? 'auto'))
      .join('\n'),
    ALLOWED,
  );
}

type Group = { kind: TextBlock['kind']; texts: Inline[][]; image?: BlockImage };

function groups(blocks: readonly TextBlock[]): Group[] {
  const found: Group[] = [];
  for (const { kind, pieces, image } of storyBlocks(blocks).flatMap(paragraphs)) {
    const words = trimInline(mapInline(pieces, writable));
    if (image) found.push({ kind, texts: [words], image });
    if (image || words.length === 0) continue;
    const last = found.at(-1);
    const continues = last?.kind === kind && (kind === 'list-item' || kind === 'quote');
    // A dateline stands at the head of its first paragraph, as it is read.
    if (last?.kind === 'dateline' && kind === 'paragraph')
      found.splice(-1, 1, { kind, texts: [[...(last.texts[0] ?? []), { text: ' ', href: null }, ...words]] });
    else if (continues) last.texts.push(words);
    else found.push({ kind, texts: [words] });
  }
  return found;
}

/** An edited block may hold several paragraphs; those after the first are plain ones. */
function paragraphs({
  kind,
  text,
  links = [],
  image,
}: TextBlock): (Pick<Group, 'kind' | 'image'> & { pieces: Inline[] })[] {
  if (kind === 'image') return image ? [{ kind, image, pieces: paragraphsOf({ text, links }).flat() }] : [];
  if (kind === 'table' || kind === 'preformatted') return [{ kind, pieces: [{ text, href: null }] }];
  return paragraphsOf({ text, links }).map((pieces, at) => ({ kind: at === 0 ? kind : 'paragraph', pieces }));
}

/** What leads nowhere safe is words like any other. */
const inline = (pieces: readonly Inline[]): Markup[] =>
  pieces.map(({ text, href }) => {
    const address = href === null ? null : linkAddress(href);
    return address === null ? markup`${text}` : markup`<a href="${address}" rel="nofollow noopener">${text}</a>`;
  });

function groupHtml({ kind, texts, image }: Group, dir: string): string {
  const [first = []] = texts;
  if (image) return figureHtml(image, first, dir)?.text ?? '';
  if (kind === 'list-item') {
    const items = texts.map((text) => markup`<li dir="${dir}">${inline(withoutStart(text, BULLET))}</li>`);
    return markup`<ul>${items}</ul>`.text;
  }
  if (kind === 'quote') {
    return markup`<blockquote>${texts.map((text) => markup`<p dir="${dir}">${inline(text)}</p>`)}</blockquote>`.text;
  }
  if (kind === 'subheading') return markup`<h2 dir="${dir}">${inline(first)}</h2>`.text;
  if (kind === 'preformatted') return markup`<pre dir="${dir}">${inlineText(first)}</pre>`.text;
  if (kind === 'table') return tableHtml(inlineText(first), dir).text;
  return markup`<p dir="${dir}">${inline(first)}</p>`.text;
}

/** A reader's browser is not to tell the image's host which page it is on. */
function figureHtml(
  { src, alt, credit, width, height }: BlockImage,
  caption: readonly Inline[],
  dir: string,
): Markup | null {
  const address = webAddress(src);
  if (address === null) return null;
  const size = width && height ? markup` width="${width}" height="${height}"` : null;
  const blank = caption.length > 0 && credit ? ' ' : null;
  const words =
    caption.length > 0 || credit
      ? markup`<figcaption dir="${dir}">${inline(caption)}${blank}${credit && markup`<span class="credit" dir="auto">${credit}</span>`}</figcaption>`
      : null;
  return markup`<figure><img src="${address}" alt="${alt ?? ''}"${size} loading="lazy" referrerpolicy="no-referrer" />${words}</figure>`;
}

function tableHtml(text: string, dir: string): Markup {
  const rows = tableRows(text).map((cells) => cells.map((cell) => cell.text));
  if (rows.every((cells) => cells.length === 1)) return markup`<pre dir="${dir}">${text}</pre>`;
  const cell = (words: string) => markup`<td dir="${dir}">${words.trim()}</td>`;
  return markup`<table><tbody>${rows.map((cells) => markup`<tr>${cells.map(cell)}</tr>`)}</tbody></table>`;
}
