import sanitizeHtml from 'sanitize-html';
import { type Inline, inlineText, mapInline, paragraphsOf, trimInline, withoutStart } from '../articles/blocks/inline';
import { type ListPlace, listPlaces } from '../articles/blocks/list';
import { linkAddress } from '../articles/blocks/rewording';
import { columnsOfFigures, headingOf, tableHeadOf, tableRows } from '../articles/blocks/table';
import { storyBlocks, type TextBlock } from '../articles/body';
import type { BlockImage, BlockLayout, Direction, TableHead } from '../articles/types';
import { webAddress } from './credits';
import { type Markup, markup, writable } from './markup';

const BULLET = /^[•‣◦▪●–*·-]\s+/u;

/** The only elements and attributes that a body has; a second guard behind the escaping. */
export const BODY_HTML = {
  allowedTags: [
    ...[
      'p',
      'h2',
      'blockquote',
      'ul',
      'ol',
      'li',
      'pre',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'strong',
      'em',
      'a',
    ],
    ...['figure', 'img', 'figcaption', 'span'],
  ],
  allowedAttributes: {
    '*': ['dir'],
    a: ['href', 'rel'],
    ol: ['start', 'reversed'],
    li: ['value'],
    th: ['scope', 'class'],
    img: ['src', 'alt', 'width', 'height', 'loading', 'referrerpolicy'],
    span: ['class'],
    td: ['class'],
  },
  allowedClasses: { span: ['credit'], th: ['figure'], td: ['figure'] },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowedSchemesByTag: { img: ['https', 'http'] },
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
} satisfies sanitizeHtml.IOptions;

/**
 * Writes an article's body as semantic HTML: kept blocks only, consecutive list items as lists within lists, consecutive quotes as one, images as
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
    BODY_HTML,
  );
}

/** Words of one kind that follow each other; `places` are those of the items of a list. */
type Group = {
  kind: TextBlock['kind'];
  texts: Inline[][];
  places?: ListPlace[];
  image?: BlockImage;
  layout?: BlockLayout | null;
};

function groups(blocks: readonly TextBlock[]): Group[] {
  const found: Group[] = [];
  const story = storyBlocks(blocks);
  const places = listPlaces(story);
  for (const { kind, pieces, image, layout, place } of story.flatMap((block, at) =>
    paragraphs(block, places[at] ?? null),
  )) {
    const words = trimInline(mapInline(pieces, writable));
    if (image) found.push({ kind, texts: [words], image });
    if (image || words.length === 0) continue;
    const last = found.at(-1);
    const continues = last?.kind === kind && (kind === 'list-item' || kind === 'quote');
    // A dateline stands at the head of its first paragraph, as it is read.
    if (last?.kind === 'dateline' && kind === 'paragraph')
      found.splice(-1, 1, { kind, texts: [[...(last.texts[0] ?? []), { text: ' ', href: null }, ...words]] });
    else if (continues) {
      last.texts.push(words);
      if (place) last.places?.push(place);
    } else found.push({ kind, texts: [words], ...(place ? { places: [place] } : {}), ...(layout ? { layout } : {}) });
  }
  return found;
}

/** An edited block may hold several paragraphs; those after the first are plain ones. */
function paragraphs(
  { kind, text, links = [], image, layout = null }: TextBlock,
  place: ListPlace | null,
): (Pick<Group, 'kind' | 'image' | 'layout'> & { pieces: Inline[]; place?: ListPlace | null })[] {
  if (kind === 'image') return image ? [{ kind, image, pieces: paragraphsOf({ text, links }).flat() }] : [];
  if (kind === 'table' || kind === 'preformatted') return [{ kind, layout, pieces: [{ text, href: null }] }];
  return paragraphsOf({ text, links }).map((pieces, at) =>
    at === 0 ? { kind, pieces, place } : { kind: 'paragraph', pieces },
  );
}

/** What leads nowhere safe is words like any other. */
const inline = (pieces: readonly Inline[]): Markup[] =>
  pieces.map(({ text, href }) => {
    const address = href === null ? null : linkAddress(href);
    return address === null ? markup`${text}` : markup`<a href="${address}" rel="nofollow noopener">${text}</a>`;
  });

function groupHtml({ kind, texts, places = [], image, layout }: Group, dir: string): string {
  const [first = []] = texts;
  if (image) return figureHtml(image, first, dir)?.text ?? '';
  if (kind === 'list-item') {
    return lists(texts.flatMap((words, at) => ({ words, place: places[at] ?? AT_TOP })))
      .map((list) => listHtml(list, dir).text)
      .join('\n');
  }
  if (kind === 'quote') {
    return markup`<blockquote>${texts.map((text) => markup`<p dir="${dir}">${inline(text)}</p>`)}</blockquote>`.text;
  }
  if (kind === 'subheading') return markup`<h2 dir="${dir}">${inline(first)}</h2>`.text;
  if (kind === 'preformatted') return markup`<pre dir="${dir}">${inlineText(first)}</pre>`.text;
  if (kind === 'table') return tableHtml(inlineText(first), tableHeadOf(layout), dir).text;
  return markup`<p dir="${dir}">${inline(first)}</p>`.text;
}

const AT_TOP: ListPlace = { level: 0, number: null, counted: null };

type Item = { words: Inline[]; place: ListPlace };
/** One list: the places of its items, and what lies in each. */
type List = { items: (Item & { within: Item[] })[] };

/** Cuts items that follow each other into lists of one kind; what is nested deeper lies in the item before it. */
function lists(items: readonly Item[]): List[] {
  const found: List[] = [];
  for (const item of items) {
    const own = found.at(-1)?.items;
    const [first, last] = [own?.[0], own?.at(-1)];
    if (first && last && item.place.level > first.place.level) last.within.push(item);
    else if (own && first && item.place.level === first.place.level && goesOn(own, item))
      own.push({ ...item, within: [] });
    else found.push({ items: [{ ...item, within: [] }] });
  }
  return found;
}

/** A list goes on with items of its kind; numbers that begin anew begin a list, but at the end of a countdown. */
function goesOn(own: readonly Item[], { place: { number } }: Item): boolean {
  const [before, last] = [own.at(-2)?.place.number, own.at(-1)?.place.number ?? null];
  if (number === null || last === null) return number === last;
  return number !== 1 || last === 0 || (last === 2 && (before === undefined || before === 3));
}

/** A list has one direction, that of its words, so that numbers stand at the side where these begin. */
function listHtml({ items }: List, dir: string): Markup {
  const numbers = items.map(({ place }) => place.number);
  const isCountdown = items.length > 1 && steps(numbers, -1);
  const [start = null] = numbers;
  const written = items.map(({ words, within, place: { number } }, at) => {
    const isCounted = at === 0 || isCountdown || number === (numbers[at - 1] ?? 0) + 1;
    const value = number === null || isCounted ? null : markup` value="${number}"`;
    const inner = lists(within).map((list) => listHtml(list, dir));
    return markup`<li${value}>${inline(number === null ? withoutStart(words, BULLET) : words)}${inner}</li>`;
  });
  if (start === null) return markup`<ul dir="${dir}">${written}</ul>`;
  const from = isCountdown || start !== 1 ? markup` start="${start}"` : null;
  return markup`<ol${isCountdown ? markup` reversed="reversed"` : null}${from} dir="${dir}">${written}</ol>`;
}

/** Whether numbers follow each other by one step. */
const steps = (numbers: readonly (number | null)[], step: 1 | -1): boolean =>
  numbers.every((number, at) => number !== null && (at === 0 || number === (numbers[at - 1] ?? 0) + step));

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
      ? markup`<figcaption>${inline(caption)}${blank}${credit && markup`<span class="credit" dir="auto">${credit}</span>`}</figcaption>`
      : null;
  return markup`<figure dir="${dir}"><img src="${address}" alt="${alt ?? ''}"${size} loading="lazy" referrerpolicy="no-referrer" />${words}</figure>`;
}

/** So has a table, in which the columns follow each other. */
function tableHtml(text: string, head: TableHead, dir: string): Markup {
  const cellRows = tableRows(text);
  const figures = columnsOfFigures(cellRows, head);
  const rows = cellRows.map((cells) => cells.map((cell) => cell.text));
  if (rows.every((cells) => cells.length === 1)) return markup`<pre dir="${dir}">${text}</pre>`;
  const written = rows.map((cells, row) => {
    const inner = cells.map((words, column) => {
      const scope = headingOf(head, row, column, words);
      const name = figures.has(column) ? markup` class="figure"` : null;
      return scope ? markup`<th scope="${scope}"${name}>${words.trim()}</th>` : markup`<td${name}>${words.trim()}</td>`;
    });
    return markup`<tr>${inner}</tr>`;
  });
  const [top, below] = [written.slice(0, head.rows), written.slice(head.rows)];
  return markup`<table dir="${dir}">${top.length > 0 ? markup`<thead>${top}</thead>` : null}${below.length > 0 ? markup`<tbody>${below}</tbody>` : null}</table>`;
}
