import { z } from 'zod';
import { STATUSES, type Status } from '../articles/types';
import { capMarks } from '../text/marks';

/** What the queue shows: one status, narrowed by anything else that is set. `q` is what the person typed into the search. */
export type QueueFilter = {
  status: Status;
  source?: string;
  topic?: string;
  lang?: string;
  residue?: boolean;
  duplicate?: boolean;
  /** Reprints of decided stories, which the queue leaves out otherwise. */
  reprint?: boolean;
  q?: string;
};

const MAX_QUERY_LENGTH = 200;
const flag = z.literal('1').transform(() => true);

const PARAMETERS = {
  status: z.enum(STATUSES),
  source: z.uuid(),
  topic: z.string().regex(/^[\w:.-]{1,60}$/),
  lang: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  residue: flag,
  duplicate: flag,
  reprint: flag,
  q: z.string().trim().min(1).max(MAX_QUERY_LENGTH),
};

/**
 * Reads a filter from a page's search parameters; what is malformed counts as not set, so that an old bookmark still opens.
 * @param parameters one string a name; of repeated names the first
 */
export function readFilter(parameters: Record<string, string | string[] | undefined>): QueueFilter {
  const filter: QueueFilter = { status: 'pending' };
  for (const [name, schema] of Object.entries(PARAMETERS)) {
    const given = parameters[name];
    const parsed = schema.safeParse(Array.isArray(given) ? given[0] : given);
    if (parsed.success) Object.assign(filter, { [name]: parsed.data });
  }
  return filter;
}

/** Writes a filter as search parameters without `?`; the default status is left out. Reading it back gives the same filter. */
export function writeFilter(filter: QueueFilter): string {
  const parameters = new URLSearchParams();
  for (const name of Object.keys(PARAMETERS) as (keyof QueueFilter)[]) {
    const value = filter[name];
    if (value === undefined || value === false || (name === 'status' && value === 'pending')) continue;
    parameters.set(name, value === true ? '1' : value);
  }
  return parameters.toString();
}

// Letters that PostgreSQL's unaccent turns into quotation marks (ʻokina, ʼ), which mean something in its query language.
const MARK_LETTERS = /[\u02b0-\u02ff]/gu;

/**
 * Turns what a person typed into a PostgreSQL text query: every word must occur (as the beginning of a word), "quoted words" side by
 * side, words after a minus not at all.
 * @returns input for `to_tsquery('simple', …)`, always well-formed; null when nothing can be searched for
 */
export function toTextQuery(typed: string): string | null {
  const terms: string[] = [];
  // Compatibility forms first: unaccent would write ½ or ⑴ with blanks and brackets in the middle of the query.
  const plain = capMarks(typed).normalize('NFKC').replace(MARK_LETTERS, ' ');
  for (const [, minus, phrase, word] of plain.matchAll(/(-?)(?:"([^"]*)"|([^\s"]+))/gu)) {
    const parts = (phrase ?? word ?? '').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
    if (!parts) continue;
    const query = phrase === undefined ? `${parts.join(' <-> ')}:*` : parts.join(' <-> ');
    terms.push(minus ? `!(${query})` : `(${query})`);
  }
  return terms.length > 0 ? terms.join(' & ') : null;
}
