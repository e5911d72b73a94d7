import { bodyText, type TextBlock } from '../articles/body';
import type { ArticleFields } from '../articles/types';
import type { DecodedDocument } from '../import/document';
import { cutBefore } from '../text/cut';
import { detectLanguage } from '../text/language';
import { bylineNames } from './byline';
import { captionParts, creditName } from './captions';
import { datelinePlace, isDatelineAlone } from './dateline';

/** A headline made of the text's first sentence is cut here, at a word's end. */
const MAX_DERIVED_TITLE = 90;

/** The dateline opens the first paragraphs or none. */
const DATELINE_PARAGRAPHS = 2;

/**
 * Lifts an article's fields out of its blocks; what the page's metadata says fills the rest.
 * @param blocks the story's blocks in order, with their words
 * @param fields the metadata, empty for every story of a run-on document but the first
 */
export function liftFields(blocks: readonly TextBlock[], fields: DecodedDocument['fields']): ArticleFields {
  const kept = blocks.filter((block) => block.verdict === 'keep');
  const first = (kind: TextBlock['kind']) => kept.find((block) => block.kind === kind)?.text ?? null;
  const caption = captionOf(kept.filter((block) => block.kind === 'caption').map((block) => block.text));
  const byline = first('byline');
  const body = bodyText(kept);
  return {
    title: nonEmpty(fields.title) ?? nonEmpty(first('title')) ?? derivedTitle(kept.map((block) => block.text)),
    dek: first('dek') ?? fields.dek ?? null,
    byline: fields.byline ?? (byline === null ? null : bylineNames(byline)),
    dateline:
      fields.dateline ??
      datelineOf(
        kept.filter((block) => ['paragraph', 'dateline', 'quote'].includes(block.kind)).map((block) => block.text),
      ),
    publishedAt: fields.publishedAt ?? null,
    lang: fields.lang ?? detectLanguage(body),
    caption: caption.words ?? fields.caption ?? null,
    credit: caption.credit ?? fields.credit ?? null,
    canonicalUrl: fields.canonicalUrl ?? null,
    imageUrl: fields.imageUrl ?? null,
  };
}

/** The first picture's words and credit; a credit on a line of its own belongs to the words above it. */
function captionOf(captions: readonly string[]): { words: string | null; credit: string | null } {
  const [first, second] = captions;
  if (first === undefined) return { words: null, credit: null };
  const parts = captionParts(first);
  const credit = parts.credit === null ? null : creditName(parts.credit);
  // A bracket that credits nobody stays with the caption's words.
  const words = nonEmpty(credit === null ? first.trim() : parts.words);
  if (credit === null && second !== undefined) {
    const below = captionParts(second);
    const name = below.credit === null ? null : creditName(below.credit);
    if (below.words === '' && name !== null) return { words, credit: name };
  }
  return { words, credit };
}

function datelineOf(paragraphs: readonly string[]): string | null {
  for (const paragraph of paragraphs.slice(0, DATELINE_PARAGRAPHS)) {
    const place = isDatelineAlone(paragraph) ? datelinePlace(`${paragraph} — `) : datelinePlace(paragraph);
    if (place !== null) return place;
  }
  return null;
}

const SENTENCE = /^.{20,}?[.!?؟。…](?=\s)/u;

/** Makes a headline of the first sentence that is kept. */
function derivedTitle(texts: readonly string[]): string {
  const source = texts.find((text) => /[\p{L}\p{N}]/u.test(text)) ?? texts[0] ?? '';
  const sentence = SENTENCE.exec(source.slice(0, 4 * MAX_DERIVED_TITLE))?.[0] ?? source;
  if (sentence.length <= MAX_DERIVED_TITLE) return nonEmpty(sentence) ?? 'Untitled';
  const cut = cutBefore(sentence, MAX_DERIVED_TITLE);
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > MAX_DERIVED_TITLE / 2 ? lastSpace : MAX_DERIVED_TITLE).trim()}…`;
}

const nonEmpty = (text: string | null | undefined): string | null => (text && text.trim() !== '' ? text.trim() : null);
