import { capMarks } from '../text/marks';

const MARKS = /\p{M}+/gu;
const NOT_ASCII = /[^\u0000-\u007f]/u;

/** Letters that Unicode does not decompose but readers and keyboards treat as one. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ٱ: 'ا',
  ـ: '',
};
const SAME_LETTERS = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'gu');

/**
 * Folds a word for comparing: lower case, without accents, vowel marks and letter variants (Arabic and Persian forms of one letter too).
 * @returns a string whose length may differ from the input's, so offsets do not carry over
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower;
  return capMarks(lower)
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(SAME_LETTERS, (letter) => SAME_LETTER[letter] ?? letter);
}
