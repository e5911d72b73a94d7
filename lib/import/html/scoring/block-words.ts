import { UNSPACED } from '../../../text/words';

/**
 * The words of a text, counted: all, function words, those that begin with a capital of A to Z, and those that begin with a figure. `key`: the
 * words in lower case with a space between, the form in which blocks are compared.
 */
export type ReadWords = { count: number; stops: number; capitals: number; digits: number; key: string };

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

const WORD = /[\p{L}\p{M}\p{N}'’]/u;
/** Words, where the characters of scripts without spaces are taken two by two, as long as their words are on average. */
const MIXED_WORD = new RegExp(`${UNSPACED.source}{1,2}|(?:(?!${UNSPACED.source})${WORD.source})+`, 'gu');

/** Units that a table tells apart, without scripts that have no spaces: most texts are all of them. */
const TABLED = /^[^\u0e00-\u0e7f\u2200-\uffff]*$/;
const IS_OF_WORD = Uint8Array.from({ length: 0x2200 }, (_, unit) => (WORD.test(String.fromCharCode(unit)) ? 1 : 0));

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90;
const isFigure = (unit: number): boolean => unit >= 48 && unit <= 57;
const SPACE = 32;
/** A letter of A to Z in ASCII with this bit is a small one. */
const SMALL = 32;
/** The unit before `a`. */
const BEFORE_LETTERS = 96;

/** Entries of a state: one a letter, the first for none. */
const ENTRIES = 27;
/** Reading begins here; in state 0 no function word goes on so. */
const FIRST_STATE = 1;

/** The function words of the letters a to z as a machine of states, which knows a word by the time it is read. */
const MACHINE = (() => {
  const next: number[] = new Array(2 * ENTRIES).fill(0);
  const ends = new Set<number>();
  for (const word of STOP_WORDS) {
    if (!/^[a-z]+$/.test(word)) continue;
    let state = FIRST_STATE;
    for (let at = 0; at < word.length; at += 1) {
      const entry = state * ENTRIES + word.charCodeAt(at) - BEFORE_LETTERS;
      if (next[entry] === 0) {
        next[entry] = next.length / ENTRIES;
        next.push(...new Array(ENTRIES).fill(0));
      }
      state = next[entry] ?? 0;
    }
    ends.add(state);
  }
  return { next: Uint16Array.from(next), isEnd: Uint8Array.from(next, (_, state) => (ends.has(state) ? 1 : 0)) };
})();

function isStopWord(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first >= FIRST_UNSPACED && UNSPACED.test(word)) return STOP_CHARACTERS.test(word);
  if (first >= FIRST_HANGUL && KOREAN_PARTICLE.test(word)) return true;
  return word.length <= LONGEST_STOP_WORD && STOP_WORDS.has(isCapital(first) ? word.toLowerCase() : word);
}

/** Any text, word by word. */
function readMixed(text: string): ReadWords {
  const words = text.match(MIXED_WORD) ?? [];
  const firsts = words.map((word) => word.charCodeAt(0));
  return {
    count: words.length,
    stops: words.filter(isStopWord).length,
    capitals: firsts.filter(isCapital).length,
    digits: firsts.filter(isFigure).length,
    key: words.join(' ').toLowerCase(),
  };
}

/** The same of a text of `TABLED` units by a loop, which takes half the time. */
function readTabled(text: string): ReadWords {
  let count = 0;
  let stops = 0;
  let capitals = 0;
  let digits = 0;
  let key = '';
  // What goes into the key as it stands: words with one space between.
  let runFrom = 0;
  let runTo = -1;
  let from = -1;
  let state = 0;
  let small = 0;
  let isPlain = true;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : SPACE;
    if (IS_OF_WORD[unit] === 1) {
      if (from < 0) {
        if (runTo >= 0 && (at !== runTo + 1 || text.charCodeAt(runTo) !== SPACE)) {
          key += `${text.slice(runFrom, runTo)} `;
          runTo = -1;
        }
        if (runTo < 0) runFrom = at;
        from = at;
        state = FIRST_STATE;
        isPlain = true;
        small = isCapital(unit) ? SMALL : 0;
        count += 1;
        if (small) capitals += 1;
        else if (isFigure(unit)) digits += 1;
      }
      const letter = (unit | small) - BEFORE_LETTERS;
      if (unit > 127) isPlain = false;
      state = letter > 0 && letter < ENTRIES ? (MACHINE.next[state * ENTRIES + letter] as number) : 0;
    } else if (from >= 0) {
      if (isPlain ? MACHINE.isEnd[state] === 1 : isStopWord(text.slice(from, at))) stops += 1;
      runTo = at;
      from = -1;
    }
  }
  if (runTo >= 0) key += text.slice(runFrom, runTo);
  return { count, stops, capitals, digits, key: key.toLowerCase() };
}

/** Reads the words of a text: runs of letters and figures, or pairs of characters in scripts without spaces. Linear. */
export const readWords = (text: string): ReadWords => (TABLED.test(text) ? readTabled(text) : readMixed(text));

/** The words of a text in lower case, as those of blocks are read. */
export const wordsIn = (text: string): string[] => readWords(text).key.match(/[^ ]+/g) ?? [];
