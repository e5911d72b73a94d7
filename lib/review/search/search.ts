import { STATUSES, type Status } from '../../articles/types';
import { capMarks } from '../../text/marks';

/** A word of a search; a query for `to_tsquery` made of such is always well-formed. */
export const SEARCH_WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The fields that a search may name, with what is said of them under the search box. */
export const SEARCH_FIELDS = {
  source: 'part of its name: source:harbour',
  topic: 'the beginning of its name, or its code: topic:"labour market"',
  lang: 'its code: lang:de',
  before: 'dated before: before:2026-11-01',
  after: 'dated on or after: after:2026-10',
  status: `${STATUSES.join(', ')}: status:rejected`,
} as const;
export type SearchField = keyof typeof SEARCH_FIELDS;

/** One field of a search; `not`: what has it is left out. Dates are ISO 8601, the beginning of their day, month or year. */
export type FieldTerm = { field: SearchField; value: string; not: boolean };

/**
 * A search as read: words for the full-text index, those of them that must stand side by side, whole and parted by blanks, fields, and
 * what could not be understood, in sentences.
 */
export type Search = { text: string | null; phrases: string[]; fields: FieldTerm[]; problems: string[] };

// A name, a colon and at once a value: what else has a colon in it (10:30, https://…) is text.
const TERM = /(-?)(?:([\p{L}]+):(?!\/\/))?(?:"([^"]*)"?|([^\s"]+))/gu;
// Letters that PostgreSQL's unaccent turns into quotation marks (ʻokina, ʼ), which mean something in its query language.
const MARK_LETTERS = /[\u02b0-\u02ff]/gu;
// No text of the database has one.
const NUL = /\0/g;
// The database has no year 0.
const DATE = /^(?!0000)(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/**
 * Reads what a person typed: every word must occur (as the beginning of a word), "quoted words" side by side, words after a minus not at
 * all, and fields (`SEARCH_FIELDS`). What is no field or has no fit value is told, and then nothing is found: a search that left it out
 * would show what was not asked for.
 */
export function readSearch(typed: string): Search {
  const words: string[] = [];
  const phrases: string[] = [];
  const fields: FieldTerm[] = [];
  const problems: string[] = [];
  // Compatibility forms first: unaccent would write ½ or ⑴ with blanks and brackets in the middle of the query.
  const plain = capMarks(typed).normalize('NFKC').replace(MARK_LETTERS, ' ').replace(NUL, ' ');
  for (const [, minus, name, phrase, word] of plain.matchAll(TERM)) {
    const value = (phrase ?? word ?? '').trim();
    if (
      name === undefined &&
      phrase === undefined &&
      isField(value.slice(0, -1).toLowerCase()) &&
      value.endsWith(':')
    ) {
      problems.push(`“${value}” has no value. Write it without a blank: ${exampleOf(value.slice(0, -1))}.`);
      continue;
    }
    if (name === undefined) {
      const parts = value.match(SEARCH_WORD);
      if (!parts) continue;
      const isPhrase = phrase !== undefined;
      const query = `(${parts.join(' <-> ')}${isPhrase ? '' : ':*'})`;
      words.push(minus ? `!${query}` : query);
      const whole = isPhrase ? parts : parts.slice(0, -1);
      if (!minus && whole.length > 1) phrases.push(whole.join(' '));
      continue;
    }
    const field = name.toLowerCase();
    if (!isField(field)) {
      problems.push(`There is no field “${name}”. There are ${Object.keys(SEARCH_FIELDS).join(', ')}.`);
      continue;
    }
    const read = readValue(field, value);
    if (read === null) problems.push(`“${field}:${value}” is not understood. It takes ${SEARCH_FIELDS[field]}.`);
    else fields.push({ field, value: read, not: minus === '-' });
  }
  return { text: words.length > 0 ? words.join(' & ') : null, phrases, fields, problems };
}

const exampleOf = (name: string): string => SEARCH_FIELDS[name.toLowerCase() as SearchField].split(': ').at(-1) ?? name;

const isField = (name: string): name is SearchField => Object.hasOwn(SEARCH_FIELDS, name);

function readValue(field: SearchField, value: string): string | null {
  if (value === '') return null;
  if (field === 'before' || field === 'after') return readDate(value);
  if (field === 'status') return STATUSES.find((status) => status === value.toLowerCase()) ?? null;
  if (field === 'lang') return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value) ? value.toLowerCase() : null;
  return value;
}

function readDate(value: string): string | null {
  const [, year, month = '01', day = '01'] = DATE.exec(value) ?? [];
  const iso = `${year}-${month}-${day}T00:00:00.000Z`;
  const date = new Date(iso);
  // A 31st of February would otherwise quietly be a day of March.
  return !Number.isNaN(date.getTime()) && date.toISOString() === iso ? iso : null;
}

/** The status that a search names, in place of the one whose list it is typed into. */
export const statusOf = ({ fields }: Search): Status | null => {
  const named = fields.findLast(({ field, not }) => field === 'status' && !not)?.value;
  return STATUSES.find((status) => status === named) ?? null;
};
