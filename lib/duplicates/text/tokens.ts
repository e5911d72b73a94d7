/**
 * A text as hashed tokens: words where the script writes spaces, single characters where it does not. The two lowest bits of a
 * token say which (see `TOKEN_WIDTHS`), the other 30 are the hash. Never change what a token hashes to without migrating the stored
 * sketches: they are compared with new ones.
 */
export type Tokens = Int32Array;

/**
 * How much text a token is, by its two lowest bits, in twelfths of a word: word, ideograph or kana, Thai/Lao/Khmer/Burmese sign. A
 * Chinese word has about 1.5 characters, a Thai one 4; Intl.Segmenter was not taken because its cuts change with the ICU version, and
 * with them every stored fingerprint.
 */
export const TOKEN_WIDTHS = Uint8Array.of(12, 8, 3, 3);

/** Width of one word in the units of `TOKEN_WIDTHS`. */
export const WORD_WIDTH = 12;

const SEPARATOR = 0;
const WORD = 1;
const IGNORED = 2;
const IDEOGRAPH = 3;
const DENSE = 4;
/** Folds to several units, each with a class of its own. */
const EXPANDED = 5;
const SURROGATE = 6;
const UNKNOWN = 255;

const WORD_PATTERN = /[\p{L}\p{N}\p{M}]/u;
const IDEOGRAPH_PATTERN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー]/u;
const DENSE_PATTERN = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Apostrophes inside words, tatweel, accents and vowel points of Latin, Greek, Cyrillic, Hebrew, Arabic, and everything invisible. */
const IGNORED_PATTERN = new RegExp(
  [
    '[\\u0027\\u0060\\u00B4\\u02BC\\u2018\\u2019\\uFF07\\u0640\\p{Cf}]',
    '[\\u0300-\\u036F\\u0483-\\u0489\\u0591-\\u05C7\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06ED]',
    '[\\u3099\\u309A\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE00-\\uFE0F\\uFE20-\\uFE2F]',
  ].join('|'),
  'u',
);

/** Letters that one publisher writes for another's, after NFKD and lower-casing: alef, yeh, heh and kaf forms, final sigma. */
const FOLDED: Readonly<Record<string, string>> = {
  '\u0671': '\u0627',
  '\u0649': '\u064A',
  '\u06CC': '\u064A',
  '\u06D2': '\u064A',
  '\u06A9': '\u0643',
  '\u0629': '\u0647',
  '\u03C2': '\u03C3',
};

/** By UTF-16 unit, filled as units are met: its class, the unit it folds to, and what it folds to where that is not one unit. */
const classes = new Uint8Array(0x10000).fill(UNKNOWN);
const folds = new Uint16Array(0x10000);
const expansions = new Map<number, string>();

function classify(code: number): number {
  const folded = foldedForm(String.fromCharCode(code));
  folds[code] = folded.charCodeAt(0);
  let kind = classOf(folded);
  if (folded.length > 1) {
    expansions.set(code, folded);
    kind = EXPANDED;
  }
  classes[code] = kind;
  return kind;
}

function foldedForm(char: string): string {
  return [...char.normalize('NFKD').toLowerCase()].map((each) => FOLDED[each] ?? asciiDigit(each) ?? each).join('');
}

/** Arabic and Persian digits in the form that wires mix them with. */
function asciiDigit(char: string): string | null {
  const code = char.charCodeAt(0);
  const isDigit = (code >= 0x0660 && code <= 0x0669) || (code >= 0x06f0 && code <= 0x06f9);
  return isDigit ? String(code & 0xf) : null;
}

function classOf(char: string): number {
  const code = char.charCodeAt(0);
  return code >= 0xd800 && code <= 0xdfff ? SURROGATE : classOfCharacter(char);
}

/** The class of a whole character, in one unit or two. */
function classOfCharacter(char: string): number {
  if (IGNORED_PATTERN.test(char)) return IGNORED;
  if (DENSE_PATTERN.test(char)) return DENSE;
  if (IDEOGRAPH_PATTERN.test(char)) return IDEOGRAPH;
  return WORD_PATTERN.test(char) ? WORD : SEPARATOR;
}

/** Murmur3's finaliser: spreads every input bit over all 32. */
export function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const HASH_START = 0x811c9dc5;
const HASH_STEP = 0x01000193;

/**
 * Cuts a text into hashed tokens. Case, accents, punctuation, the kind of quotation marks, line breaks, zero-width characters, tatweel
 * and alef/yeh forms make no difference; FNV-1a over UTF-16 units, then Murmur3's finaliser.
 * @param text cleaned text of any script
 */
export function tokensOf(text: string): Tokens {
  const cutter = new Cutter();
  cutter.take(text);
  return cutter.finish();
}

/** Where tokens are put while a text is cut; used again for every text but after a huge one. */
const USUAL_TOKENS = 1 << 14;
let cut = new Int32Array(USUAL_TOKENS);

/** Cuts one text; a word may go on after an ignored sign, or where a unit expands to several. Only one may be at work at a time. */
class Cutter {
  #count = 0;
  #hash = HASH_START;
  #inWord = false;

  /** The innermost loop of a bulk import: all it needs stands in locals, but for the rare units that fold to several or come in two. */
  take(text: string): void {
    let tokens = cut;
    let count = this.#count;
    let hash = this.#hash;
    let inWord = this.#inWord;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      let kind = classes[code] as number;
      if (kind === UNKNOWN) kind = classify(code);
      if (kind === WORD) {
        hash = Math.imul(hash ^ (folds[code] as number), HASH_STEP);
        inWord = true;
      } else if (kind === SEPARATOR) {
        if (inWord) {
          if (count === tokens.length) tokens = grow();
          tokens[count++] = mix(hash) & ~3;
        }
        hash = HASH_START;
        inWord = false;
      } else if (kind !== IGNORED) {
        this.#count = count;
        this.#hash = hash;
        this.#inWord = inWord;
        at += this.#takeRare(text, at, kind);
        tokens = cut;
        count = this.#count;
        hash = this.#hash;
        inWord = this.#inWord;
      }
    }
    this.#count = count;
    this.#hash = hash;
    this.#inWord = inWord;
  }

  finish(): Tokens {
    this.#endWord();
    const tokens = cut.slice(0, this.#count);
    if (cut.length > 64 * USUAL_TOKENS) cut = new Int32Array(USUAL_TOKENS);
    return tokens;
  }

  /** Takes a unit that is no plain letter; gives how many units more than one that was. */
  #takeRare(text: string, at: number, kind: number): 0 | 1 {
    const code = text.charCodeAt(at);
    if (kind === SURROGATE) return this.#takePair(text, at);
    if (kind === EXPANDED) this.take(expansions.get(code) ?? '');
    else {
      this.#endWord();
      this.#pushSign(folds[code] as number, kind);
    }
    return 0;
  }

  /** Takes a character beyond the basic plane, such as a rare ideograph; gives how many units more than one that was. */
  #takePair(text: string, at: number): 0 | 1 {
    const char = String.fromCodePoint(text.codePointAt(at) as number);
    const folded = foldedForm(char);
    if (folded !== char) {
      this.take(folded);
      return char.length === 2 ? 1 : 0;
    }
    const kind = char.length === 2 ? classOfCharacter(char) : SEPARATOR;
    const code = Math.imul(char.codePointAt(0) as number, HASH_STEP);
    if (kind === WORD) {
      this.#hash = Math.imul(this.#hash ^ code, HASH_STEP);
      this.#inWord = true;
    } else if (kind !== IGNORED) {
      this.#endWord();
      if (kind !== SEPARATOR) this.#pushSign(code, kind);
    }
    return char.length === 2 ? 1 : 0;
  }

  #pushSign(code: number, kind: number): void {
    this.#push((mix(Math.imul(HASH_START ^ code, HASH_STEP)) & ~3) | (kind === IDEOGRAPH ? 1 : 2));
  }

  #endWord(): void {
    if (this.#inWord) this.#push(mix(this.#hash) & ~3);
    this.#hash = HASH_START;
    this.#inWord = false;
  }

  #push(token: number): void {
    if (this.#count === cut.length) grow();
    cut[this.#count++] = token;
  }
}

function grow(): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * cut.length);
  larger.set(cut);
  cut = larger;
  return cut;
}

/**
 * Measures a text in words: a token of a script without spaces counts for the part of a word that it is.
 * @returns words, not rounded
 */
export function wordCount(tokens: Tokens): number {
  let width = 0;
  for (let at = 0; at < tokens.length; at++) width += TOKEN_WIDTHS[(tokens[at] as number) & 3] as number;
  return width / WORD_WIDTH;
}
