/** Stand for a pair's two articles in sentences about it, since who is shown as A is not known when they are written. */
export const FIRST = '{a}';
export const SECOND = '{b}';

const PLACE = /\{([ab])\}/g;

/**
 * Names the two articles of a pair in a sentence about it.
 * @param names what the reader knows them by: the letters of the page, or their sources
 */
export const withNames = (sentence: string, names: readonly [string, string]): string =>
  sentence.replace(PLACE, (_, letter: string, at: number) => {
    const name = names[letter === 'a' ? 0 : 1];
    const begins = at === 0 || sentence.slice(0, at).endsWith('. ');
    return begins ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  });

/** The same sentence for the pair the other way round. */
export const turnedRound = (sentence: string): string =>
  sentence.replace(PLACE, (_, letter: string) => (letter === 'a' ? SECOND : FIRST));
