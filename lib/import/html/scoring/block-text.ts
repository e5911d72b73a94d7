import { UNSPACED } from '../../../text/words';
import type { PageBlock } from '../page';
import { readWords } from './block-words';

/** What the words of a block say by themselves; `words` counts words, shares are 0…1. */
export type BlockText = {
  words: number;
  units: number;
  linkShare: number;
  boldShare: number;
  stopShare: number;
  capitalShare: number;
  digitShare: number;
  sentences: number;
  commas: number;
  endsSentence: boolean;
  endsColon: boolean;
  endsEllipsis: boolean;
  startsLower: boolean;
  startsQuote: boolean;
  hasDate: boolean;
  hasArrow: boolean;
  /** What `phraseHints` finds; 0 until it is asked, since it costs as much as all the rest. */
  phrases: number;
  /** The words in lower case without marks, the form in which blocks are compared. */
  key: string;
  /** Words of running prose: many in a block that ends like a sentence and is not all links. */
  proseWords: number;
};

const ASCII = /^[\n -~]*$/;

const UNSPACED_ALL = new RegExp(UNSPACED.source, 'g');
/** What a character of them weighs in units of Latin letters. */
const UNITS_A_CHARACTER = 3;

const DATE =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d\b|\b\d{1,2}:\d\d\b|\b\d+ (?:hours?|days?|minutes?) ago\b/i;
const TAIL_UNITS = 12;
/** A block from this many words on counts as prose when it ends like a sentence. */
const PROSE_WORDS = 10;
/** Prose is not mostly links. */
const PROSE_LINK_SHARE = 0.35;
/** Longest stretch of a block that is looked at word by word; the rest of a page-long line says nothing new. */
const SAMPLE_UNITS = 4_000;

const COMMAS = ',،、';
const STOPS = '.!?。！？؟।۔';
/** Stops after which no space is written. */
const UNSPACED_STOPS = '。！？';
const CLOSERS = '"\'”’»)」』）';

/** Counts commas, and stops that end a sentence: followed, after closing quotes, by white space or the end. */
function countMarks(text: string): { sentences: number; commas: number } {
  let sentences = 0;
  let commas = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Letters and digits of ASCII, which are most of any text.
    if ((code >= 97 && code <= 122) || code === 32 || (code >= 48 && code <= 57) || (code >= 65 && code <= 90))
      continue;
    const char = text[at] ?? '';
    if (COMMAS.includes(char)) commas += 1;
    else if (STOPS.includes(char)) {
      let next = at + 1;
      while (next < text.length && CLOSERS.includes(text[next] ?? '')) next += 1;
      if (next >= text.length || UNSPACED_STOPS.includes(char) || /\s/.test(text[next] ?? '')) sentences += 1;
    }
  }
  return { sentences, commas };
}

/** How many characters of a text are of scripts without spaces. */
const unspacedIn = (text: string): number =>
  UNSPACED.test(text) ? text.length - text.replace(UNSPACED_ALL, '').length : 0;

/** Reads the words of a block. Time is bounded by a sample of the first 4,000 units; counts are scaled up to the whole. */
export function readBlockText(block: PageBlock): BlockText {
  const sample = block.text.length > SAMPLE_UNITS ? block.text.slice(0, SAMPLE_UNITS) : block.text;
  const scale = block.text.length / sample.length;
  const isAscii = ASCII.test(sample);
  const { count, stops, capitals, digits, key } = readWords(sample);
  const weight = isAscii ? sample.length : sample.length + (UNITS_A_CHARACTER - 1) * unspacedIn(sample);
  const marks = countMarks(sample);
  const words = Math.round(count * scale);
  const units = Math.max(1, block.units);
  const linkShare = Math.min(1, block.linkUnits / units);
  // Searching the end alone: these patterns would otherwise start at every character.
  const tail = sample.slice(-TAIL_UNITS);
  const endsSentence = /[.!?。！？؟।۔…]["'”’»)\]」』）]*$/.test(tail);
  const isProse = words >= PROSE_WORDS && linkShare <= PROSE_LINK_SHARE && (endsSentence || words >= 2 * PROSE_WORDS);
  return {
    words,
    units: Math.round(weight * scale),
    linkShare,
    boldShare: Math.min(1, block.boldUnits / units),
    stopShare: stops / Math.max(1, count),
    capitalShare: capitals / Math.max(1, count),
    digitShare: digits / Math.max(1, count),
    sentences: Math.round(marks.sentences * scale),
    commas: Math.round(marks.commas * scale),
    endsSentence,
    endsColon: sample.endsWith(':'),
    endsEllipsis: /(?:…|\.\.\.|\[…\])$/.test(tail),
    startsLower: /^\p{Ll}/u.test(sample),
    startsQuote: /^["'“‘«„]/.test(sample),
    hasDate: digits > 0 && words <= 40 && DATE.test(sample),
    hasArrow: isAscii ? sample.includes('|') || sample.includes('>') : /[»›→|•·▸▶⟩>←«‹]/.test(sample),
    phrases: 0,
    key,
    proseWords: isProse ? Math.round(words * (1 - linkShare)) : 0,
  };
}
