import { spanText } from '../../lib/articles/body';
import type { Block } from '../../lib/articles/types';
import { cleanDocument } from '../../lib/clean/clean';
import { reviewable } from '../../lib/clean/reviewable';
import type { CleanedDocument } from '../../lib/clean/types';
import { decodeDocument } from '../../lib/import/detect';
import type { DecodedDocument } from '../../lib/import/document';
import { fromHtml } from '../../lib/import/from-html';
import { fromText, fromTextAsGiven } from '../../lib/import/from-text';
import { articleHtml } from '../../lib/publish/article-html';

/** The only tags that a published body has, as the writer writes them; any other `<` is a hole. */
const FOREIGN_TAG = new RegExp(
  `<(?!${[
    '/?(?:p|h2|blockquote|ul|ol|li|pre|table|thead|tbody|tr|td|figure|figcaption)(?: dir="auto")?>',
    'ol(?: reversed="reversed")?(?: start="-?\\d+")? dir="auto">',
    'li value="-?\\d+">',
    'th scope="(?:col|row)"(?: class="figure")?>',
    'td class="figure">',
    '/th>',
    '/span>',
    'span class="credit" dir="auto">',
    'img src="https?://[^"<>]+" alt="[^"<>]*"(?: width="\\d+" height="\\d+")? loading="lazy" referrerpolicy="no-referrer" />',
  ].join('|')})`,
);
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

/** White space of Unicode, which has one more line end than JavaScript's. */
const WHITE = /^[\s\u0085]*$/u;

const MAX_BYTES = 50_000_000;

const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/**
 * Cleans plain text and checks all that must hold of it, also that what is kept stays when it is cleaned again. (Without the gaps and
 * buttons that stood in it, a mangled text may fall into other stories than before; then there is nothing to compare.)
 */
export function checkText(text: string): void {
  const document = fromText(text);
  const cleaned = checkDocument(document);
  for (const article of cleaned.articles) {
    const kept = article.blocks
      .filter((block) => block.verdict === 'keep')
      .map((block) => spanText(document.text, block));
    const again = cleanDocument(fromTextAsGiven(kept.join('\n\n')));
    if (again.articles.length !== 1) continue;
    const removed = [...again.articles.flatMap((one) => one.blocks), ...again.furniture].filter(isRemoved);
    demand(removed.length === 0, `Cleaned again, ${removed.length} blocks more go: ${removed[0]?.residue}`);
  }
}

/** Reads a page, cleans it and checks all that must hold of it. */
export function checkHtml(html: string): void {
  checkDocument(fromHtml(html, { url: 'https://outlet.example/story' }));
}

/** Decodes bytes of any kind; what is accepted is checked as text or as a page. */
export function checkBytes(bytes: Uint8Array, name: string): void {
  const file = decodeDocument(bytes, { name, maxBytes: MAX_BYTES });
  if (!file.ok) return;
  if (file.value.mediaType === 'text/html') checkHtml(file.value.text);
  else checkText(file.value.text);
}

const isRemoved = (block: Block): boolean => block.verdict === 'remove';

/** Marks that turn the order of what follows them. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

/** An image leads to an address of the web, and what is said of it is bounded and turns nothing. */
const isShowable = ({ image, start, end }: Block): boolean =>
  image !== undefined &&
  start <= end &&
  /^https?:\/\/[^/]/.test(image.src) &&
  [image.src, image.alt ?? '', image.credit ?? ''].every((words) => words.length <= 2_000 && !TURNING.test(words));

/** Cleans a document and checks that nothing is lost, every removal is explained, and the output is safe. */
function checkDocument(document: DecodedDocument): CleanedDocument {
  const cleaned = cleanDocument(document);
  const blocks = [...cleaned.articles.flatMap((article) => article.blocks), ...cleaned.furniture];
  let done = 0;
  for (const block of blocks.sort((a, b) => a.start - b.start)) {
    const isWhole = block.kind === 'image' ? isShowable(block) : block.end > block.start;
    demand(block.start >= done && isWhole, `Block [${block.start}, ${block.end}) after ${done}`);
    demand(WHITE.test(document.text.slice(done, block.start)), `Words before ${block.start} are in no block`);
    demand(
      !isRemoved(block) || Boolean(block.residue && block.reason),
      `Block at ${block.start} goes without a reason`,
    );
    done = block.end;
  }
  demand(done <= document.text.length, 'A block ends after the text');
  demand(WHITE.test(document.text.slice(done)), `Words after ${done} are in no block`);
  for (const article of reviewable(cleaned, 'Untitled').articles) {
    demand(article.title.trim() !== '', 'An article has no title');
    const html = articleHtml(article.blocks.map((block) => ({ ...block, text: spanText(document.text, block) })));
    demand(!FOREIGN_TAG.test(html), `The body has a foreign tag: ${FOREIGN_TAG.exec(html)?.input.slice(0, 200)}`);
    demand(!CONTROL.test(html), 'The body has a control character or half a character');
  }
  return cleaned;
}
