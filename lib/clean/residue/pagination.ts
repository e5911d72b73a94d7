import { type Line, oncePerLine } from '../line';
import type { ResidueRule } from '../story-view';
import { anyOf, listed } from '../wording';

const isStep = anyOf(
  listed(`
  Next page | Previous page | Next | Previous | Prev | Older posts | Newer posts | Older | Newer | First page
  Last page | View all pages | Single page | Load more | Show all | Next article | Previous article | Next post
  Previous post | Next story | Previous story | Prev post | Up next | الصفحة التالية | الصفحة السابقة | التالي
  السابق | المقال التالي | المقال السابق | Page suivante | Page précédente | Suivant | Précédent | Article suivant
  Article précédent | Página siguiente | Página anterior | Siguiente | Anterior | Nächste Seite
  Vorherige Seite | Weiter | Zurück | Nächster Artikel | Vorheriger Artikel | Próxima página | Próximo | Próxima
  Pagina successiva | Pagina precedente | Successivo | Precedente | Avanti | Indietro | Следующая страница
  Предыдущая страница | Далее | Назад | Следующая | Sonraki sayfa | Önceki sayfa | Sonraki | Önceki | صفحه بعد
  صفحه قبل | بعدی | قبلی
`),
);
const N = '[0-9\u0660-\u0669\u06f0-\u06f9]{1,3}';
const PAGE_OF = new RegExp(
  `^(?:page|pages|página|seite|pagina|страница|стр\\.?|sayfa|صفحة|صفحه)\\s?${N}(?:\\s?(?:/|of|de|sur|von|di|из|من|از)\\s?${N})?$`,
  'iu',
);
const NUMBERS = new RegExp(
  `^(?:[«‹<←]\\s*)?(?:[\\p{L}]{2,12}\\s)?${N}(?:[\\s|·…,-]{1,4}${N}){2,12}(?:[\\s|·….]{1,4}[\\p{L}]{2,12}){0,2}\\s*[»›>→]?$`,
  'iu',
);
const NEXT_LINE = /^(?:←|«|‹|<)?\s*(?:previous|prev|next)\s*(?:[|/·•]\s*(?:next|previous))?\s*(?:→|»|›|>)?$/iu;
const MAX_CHARACTERS = 60;

/** Whether the line moves between the pages of an article or of a site. */
export const isPagination = oncePerLine(
  (line) =>
    line.text.length <= MAX_CHARACTERS &&
    (PAGE_OF.test(line.text) || isStep(line.key) || NEXT_LINE.test(line.text) || isPageRow(line)),
);

/** A row of page numbers counts up by one; results and telephone numbers do not. */
function isPageRow(line: Line): boolean {
  if (!NUMBERS.test(line.text)) return false;
  const numbers = (line.text.match(/\p{N}+/gu) ?? []).map(Number);
  return numbers[0] === 1 && numbers.slice(1, 3).every((number, place) => number === place + 2);
}

/** Finds page turners outside the text. */
export const pagination: ResidueRule = (view) => {
  const bodyEnd = view.bodyEnd();
  return view.propose('pagination', (line, index) => {
    if (!isPagination(line)) return null;
    return view.isOutsideBody(index, bodyEnd) || PAGE_OF.test(line.text) ? 'Turns the pages of the site' : null;
  });
};
