import { parsePage } from '../../lib/import/html/parse';
import { readPage } from '../../lib/import/html/reading';
import { featureRows, type PageReading } from '../../lib/import/html/scoring/features';
import { randomFrom } from './boost';
import { withComments } from './comments';
import { labelBlocks } from './labels';
import type { GoldPage } from './sets';

/** A page ready for training: features, labels and weights of its blocks. `isCopy`: a stripped copy, never used for measuring. */
export type PageSample = {
  page: GoldPage;
  fold: number;
  isCopy: boolean;
  reading: PageReading;
  /** Features of the blocks that are not set apart; `indices[i]` is the block of row i, of `target` i and of `weight` i. */
  rows: Float32Array[];
  indices: number[];
  target: Float32Array;
  weight: Float32Array;
};

/** Words added to a block's own when it is weighed: the verdict on a subheading matters more than its length says. */
const BASE_WORDS = 4;
/** Weight of a stripped copy against the page itself. */
const COPY_WEIGHT = 0.6;

/** Label from which a block counts as main text when a copy is shortened. */
const MAIN_LABEL = 0.5;
/** Main text shorter than this is weighed as if it were this long, so that a page of two lines does not outweigh all others. */
const MIN_MAIN_WORDS = 150;
/** Share of the pages that get an altered copy. */
const COPIED = 0.7;
/** Shares of the copies that get comments, and of those that are shortened: long comments below short stories are rare in WCXB. */
const WITH_COMMENTS = 0.5;
const SHORTENED = 0.5;

/** The fold of a host: all pages of one host lie in one fold. */
export function foldOf(host: string, folds: number): number {
  let hash = 2_166_136_261;
  for (const char of host) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash % folds;
}

/**
 * Makes a page look older or plainer, so that the model does not lean on what only modern templates have:
 * names, structured data, sectioning elements and paragraphs are taken out, each at random.
 */
function stripped(html: string, random: () => number): string {
  let plain = html.replace(/<script[^>]*ld\+json[\s\S]*?<\/script>/gi, '');
  if (random() < 0.7)
    plain = plain.replace(/\s(?:class|id|role|itemprop|data-component|data-testid)=(?:"[^"]*"|'[^']*')/gi, '');
  if (random() < 0.7)
    plain = plain.replace(/<(\/?)(?:article|main|section|aside|nav|header|footer)(?=[\s>])/gi, '<$1div');
  if (random() < 0.4) plain = plain.replace(/<p(?=[\s>])[^>]*>/gi, '').replace(/<\/p>/gi, '<br><br>');
  if (random() < 0.3) plain = plain.replace(/<(\/?)h[2-6](?=[\s>])[^>]*>/gi, '<$1b>');
  return plain;
}

function sampleOf(page: GoldPage, html: string, fold: number, isCopy: boolean, keepShare: number): PageSample {
  const parsed = parsePage(html);
  const labels = labelBlocks(parsed.blocks, page.gold);
  const main = [...labels.keys()].filter((at) => (labels[at] ?? 0) > MAIN_LABEL);
  const cut = new Set(keepShare < 1 ? main.slice(Math.max(2, Math.ceil(main.length * keepShare))) : []);
  const kept = [...labels.keys()].filter((at) => !cut.has(at));
  const reading = readPage({ ...parsed, blocks: parsed.blocks.filter((_, at) => !cut.has(at)) });
  const target = Float32Array.from(kept, (at) => labels[at] ?? 0);
  let mainWords = 0;
  reading.texts.forEach((text, at) => {
    mainWords += text.words * (target[at] ?? 0);
  });
  const weight = Float32Array.from(
    reading.texts,
    (text) => ((text.words + BASE_WORDS) / (Math.max(mainWords, MIN_MAIN_WORDS) + 100)) * (isCopy ? COPY_WEIGHT : 1),
  );
  const rows: Float32Array[] = [];
  const indices: number[] = [];
  featureRows(reading, (row, index) => {
    rows.push(row.slice());
    indices.push(index);
  });
  const picked = (values: Float32Array) => Float32Array.from(indices, (index) => values[index] ?? 0);
  return { page, fold, isCopy, reading, rows, indices, target: picked(target), weight: picked(weight) };
}

/** Makes the samples of a set of pages, with an altered copy of each where `copies` is true. */
export function samplesOf(pages: readonly GoldPage[], folds: number, copies: boolean): PageSample[] {
  const random = randomFrom(7);
  return pages.flatMap((page, index) => {
    const fold = foldOf(page.host, folds);
    const own = sampleOf(page, page.html, fold, false, 1);
    if (!copies || random() > COPIED) return [own];
    const donor = pages[(index + 1 + Math.floor(random() * (pages.length - 1))) % pages.length] ?? page;
    const html = random() < WITH_COMMENTS ? withComments(page.html, donor.gold, random) : page.html;
    const keepShare = random() < SHORTENED ? 0.05 + random() * 0.5 : 1;
    return [own, sampleOf(page, stripped(html, random), fold, true, keepShare)];
  });
}
