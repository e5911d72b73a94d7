import type { Block, BlockKind, BlockLayout } from '../articles/types';
import type { FoundImage, MarkedSpan } from '../import/document';
import { comparable } from '../text/comparable';
import { HAS, type Scan, scan } from '../text/scan';
import { wordCount } from '../text/words';

/**
 * One block before its verdict: a span of the document with what the rules look at. `text` is on one line; `key` is `text` made
 * comparable; `has` are the bits of `HAS` (`lib/text/scan.ts`), by which a rule passes over a line without reading it again;
 * `gapBefore` counts the empty lines above it; `mark` is what the markup says it is.
 */
export type Line = {
  start: number;
  end: number;
  text: string;
  key: string;
  has: number;
  words: number;
  gapBefore: number;
  endsSentence: boolean;
  mark?: BlockKind;
  /** How the markup lays it out. */
  layout?: BlockLayout | undefined;
  furniture?: MarkedSpan['furniture'];
  /** The image of which the line is the caption. */
  picture?: FoundImage | undefined;
  /** What tests have said of this line, by the number of the test; see `oncePerLine`. */
  answers: unknown[];
};

/** A finished sentence in running text has at least so many words; shorter ones are as often labels, answers or captions. */
const MIN_PROSE_WORDS = 8;

/** So many words without a full stop at the end are running text all the same. */
const MIN_UNSTOPPED_PROSE_WORDS = 35;

/** The longest headlines of the development texts have 25 words. */
const MAX_HEADLINE_WORDS = 30;

const MAX_LABEL_WORDS = 3;
const MAX_LABEL_CHARACTERS = 40;

const SENTENCE_END = /[.!?…。！？؟۔।][\s"'”’»›)\]\u200e\u200f]*$/u;
const LETTER = /\p{L}/u;
const SEEN = /[^\s\p{Cf}]/u;
const BULLET = /^\s*(?:[-–—•*·▪►◦‣]|\(?\d{1,3}[.)])\s/u;
const COMMA_OR_COLON_END = /[:;,،؛：][\s"'”’»]*$/u;
const LABEL_BREAKERS = /[.!?…؟۔:;,"“”«»()[\]]/u;

/** What a block takes over of how its line is laid out. */
export const laidOut = ({ layout }: Pick<Line, 'layout'>): Pick<Block, 'layout'> => (layout ? { layout } : {});

let testCount = 0;

/**
 * Remembers what a test says of a line, since head, split and several rules ask the same of it and the rules run in rounds.
 * @returns the same test, worked out once a line
 */
export function oncePerLine<Answer extends string | boolean | object | null>(
  test: (line: Line) => Answer,
): (line: Line) => Answer {
  // Kept on the line itself: weak maps of several hundred thousand lines cost more in garbage collection than the tests do.
  const number = testCount++;
  return (line) => {
    const known = line.answers[number];
    if (known !== undefined) return known as Answer;
    const answer = test(line);
    line.answers[number] = answer;
    return answer;
  };
}

/** Makes a line of its words and its place; what it says about itself is computed here once. */
export function makeLine(
  span: { start: number; end: number },
  text: string,
  gapBefore: number,
  scanned: Scan = scan(text),
): Line {
  return {
    start: span.start,
    end: span.end,
    text,
    key: comparable(text, scanned),
    has: scanned.has,
    words: wordCount(text, scanned),
    gapBefore,
    endsSentence: SENTENCE_END.test(text.slice(-8)),
    answers: new Array<unknown>(testCount).fill(undefined),
  };
}

/** Whether a reader sees anything of the line. */
export const isSeen = oncePerLine((line) => SEEN.test(line.text));

/** Whether the line has the shape of running text: a finished sentence, or very many words. */
export const isProse = oncePerLine(
  (line) =>
    line.words >= MIN_UNSTOPPED_PROSE_WORDS ||
    (line.endsSentence && line.words >= MIN_PROSE_WORDS && !isQuestion(line)),
);

/** Whether the line ends with a question mark of any script. */
export const isQuestion = (line: Line): boolean =>
  line.endsSentence && /[?؟？][\s"'”’»)\]]*$/u.test(line.text.slice(-6));

/** Whether the line has nothing but ASCII in it. */
export const isAscii = (line: Line): boolean => (line.has & HAS.beyondAscii) === 0;

const OPENING_QUOTE = /^["“«„]/u;

/** Whether the line begins like a list item. */
export const isBulleted = oncePerLine((line) => BULLET.test(line.text.slice(0, 8)));

/** Whether the line is an item of a list, by its mark or by how it begins. */
export const isItem = (line: Line): boolean => line.mark === 'list-item' || isBulleted(line);

/** Whether the line opens with a quotation mark: then somebody speaks, and not the page. */
export const isQuoted = (line: Line): boolean => OPENING_QUOTE.test(line.text);

/** Whether the line introduces what follows: it ends with a colon, a comma or a semicolon. */
export const leadsOn = (line: Line): boolean => COMMA_OR_COLON_END.test(line.text.slice(-6));

/** Whether the line has the shape of a headline: words, no full stop, not a list item, not an introduction. */
export const isHeadlineShaped = oncePerLine((line) => {
  if (line.words > MAX_HEADLINE_WORDS || !LETTER.test(line.text)) return false;
  return (
    !isBulleted(line) &&
    !leadsOn(line) &&
    (!line.endsSentence || isQuestion(line) || /!\s*$/u.test(line.text.slice(-4)))
  );
});

/** Whether the line has the shape of a label: up to three words without any punctuation. */
export const isLabelShaped = (line: Pick<Line, 'words' | 'text'>): boolean => {
  if (line.words > MAX_LABEL_WORDS || line.text.length > MAX_LABEL_CHARACTERS) return false;
  return LETTER.test(line.text) && !LABEL_BREAKERS.test(line.text);
};
