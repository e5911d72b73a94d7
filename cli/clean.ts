import { z } from 'zod';
import { bodyText, spanText } from '../lib/articles/body';
import type { Block } from '../lib/articles/types';
import { cleanDocument } from '../lib/clean/clean';
import type { CleanArticle, CleanedDocument } from '../lib/clean/types';
import { acceptText } from '../lib/import/detect';
import { fromHtml } from '../lib/import/from-html';
import { fromTextAsGiven } from '../lib/import/from-text';
import { lineEndPlaces } from './line-ends';
import { ID, type LineOutcome, onStandardStreams, runNdjson, type Streams } from './ndjson';

const SCHEMA = z
  .object({
    id: ID,
    text: z.string().nullish(),
    html: z.string().nullish(),
    url: z.string().nullish(),
    source: z.string().nullish(),
  })
  .refine(
    ({ text, html }) => typeof text === 'string' || typeof html === 'string',
    'Either "text" or "html" is needed',
  );

/** Reads documents and writes the articles that each was cut into. */
export function clean(streams: Streams): Promise<0 | 1> {
  return runNdjson(streams, { schema: SCHEMA, each: cleanLine });
}

function cleanLine({ id, text, html, url }: z.infer<typeof SCHEMA>): LineOutcome {
  const given = html ?? text ?? '';
  const accepted = acceptText(given, `Document ${id}`);
  if (!accepted.ok) return { ok: false, error: { code: accepted.error.code, message: accepted.error.message } };
  const isHtml = typeof html === 'string';
  const document = isHtml ? fromHtml(accepted.value, url ? { url } : {}) : fromTextAsGiven(accepted.value);
  const cleaned = cleanDocument(document);
  return { ok: true, value: outputOf(cleaned, document.text, isHtml ? null : lineEndPlaces(given)) };
}

/** Says where a place of the cleaned text is in the given one; null where the document had none (HTML). */
type PlaceOf = ((place: number) => number) | null;

function outputOf({ articles, furniture }: CleanedDocument, text: string, placeOf: PlaceOf): object {
  return {
    articles: articles.map((article) => articleOutput(article, text, placeOf)),
    furniture: furniture.map((block) => ({ ...span(block, placeOf), residue: block.residue, reason: block.reason })),
  };
}

function articleOutput(article: CleanArticle, text: string, placeOf: PlaceOf): object {
  const { title, dek, byline, dateline, publishedAt, lang, caption, credit, blocks } = article;
  return {
    title,
    dek,
    byline,
    dateline,
    publishedAt,
    lang,
    caption,
    credit,
    text: bodyText(blocks.map((block) => ({ ...block, text: spanText(text, block) }))),
    blocks: blocks.map((block) => ({
      ...span(block, placeOf),
      kind: block.kind,
      verdict: block.verdict,
      residue: block.residue,
      reason: block.reason,
    })),
  };
}

const span = ({ start, end }: Block, placeOf: PlaceOf) => (placeOf ? { start: placeOf(start), end: placeOf(end) } : {});

export const run = (): Promise<number> => onStandardStreams(clean);
