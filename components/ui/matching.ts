/** Lower case, without accents. */
const plainOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/**
 * Tells how well a name answers what was typed, the best first: it begins so (0), every word typed begins one of its words (1), it has all
 * of it somewhere (2), or its letters in this order (3). Case and accents do not count.
 * @returns null where it does not answer it
 */
export function matchOf(typed: string, name: string): 0 | 1 | 2 | 3 | null {
  const [wanted, has] = [plainOf(typed).trim(), plainOf(name)];
  if (has.startsWith(wanted)) return 0;
  const words = has.split(/[^\p{L}\p{N}]+/u);
  if (wanted.split(/\s+/).every((one) => words.some((word) => word.startsWith(one)))) return 1;
  if (has.includes(wanted)) return 2;
  let at = 0;
  for (const letter of wanted.replace(/\s+/g, '')) {
    at = has.indexOf(letter, at) + 1;
    if (at === 0) return null;
  }
  return 3;
}

/** Leaves those that answer what was typed, the best first; what answers equally well stays in its order. */
export const matching = <T>(
  typed: string,
  all: readonly T[],
  nameOf: (one: T) => string,
): { one: T; match: number }[] =>
  all
    .flatMap((one) => {
      const match = matchOf(typed, nameOf(one));
      return match === null ? [] : [{ one, match }];
    })
    .sort((a, b) => a.match - b.match);
