import { z } from 'zod';
import { ADDRESS, readInput } from '../../articles/input';
import { ok, type Result, refuse } from '../../result';
import type { BundlePart } from '../bundle/part';
import { recordPart } from '../bundle/record';
import { contentType } from '../network/response';

const short = z.string().max(2_000);

/** A document as a program sends it: its text or its HTML, and what is known of it. */
export const DOCUMENT_TO_SEND = z
  .strictObject({
    text: z.string().optional().describe('Plain text, paragraphs separated by blank lines. Either this or html.'),
    html: z.string().optional().describe('A page or a piece of one, as it was scraped.'),
    title: short.optional().describe('The headline, where the text does not begin with it.'),
    url: ADDRESS.optional().describe(
      'Where the document is on the web; sent again from there, it supersedes what was sent before.',
    ),
    source: z.string().max(200).optional().describe('The outlet; without it the host of the address.'),
    byline: short.optional(),
    publishedAt: z.string().max(100).optional().describe('ISO 8601, or as feeds write dates.'),
    lang: z.string().max(35).optional().describe('BCP 47, such as en-GB.'),
  })
  .refine(({ text, html }) => Boolean(text?.trim()) !== Boolean(html?.trim()), 'needs either text or html');

/**
 * Reads what was sent: JSON, or a text or page as it is, with `url` and `source` in the query.
 * @param query of the address
 * @returns the document for the intake; `invalid-input`, `empty-document`
 */
export function sentDocument(
  body: Uint8Array<ArrayBuffer>,
  header: string | null,
  query: URLSearchParams,
): Result<BundlePart & { charset?: string }> {
  const { mediaType, charset } = contentType(header ?? undefined);
  const url = query.get('url') ?? undefined;
  if (mediaType !== 'application/json') {
    const source = query.get('source');
    const about = {
      ...(url ? { url } : {}),
      ...(source ? { sourceName: source } : {}),
      ...(charset ? { charset } : {}),
    };
    return ok({ name: url ?? 'a sent document', bytes: body, ...(mediaType ? { mediaType } : {}), ...about });
  }
  const raw = new TextDecoder().decode(body);
  const parsed = readInput(DOCUMENT_TO_SEND, parse(raw));
  if (!parsed.ok) return parsed;
  const part = recordPart(parsed.value, raw, parsed.value.url ?? 'a sent document', 'application/json');
  return part ? ok(part) : refuse('empty-document');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
