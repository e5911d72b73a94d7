import { mendWindows1252, WINDOWS_1252_HIGH } from './charset';
import type { DecodedDocument } from './document';
import { decodeEntities } from './html/markup/entities';
import { remembered } from './html/remembered';

/** Bytes 0x80–0xBF as ISO-8859-1 or windows-1252 shows them: what goes on in a character of UTF-8. */
const GOES_ON = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
/** Two to four characters that may be the bytes of one. */
const SEQUENCE = new RegExp(
  `[\\u00c2-\\u00df]${GOES_ON}|[\\u00e0-\\u00ef]${GOES_ON}{2}|[\\u00f0-\\u00f4]${GOES_ON}{3}`,
  'g',
);
/**
 * What nobody writes: `Ã` or `Â` before a sign, `â` before one that begins punctuation, currencies, arrows or signs, the beginning of an
 * emoji, the mark that files begin with, and that of a character that could not be read.
 */
const UNMEANT = /^(?:[ÂÃ]|â[€‚„†ˆ˜œ\u0080\u0082\u0084\u0086\u0088\u0098\u009c]|ð[Ÿ\u009f]|ï»¿|ï¿½)/;
/** Signs that follow a word, which may be in capitals and end with `Ã`. */
const AFTER_WORD = /^Ã[\u00a0®™‚„…‹‘’“”–—›«»]$/;
const CAPITAL = /\p{Lu}$/u;
/** A letter that is spoken of stands in quotes. */
const BEFORE_CLOSING = /^[ÂÃ][’“”›»]$/;
const OPENING = /[‘‚“”„‹«]$/;
const CONTROL = /[\u0080-\u009f]/;
/** Controls are the bytes of a character that was read wrongly twice. */
const READABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\p{Cf}\u0080-\u009f]$/u;
/** Signs without a control among them that are needed before they count, since a text may name one or two of them. */
const MANY = 3;
/** Share of the characters beyond ASCII that are read otherwise, and as many different ones, for the whole text to be such. */
const WHOLE_SHARE = 0.9;
/** Texts were put through the wrong decoder up to so many times. */
const MOST_TIMES = 3;

/** How much of a text is mended: what cannot be meant, or all that can be read so; `isMany`: also what has lost a byte on the way. */
type Extent = { isAll: boolean; isMany: boolean };

/** A text with what was put right in it; `mend` does the same to other texts of the same document. */
export type Mended = { text: string; count: number; mend: (text: string) => string };

const byteOf = (character: string): number => {
  const code = character.charCodeAt(0);
  return code < 0x100 ? code : 0x80 + WINDOWS_1252_HIGH.indexOf(character);
};

/** The character of which these are the bytes; null where they are none that a text has. */
const characterOf = remembered((sequence): string | null => {
  const [lead = 0, ...rest] = Array.from(sequence, byteOf);
  const point = rest.reduce((bits, byte) => bits * 64 + (byte & 0x3f), lead & (0xff >> (sequence.length + 1)));
  const least = [0, 0, 0x80, 0x800, 0x10000][sequence.length] ?? 0;
  if (point < least || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return null;
  const character = mendWindows1252(String.fromCodePoint(point));
  return READABLE.test(character) ? character : null;
});

const isUnmeant = (sequence: string, before: string): boolean =>
  UNMEANT.test(sequence) &&
  !(AFTER_WORD.test(sequence) && CAPITAL.test(before)) &&
  !(BEFORE_CLOSING.test(sequence) && OPENING.test(before));

/** How much of a text is to be mended; null where nothing is. */
function extentOf(text: string): Extent | null {
  let unmeant = 0;
  let isProven = false;
  let all = 0;
  let units = 0;
  // `NESCAFÉ®` five times over is one of them.
  const kinds = new Set<string>();
  // `matchAll` would make the pattern ready anew with every text, which takes longer than searching most pages.
  SEQUENCE.lastIndex = 0;
  for (let found = SEQUENCE.exec(text); found; found = SEQUENCE.exec(text)) {
    const { 0: sequence, index } = found;
    if (characterOf(sequence) === null) continue;
    all += 1;
    if (kinds.size < MANY) kinds.add(sequence);
    units += sequence.length;
    if (!isUnmeant(sequence, text.charAt(index - 1))) continue;
    unmeant += 1;
    isProven ||= sequence.length > 2 || CONTROL.test(sequence);
  }
  const isAll = kinds.size >= MANY && units >= WHOLE_SHARE * beyondAscii(text);
  return isAll || isProven || unmeant >= MANY ? { isAll, isMany: all >= MANY } : null;
}

function beyondAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) count += 1;
  return count;
}

/** Puts right what has all its bytes, and calls `put` for each character. */
const mendWhole = (text: string, isAll: boolean, put: () => void): string =>
  text.replace(SEQUENCE, (sequence, at: number) => {
    const character = isAll || isUnmeant(sequence, text.charAt(at - 1)) ? characterOf(sequence) : null;
    if (character !== null) put();
    return character ?? sequence;
  });

/** What has lost a byte: that of the closing quote is none of windows-1252, and a no-break space is often a plain one now. `MANHÃ` is a word. */
const LOST = /â€\ufffd?|(?:Â|(?<!\p{Lu})Ã)(?= )/gu;
const mendLost = (text: string, put: () => void): string =>
  text.replace(LOST, (rest) => {
    put();
    return rest === 'Â' ? '' : rest === 'Ã' ? 'à' : '”';
  });

/**
 * Puts right what a wrong decoder made of a text: UTF-8 that was read as ISO-8859-1 or windows-1252 (`donâ€™t`, `cafÃ©`), once or several
 * times, and controls that are quotes and dashes of windows-1252. Only what nobody writes is touched, unless nearly all that the text has
 * beyond ASCII is such; a sign or two may be what the text is about. Never throws; time is linear in the length of the text.
 * @returns the text; how many characters were put right; and what does the same to texts that came with it, such as its title
 */
export function mendMojibake(text: string): Mended {
  const extents: Extent[] = [];
  let whole = text;
  let count = 0;
  const put = () => {
    count += 1;
  };
  for (let extent = extentOf(text); extent && extents.length < MOST_TIMES; extent = extentOf(whole)) {
    extents.push(extent);
    whole = mendWhole(whole, extent.isAll, put);
  }
  const isMany = extents.some((extent) => extent.isMany);
  const finish = (read: string, heed: () => void) => withoutControls(isMany ? mendLost(read, heed) : read, heed);
  const mend = (other: string) =>
    finish(
      extents.reduce((rest, { isAll }) => mendWhole(rest, isAll, () => {}), other),
      () => {},
    );
  return { text: finish(whole, put), count, mend };
}

/** References to characters of which the first may begin such a sequence; what PHP's `htmlentities` makes of it. */
const REFERENCES =
  /&(?:[Aa](?:circ|tilde)|#(?:19[45]|226)|#[xX](?:[cC][23]|[eE]2));(?:&(?:\w{2,6}|#\w{2,5});|[\u0080-\u2122]){1,2}/g;
const ASCII = /[\u0000-\u007f]/;

/** The same for markup, in which such characters may stand as references. */
export function mendMarkup(html: string): Mended {
  const spelt = html.replace(REFERENCES, (references) => {
    const characters = decodeEntities(references);
    return ASCII.test(characters) ? references : characters;
  });
  return mendMojibake(spelt);
}

const FIELDS_OF_WORDS = ['title', 'dek', 'byline', 'caption', 'credit', 'siteName', 'section'] as const;

/** Does to the fields of a document what was done to its text, and says how much that was. */
export function mendFields<F extends DecodedDocument['fields']>(fields: F, { count, mend }: Mended): F {
  if (count === 0) return fields;
  const words = FIELDS_OF_WORDS.flatMap((name) => {
    const value = fields[name];
    return typeof value === 'string' ? [[name, mend(value)] as const] : [];
  });
  return { ...fields, ...Object.fromEntries(words), mended: count };
}

/** U+0085 is a line end of mainframes. */
const withoutControls = (text: string, put: () => void): string =>
  text.replace(/[\u0080-\u0084\u0086-\u009f]/g, (control) => {
    const character = mendWindows1252(control);
    if (character !== control) put();
    return character;
  });
