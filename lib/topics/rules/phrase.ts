import { UNSPACED } from '../../text/words';
import { fold } from '../fold';
import type { Occurrence } from '../weigh';
import { type Word, wordsOf } from '../words';

/** A phrase as it is looked for: its folded words in order, each whole or only begun; `unspaced`: one run of characters without spaces. */
type Phrase = { words: readonly { folded: string; goesOn: boolean }[]; unspaced: string | null };

/** A text ready for looking phrases up; what costs time is done when it is first needed, and once. */
export type ReadText = { where: Occurrence['where']; text: string; folded: () => string; words: () => readonly Word[] };

/** Words of a text that are looked at: longer than any story, so that a book costs no more than a long report. */
const MAX_WORDS = 20_000;

/** Prepares a title or a text for looking phrases up. */
export function readText(where: Occurrence['where'], text: string): ReadText {
  let folded: string | null = null;
  let words: readonly Word[] | null = null;
  return {
    where,
    text,
    folded: () => {
      folded ??= fold(text);
      return folded;
    },
    words: () => {
      words ??= wordsOf(text, MAX_WORDS);
      return words;
    },
  };
}

/** Counts the letters and digits that a phrase names; a phrase without any would be in no text or in every one. */
export const lettersOf = (phrase: string): number => phrase.replace(/[^\p{L}\p{N}]/gu, '').length;

/**
 * Makes the search of a phrase: its words in a row, whole, without regard to capitals, accents and punctuation; a `*` after a word lets it
 * go on.
 * @returns a function that gives the first place of the phrase in a text, or null
 */
export function phraseFinder(written: string): (text: ReadText) => Occurrence | null {
  const phrase = readPhrase(written);
  return (read) => {
    if (phrase.words.length === 0) return null;
    // Cheap, and no for almost every text: only then is it cut into words.
    if (!phrase.words.every(({ folded }) => read.folded().includes(folded))) return null;
    return phrase.unspaced === null ? placeOf(phrase, read) : placeInRun(phrase.unspaced, read);
  };
}

function readPhrase(written: string): Phrase {
  const words = written.split(/\s+/u).flatMap((token) => {
    const parts = wordsOf(token, MAX_WORDS);
    return parts.map(({ folded }, at) => ({ folded, goesOn: at === parts.length - 1 && token.endsWith('*') }));
  });
  const [only] = words;
  // In scripts without spaces a phrase can stand anywhere in a run of characters.
  return { words, unspaced: words.length === 1 && only && UNSPACED.test(only.folded) ? only.folded : null };
}

function placeOf({ words: wanted }: Phrase, read: ReadText): Occurrence | null {
  const words = read.words();
  for (let first = 0; first + wanted.length <= words.length; first++) {
    const meets = wanted.every(({ folded, goesOn }, at) => {
      const own = words[first + at]?.folded ?? '';
      return goesOn ? own.startsWith(folded) : own === folded;
    });
    const [start, end] = [words[first]?.start, words[first + wanted.length - 1]?.end];
    if (meets && start !== undefined && end !== undefined) return { where: read.where, start, end };
  }
  return null;
}

/** The run that has the characters; where in it they begin is known only where folding left its length alone. */
function placeInRun(wanted: string, read: ReadText): Occurrence | null {
  const run = read.words().find(({ folded }) => folded.includes(wanted));
  if (!run) return null;
  const at = run.folded.length === run.end - run.start ? run.start + run.folded.indexOf(wanted) : run.start;
  return { where: read.where, start: at, end: Math.min(run.end, at + wanted.length) };
}
