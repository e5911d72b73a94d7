import { SEARCH_WORD } from '../../review/search/search';

const TERM = /(-?)(?:"([^"]*)"?|([^\s"]+))/gu;

/**
 * Writes the words of a feed for `websearch_to_tsquery`, whose own reading of `his/her`, `3.5` or `Bin-Salman` is not how articles are
 * searched: what has marks inside is words side by side.
 */
export const webSearch = (typed: string): string =>
  [...typed.matchAll(TERM)]
    .flatMap(([, minus = '', phrase, word]) => {
      const parts = (phrase ?? word ?? '').match(SEARCH_WORD);
      if (!parts) return [];
      return phrase === undefined && parts.length === 1 ? `${minus}${parts[0]}` : `${minus}"${parts.join(' ')}"`;
    })
    .join(' ');
