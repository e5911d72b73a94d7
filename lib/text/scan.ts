/** What a text has in it, found in one pass: bits of `HAS`, and the plain spaces counted. */
export type Scan = { has: number; spaces: number };

/**
 * What a UTF-16 unit may be to those who read a text on, as bits: a quotation mark; a dash; white space that is no plain space; one of
 * the line ends that few texts have; neither a word of a spaced script nor a plain space (`uneven`); what Unicode normalising or the
 * Arabic spelling variants would change (`unusual`); a figure of the Western, Arabic or Persian script; anything but ASCII.
 * `doubleSpace` is of two units, and of the text alone.
 */
export const HAS = {
  quote: 1,
  dash: 2,
  otherSpace: 4,
  rareBreak: 8,
  uneven: 16,
  unusual: 32,
  doubleSpace: 64,
  figure: 128,
  beyondAscii: 256,
} as const;

const SPACE = 0x20;
type Ranges = readonly (readonly [from: number, to: number])[];

const QUOTES: Ranges = [
  [0x22, 0x22],
  [0x27, 0x27],
  [0x60, 0x60],
  [0xab, 0xab],
  [0xbb, 0xbb],
  [0x2018, 0x201f],
  [0x2039, 0x203a],
];
const DASHES: Ranges = [[0x2010, 0x2015]];
const OTHER_SPACES: Ranges = [
  [0x09, 0x0d],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const RARE_BREAKS: Ranges = [
  [0x0d, 0x0d],
  [0x85, 0x85],
  [0x2028, 0x2029],
];
const UNEVEN: Ranges = [
  [0x00, 0x1f],
  [0xa0, 0xa0],
  [0x0e00, 0x1fff],
  [0x2028, 0xffff],
];

/** All but the characters that most texts are of, which normalising leaves as they are. */
const UNUSUAL: Ranges = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xa1, 0xaa],
  [0xac, 0xba],
  [0xbc, 0xbe],
  [0x130, 0x130],
  [0x132, 0x14f],
  [0x178, 0x3ff],
  [0x482, 0x620],
  [0x622, 0x623],
  [0x625, 0x626],
  [0x629, 0x629],
  [0x63b, 0x640],
  [0x649, 0x649],
  [0x64b, 0x200f],
  [0x2017, 0x2017],
  [0x2020, 0x2038],
  [0x203b, 0xffff],
];

const FIGURES: Ranges = [
  [0x30, 0x39],
  [0x660, 0x669],
  [0x6f0, 0x6f9],
];
const BEYOND_ASCII: Ranges = [[0x7f, 0xffff]];

const BITS = new Uint16Array(0x10000);
for (const [bit, ranges] of [
  [HAS.quote, QUOTES],
  [HAS.dash, DASHES],
  [HAS.otherSpace, OTHER_SPACES],
  [HAS.rareBreak, RARE_BREAKS],
  [HAS.uneven, UNEVEN],
  [HAS.unusual, UNUSUAL],
  [HAS.figure, FIGURES],
  [HAS.beyondAscii, BEYOND_ASCII],
] as const) {
  for (const [from, to] of ranges) for (let unit = from; unit <= to; unit++) BITS[unit] = (BITS[unit] ?? 0) | bit;
}

/** Whether a UTF-16 unit is white space of any kind. */
export const isWhite = (unit: number): boolean => unit === SPACE || ((BITS[unit] ?? 0) & HAS.otherSpace) !== 0;

/**
 * Looks at each UTF-16 unit of a part of a text once. Several patterns that each go over the text take as long apiece.
 * @param from where the part begins; `to`: where it ends
 */
export function scan(text: string, from = 0, to = text.length): Scan {
  let has = 0;
  let spaces = 0;
  let wasSpace = false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === SPACE) {
      spaces++;
      if (wasSpace) has |= HAS.doubleSpace;
      wasSpace = true;
    } else {
      wasSpace = false;
      has |= BITS[unit] ?? 0;
    }
  }
  return { has, spaces };
}
