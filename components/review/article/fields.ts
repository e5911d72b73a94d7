import type { ArticleView } from '@/lib/review/view';
import { fullDate } from '../../ui/timestamp';

export type FieldName = keyof ArticleView['fields'];

/** What each field is called, and what to know when typing into it. */
export const FIELDS: Record<FieldName, { label: string; hint?: string }> = {
  title: { label: 'Title' },
  dek: { label: 'Dek', hint: 'The line under the title' },
  byline: { label: 'Byline', hint: 'Names only, without “By”' },
  dateline: { label: 'Dateline', hint: 'Place and agency, such as GENEVA (Wire)' },
  publishedAt: { label: 'Date', hint: 'Such as 2026-11-21 14:30, in UTC' },
  lang: { label: 'Language', hint: 'A code such as en, ar or pt-BR' },
  dir: { label: 'Direction' },
  caption: { label: 'Caption' },
  credit: { label: 'Credit', hint: 'Who made the picture' },
  canonicalUrl: { label: 'Address', hint: 'Where the story first appeared' },
  imageUrl: { label: 'Image', hint: 'Address of the lead image' },
};

/** A field's value as it is typed: dates without the T and seconds. */
export const typedValue = (name: FieldName, value: string | null): string =>
  name === 'publishedAt' && value ? value.slice(0, 16).replace('T', ' ') : (value ?? '');

/** What was typed as the server takes it: a date without a zone is meant in UTC. */
export const sentValue = (name: FieldName, typed: string): string =>
  name === 'publishedAt' && /^\s*\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d)?)?\s*$/.test(typed)
    ? `${typed.trim().replace(' ', 'T')}${/\d:\d\d/.test(typed) ? 'Z' : ''}`
    : typed;

/** A field's value as it is read. */
export const shownValue = (name: FieldName, value: string): string =>
  name === 'publishedAt' ? fullDate(value) : value;
