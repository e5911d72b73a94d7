import { UNSPACED } from '../../../text/words';
import type { PageBlock } from '../page';

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
  در از که به این را با است برای آن
  het een van op te zijn voor met niet dat aan ook door bij naar maar hij ze wordt heeft nog dan uit
  och att det som på är av för har till den inte om ett men var sig så från vid jag
  og i er til på av for ikke med som har det at han de fra blir ble være også etter
  ja on ei että se hän oli mutta ovat myös kun tai joka mukaan sen
  að og er í á sem við um var ekki hefur það
  w na się nie z do jest że jak po od przez dla są był tym oraz ale jego
  je na se že ve si by do jsem byl jako ale podle který která pro aby už
  hogy az egy nem is és volt meg már ki el csak mint
  și de la nu cu din pe că mai este sunt pentru într
  та що не на до від за як це або про для був було
  και το να της του με τη για από που στην στο είναι των ότι θα δεν
  של את על לא זה הוא עם כי גם היא או אל
  के में की है से को का और ने पर कि हैं यह एक भी था लिए
  yang dan di dengan untuk ini itu dari pada tidak dalam akan oleh juga adalah kepada
  và của các có được cho trong là không với người này một đã khi
  na ya wa kwa ni katika la kuwa za hii`.split(/\s+/),
);

/**
 * The commonest function words of scripts without spaces, and particles that Japanese sets behind its words, a character each: some stand in
 * every second pair of characters of prose, and next to none in a row of names.
 */
const STOP_CHARACTERS = /[のはをがにでともへやてたるれ的了在是和不也有為为與与這这那他她我們们]/;
/** Particles at the ends of Korean words. */
const KOREAN_PARTICLE = /[\uac00-\ud7a3][은는이가을를의에]$/;
const FIRST_UNSPACED = 0x0e00;
const FIRST_HANGUL = 0xac00;

const LONGEST_STOP_WORD = Math.max(...[...STOP_WORDS].map((word) => word.length));
/** Words; for text in plain ASCII the same by a loop, see `asciiWords`. */
const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;
const IS_ASCII_WORD = Uint8Array.from({ length: 128 }, (_, unit) =>
  /[A-Za-z0-9']/.test(String.fromCharCode(unit)) ? 1 : 0,
);
const ASCII = /^[\n -~]*$/;
/** Words, where the characters of such scripts are taken two by two, as long as their words are on average. */
const MIXED_WORD = new RegExp(`${UNSPACED.source}{1,2}|(?:(?!${UNSPACED.source})[\\p{L}\\p{M}\\p{N}'’])+`, 'gu');
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

/** The words of a text in plain ASCII; a loop takes half the time of a pattern. */
function asciiWords(text: string): string[] {
  const words: string[] = [];
  let from = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (IS_ASCII_WORD[text.charCodeAt(at)] === 1) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      words.push(text.slice(from, at));
      from = -1;
    }
  }
  if (from >= 0) words.push(text.slice(from));
  return words;
}

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

/** The words of a text, as blocks and what they are compared with are read: runs of letters, or pairs in scripts without spaces. */
export function wordsIn(text: string): string[] {
  if (ASCII.test(text)) return asciiWords(text);
  return text.match(UNSPACED.test(text) ? MIXED_WORD : WORD) ?? [];
}

/** How many characters of a text are of scripts without spaces. */
const unspacedIn = (text: string): number =>
  UNSPACED.test(text) ? text.length - text.replace(UNSPACED_ALL, '').length : 0;

function isStopWord(token: string, isCapital: boolean): boolean {
  const first = token.charCodeAt(0);
  if (first >= FIRST_UNSPACED && UNSPACED.test(token)) return STOP_CHARACTERS.test(token);
  if (first >= FIRST_HANGUL && KOREAN_PARTICLE.test(token)) return true;
  return token.length <= LONGEST_STOP_WORD && STOP_WORDS.has(isCapital ? token.toLowerCase() : token);
}

/** Reads the words of a block. Time is bounded by a sample of the first 4,000 units; counts are scaled up to the whole. */
export function readBlockText(block: PageBlock): BlockText {
  const sample = block.text.length > SAMPLE_UNITS ? block.text.slice(0, SAMPLE_UNITS) : block.text;
  const scale = block.text.length / sample.length;
  const isAscii = ASCII.test(sample);
  const tokens = wordsIn(sample);
  let stops = 0;
  let capitals = 0;
  let digits = 0;
  for (const token of tokens) {
    const first = token.charCodeAt(0);
    const isCapital = first >= 65 && first <= 90;
    if (isCapital) capitals += 1;
    else if (first >= 48 && first <= 57) digits += 1;
    if (isStopWord(token, isCapital)) stops += 1;
  }
  const weight = isAscii ? sample.length : sample.length + (UNITS_A_CHARACTER - 1) * unspacedIn(sample);
  const marks = countMarks(sample);
  const count = Math.max(1, tokens.length);
  const words = Math.round(tokens.length * scale);
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
    stopShare: stops / count,
    capitalShare: capitals / count,
    digitShare: digits / count,
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
    key: tokens.join(' ').toLowerCase(),
    proseWords: isProse ? Math.round(words * (1 - linkShare)) : 0,
  };
}
