import { HAS, type Scan, scan } from './scan';

const LETTER_OR_DIGIT_RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

/**
 * Lists the words of a text in lower case, in order, for scripts that put spaces between words.
 * @returns an empty list where there is no letter or digit
 */
export function words(text: string): string[] {
  return text.toLowerCase().match(LETTER_OR_DIGIT_RUN) ?? [];
}

/** A character of a script that writes words without spaces: kana, Chinese characters, Thai. */
export const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/;

/** The same of a UTF-16 unit, where millions are asked. */
function isUnspaced(unit: number): boolean {
  return (unit >= 0x3040 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0x0e00 && unit <= 0x0e7f);
}

const SPACE = 32;

/** Whether a UTF-16 unit is one of the spaces that appear between words in practice. */
function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x202f || unit === 0x3000;
}

/**
 * Counts words: runs between spaces, and half the characters of scripts that write without spaces.
 * @param scanned what `scan` says of the text, where it is known
 * @returns a whole number; linear, without building a list
 */
export function wordCount(text: string, { has, spaces }: Scan = scan(text)): number {
  const isEven = (has & (HAS.uneven | HAS.doubleSpace)) === 0;
  if (isEven && text !== '' && text.charCodeAt(0) !== SPACE && text.charCodeAt(text.length - 1) !== SPACE)
    return spaces + 1;
  let runs = 0;
  let unspaced = 0;
  let inRun = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isUnspaced(unit)) {
      unspaced++;
      inRun = false;
    } else if (isSpace(unit)) inRun = false;
    else if (!inRun) {
      inRun = true;
      runs++;
    }
  }
  return runs + Math.ceil(unspaced / 2);
}
