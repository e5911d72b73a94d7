import type { PageBlock } from './page';
import { phraseHints } from './phrases';

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
  phrases: number;
  /** The words in lower case without marks, the form in which blocks are compared. */
  key: string;
  /** Words of running prose: many in a block that ends like a sentence and is not all links. */
  proseWords: number;
};

/** Commonest function words of the languages that news is read in here; their share tells prose from lists of names. */
const STOP_WORDS = new Set(
  `the of and to a in is it that for on with as was at by this from are be or an have not has but they his he you we which had were their
  she will its one all there can more if would who so what about when been our your i my than them these those some into out up do
  der die das und den von zu mit ist des im für auf nicht ein eine als auch dem sich es wird an werden bei dass sie nach wie am
  le la les de des du et en un une que pour dans qui sur pas par est au avec il plus ce ne se son sont elle nous vous mais
  el los las y del por con una para se es su al lo como más pero sus le ya o fue
  che di il per non sono con si da della nel alla anche più come dei gli ha
  o os as do da em um uma no na para não com mais dos como
  и в не на что с по это как к у из за от так для но
  ve bir bu da de için ile olarak çok daha
  في من على أن إلى عن التي الذي هذا هذه مع ما لا كان بين
  در از که به این را با است برای آن`.split(/\s+/),
);

const LONGEST_STOP_WORD = Math.max(...[...STOP_WORDS].map((word) => word.length));
/** Words; for text in plain ASCII the same by a search that is several times as fast. */
const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;
const ASCII_WORD = /[A-Za-z0-9']+/g;
const ASCII = /^[\n -~]*$/;

const DATE =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d\b|\b\d{1,2}:\d\d\b|\b\d+ (?:hours?|days?|minutes?) ago\b/i;
/** A block from this many words on counts as prose when it ends like a sentence. */
const PROSE_WORDS = 10;
/** Prose is not mostly links. */
const PROSE_LINK_SHARE = 0.35;
/** Longest stretch of a block that is looked at word by word; the rest of a page-long line says nothing new. */
const SAMPLE_UNITS = 4_000;

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Reads the words of a block. Time is bounded by a sample of the first 4,000 units; counts are scaled up to the whole. */
export function readBlockText(block: PageBlock): BlockText {
  const sample = block.text.length > SAMPLE_UNITS ? block.text.slice(0, SAMPLE_UNITS) : block.text;
  const scale = block.text.length / sample.length;
  const tokens = sample.match(ASCII.test(sample) ? ASCII_WORD : WORD) ?? [];
  let stops = 0;
  let capitals = 0;
  let digits = 0;
  for (const token of tokens) {
    const first = token.charCodeAt(0);
    const isCapital = first >= 65 && first <= 90;
    if (isCapital) capitals += 1;
    else if (first >= 48 && first <= 57) digits += 1;
    if (token.length <= LONGEST_STOP_WORD && STOP_WORDS.has(isCapital ? token.toLowerCase() : token)) stops += 1;
  }
  const count = Math.max(1, tokens.length);
  const words = Math.round(tokens.length * scale);
  const units = Math.max(1, block.units);
  const linkShare = Math.min(1, block.linkUnits / units);
  const endsSentence = /[.!?。！？؟…]["'”’»)\]]*$/.test(sample);
  const isProse = words >= PROSE_WORDS && linkShare <= PROSE_LINK_SHARE && (endsSentence || words >= 2 * PROSE_WORDS);
  return {
    words,
    units: block.text.length,
    linkShare,
    boldShare: Math.min(1, block.boldUnits / units),
    stopShare: stops / count,
    capitalShare: capitals / count,
    digitShare: digits / count,
    sentences: Math.round(countMatches(sample, /[.!?。！？؟]["'”’»)]*(?:\s|$)/g) * scale),
    commas: Math.round(countMatches(sample, /[,،、]/g) * scale),
    endsSentence,
    endsColon: /:$/.test(sample),
    endsEllipsis: /(?:…|\.\.\.|\[…\])$/.test(sample),
    startsLower: /^\p{Ll}/u.test(sample),
    startsQuote: /^["'“‘«„]/.test(sample),
    hasDate: words <= 40 && DATE.test(sample),
    hasArrow: /[»›→|•·▸▶⟩>←«‹]/.test(sample),
    phrases: phraseHints(sample, words),
    key: tokens.join(' ').toLowerCase(),
    proseWords: isProse ? Math.round(words * (1 - linkShare)) : 0,
  };
}
