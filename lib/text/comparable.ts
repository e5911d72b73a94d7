import { capMarks } from './marks';
import { HAS, type Scan, scan } from './scan';

const ARABIC_SCRIPT = /[\u0600-\u06ff]/u;

/** Format characters that no reader sees, the Arabic lengthening stroke and vowel signs, and the dot that lower-casing leaves on `İ`. */
const UNSEEN = /\p{Cf}|\u0640|[\u064b-\u065f]|\u0670|\u0307/gu;
const QUOTES = /['"`´\u2018-\u201f\u2032\u2033\u00ab\u00bb\u2039\u203a\u300c-\u300f]+/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;
const SPACES = /\s+/gu;
const UNEVEN_SPACE = /\s\s|[^\S ]/;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}%\ud800-\udfff]/u;

/** Letters that Arabic-script writers exchange freely; both spellings must meet. */
const ARABIC_VARIANTS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
};
const ARABIC_VARIANT = new RegExp(`[${Object.keys(ARABIC_VARIANTS).join('')}]`, 'gu');

/**
 * Gives the form in which two printings of the same words are equal: case, quotation marks, dashes, spaces, unseen characters,
 * Arabic spelling variants and everything but letters, digits and `%` at both ends are evened out.
 * @param scanned what `scan` says of the text, where it is known
 * @returns the comparable form, empty where the text has neither letter nor digit; time is linear in the length
 */
export function comparable(text: string, { has }: Scan = scan(text)): string {
  let form: string;
  if ((has & HAS.unusual) !== 0) {
    // Only such texts are normalised, since that is slow.
    form = capMarks(text.replace(QUOTES, '')).normalize('NFKC').toLowerCase().replace(UNSEEN, '').replace(DASHES, '-');
    if (ARABIC_SCRIPT.test(form)) form = form.replace(ARABIC_VARIANT, (letter) => ARABIC_VARIANTS[letter] ?? letter);
    if (UNEVEN_SPACE.test(form)) form = form.replace(SPACES, ' ');
  } else {
    form = text.toLowerCase();
    if ((has & HAS.quote) !== 0) form = form.replace(QUOTES, '');
    if ((has & HAS.dash) !== 0) form = form.replace(DASHES, '-');
    // A mark that stood alone leaves a space on either side; where none did, looking is quicker than replacing every space by itself.
    const isUneven =
      (has & (HAS.otherSpace | HAS.doubleSpace)) !== 0 || ((has & HAS.quote) !== 0 && form.includes('  '));
    if (isUneven) form = form.replace(SPACES, ' ');
  }
  return trimToWords(form);
}

/** Cuts off what is no word at either end; a loop, since a pattern anchored at the end would retry at every run of punctuation. */
function trimToWords(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && !isWordCharacter(text, start)) start++;
  while (end > start && !isWordCharacter(text, end - 1)) end--;
  return text.slice(start, end);
}

const LETTER_A = 0x61;
const LETTER_Z = 0x7a;

/** Most lines begin and end with a plain letter, which is told without a pattern. */
function isWordCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= LETTER_A && unit <= LETTER_Z) || WORD_CHARACTER.test(text.charAt(at));
}
