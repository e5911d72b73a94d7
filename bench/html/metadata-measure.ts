import { cleanDocument } from '../../lib/clean/clean';
import { fromHtml } from '../../lib/import/from-html';
import type { GoldPage } from './sets';

/** Words in lower case without marks: the form in which titles and names are compared. */
const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/** Names without order: “A, B and C” is the same as “C, A & B”. */
const names = (text: string | null | undefined): string =>
  plain((text ?? '').replace(/\s+(?:and|&|und|et|y)\s+/gi, ', '))
    .split(' ')
    .sort()
    .join(' ');

/** How a field of one page came out; `wanted` is the gold value. */
export type FieldResult = {
  page: GoldPage;
  field: 'title' | 'author' | 'date';
  wanted: string;
  got: string;
  isRight: boolean;
};

/** Compares title, author and day of publication of the article that a page makes with the gold values; fields without a gold value are left out. */
export function measureFields(page: GoldPage): FieldResult[] {
  if (!page.meta) return [];
  const document = fromHtml(page.html, { url: page.url });
  const fields = cleanDocument(document).articles[0] ?? document.fields;
  const results: FieldResult[] = [];
  const { titles, author, date } = page.meta;
  if (titles.length > 0)
    results.push({
      page,
      field: 'title',
      wanted: titles.join(' / '),
      got: fields.title ?? '',
      isRight: titles.some((title) => plain(title) === plain(fields.title)),
    });
  if (author)
    results.push({
      page,
      field: 'author',
      wanted: author,
      got: fields.byline ?? '',
      isRight: names(author) === names(fields.byline),
    });
  if (date) {
    const day = fields.publishedAt?.slice(0, 10) ?? '';
    results.push({ page, field: 'date', wanted: date, got: day, isRight: day === date.slice(0, 10) });
  }
  return results;
}
