import type { FieldName } from './fields';

/** What to know when typing into a field. */
export const HINTS: Partial<Record<FieldName, string>> = {
  dek: 'The line under the title',
  byline: 'Names only, without “By”',
  dateline: 'Place and agency, such as GENEVA (Wire)',
  publishedAt: 'Such as 2026-11-21 14:30, in UTC',
  lang: 'A code such as en, ar or pt-BR',
  credit: 'Who made the picture',
  canonicalUrl: 'Where the story first appeared',
  imageUrl: 'Address of the lead image',
};

/** A field's value as it is typed: dates without the T and seconds. */
export const typedValue = (name: FieldName, value: string | null): string =>
  name === 'publishedAt' && value ? value.slice(0, 16).replace('T', ' ') : (value ?? '');

/** What was typed as the server takes it: a date without a zone is meant in UTC. */
export const sentValue = (name: FieldName, typed: string): string =>
  name === 'publishedAt' && /^\s*\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d)?)?\s*$/.test(typed)
    ? `${typed.trim().replace(' ', 'T')}${/\d:\d\d/.test(typed) ? 'Z' : ''}`
    : typed;
