/** A number that stands in the same words of both texts and is not the same; as written. */
export type OtherNumber = { first: string; second: string };

/** A number as written, with the words around it, by which its place in the other text is known. */
type NumberInPlace = { written: string; value: string; before: string; after: string };

const PIECE = /\p{N}+(?:[.,:\u0020\u00a0\u202f’']?\p{N}+)*|[\p{L}\p{M}]+/gu;
const NUMBER = /^\p{N}/u;
/** Words on one side of a number that say which number it is: "killed at least" 12. */
const CONTEXT_WORDS = 2;
/** As many are told; more say nothing new. */
const MAX_TOLD = 3;

/**
 * Finds numbers on which two versions of one text contradict each other: the words before or after are the same, the number is not, and
 * neither text has the other's number anywhere.
 * @param first cleaned text
 * @param second likewise
 * @returns at most three, in the order of the first text; grouping of digits and Arabic digits make no difference
 */
export function otherNumbers(first: string, second: string): OtherNumber[] {
  const [ours, theirs] = [numbersIn(first), numbersIn(second)];
  const [known, knownThere] = [ours, theirs].map((numbers) => new Set(numbers.map(({ value }) => value)));
  const places = new Map<string, NumberInPlace>();
  for (const number of theirs) {
    if (known?.has(number.value)) continue;
    for (const context of contextsOf(number)) places.set(context, number);
  }
  const found: OtherNumber[] = [];
  for (const number of ours) {
    if (knownThere?.has(number.value)) continue;
    const other = contextsOf(number).flatMap((context) => places.get(context) ?? [])[0];
    if (other) found.push({ first: number.written, second: other.written });
    if (found.length === MAX_TOLD) break;
  }
  return found;
}

const contextsOf = ({ before, after }: NumberInPlace): string[] =>
  [before && `<${before}`, after && `>${after}`].filter(Boolean);

function numbersIn(text: string): NumberInPlace[] {
  const pieces = text.match(PIECE) ?? [];
  const wordsAt = (from: number, to: number): string => {
    const words = pieces.slice(Math.max(0, from), to);
    return words.length === CONTEXT_WORDS && !words.some((word) => NUMBER.test(word))
      ? words.join(' ').toLowerCase()
      : '';
  };
  return pieces.flatMap((written, at) =>
    NUMBER.test(written)
      ? {
          written,
          value: plainNumber(written),
          before: wordsAt(at - CONTEXT_WORDS, at),
          after: wordsAt(at + 1, at + 1 + CONTEXT_WORDS),
        }
      : [],
  );
}

/** 1,400 and 1.400 and 1 400 are one number, 3.5 and 3,5 too. */
const plainNumber = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[.,\s’'](?=\d{3}(?!\d))/g, '')
    .replace(',', '.');
