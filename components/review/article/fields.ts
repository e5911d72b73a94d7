import type { ArticleView } from '@/lib/review/view';
import { fullDate } from '../../ui/timestamp';

export type FieldName = keyof ArticleView['fields'];

/** What each field is called. */
export const FIELDS: Record<FieldName, { label: string }> = {
  title: { label: 'Title' },
  dek: { label: 'Subtitle' },
  byline: { label: 'Byline' },
  dateline: { label: 'Dateline' },
  publishedAt: { label: 'Date' },
  lang: { label: 'Language' },
  dir: { label: 'Direction' },
  caption: { label: 'Caption' },
  credit: { label: 'Credit' },
  canonicalUrl: { label: 'Address' },
  imageUrl: { label: 'Image' },
};

/** A field's value as it is read. */
export const shownValue = (name: FieldName, value: string): string =>
  name === 'publishedAt' ? fullDate(value) : value;
