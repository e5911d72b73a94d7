import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { cleanDocument } from '../../lib/clean/clean';
import { words } from '../../lib/text/words';

export type GoldPage = { id: string; html: string; gold: string; title: string | null };

/** How text that an extractor has already been over fares: with everything kept, and cleaned. */
export type ExtractorScore = {
  pages: number;
  keptF1: number;
  cleanedF1: number;
  bodyCharacters: number;
  bodyLost: number;
  residueCharacters: number;
  residueRemoved: number;
  milliseconds: number;
  losses: string[];
  splits: number;
};

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
);

type DomNode = { nodeType: number; nodeName: string; textContent: string | null; childNodes: Iterable<DomNode> };

/** The text of a subtree, one line a block. */
function textByBlock(root: DomNode): string {
  const parts: string[] = [];
  const walk = (node: DomNode): void => {
    if (node.nodeType === 3) parts.push((node.textContent ?? '').replace(/\s+/gu, ' '));
    if (node.nodeType !== 1 && node !== root) return;
    const isBlock = BLOCKS.has(node.nodeName.toUpperCase());
    if (isBlock) parts.push('\n');
    for (const child of node.childNodes) walk(child);
    if (isBlock) parts.push('\n');
  };
  walk(root);
  const lines = parts
    .join('')
    .split('\n')
    .map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n\n');
}

/** Runs Readability over the page and gives its text by block, or null where it finds no article. */
export function readabilityText(html: string): string | null {
  const { log, warn, error } = console;
  Object.assign(console, { log: () => {}, warn: () => {}, error: () => {} });
  try {
    const { document } = parseHTML(html);
    const article = new Readability(document as unknown as Document, { serializer: (node) => node }).parse();
    return article?.content ? textByBlock(article.content as unknown as DomNode) : null;
  } catch {
    // A page that the extractor cannot read has no text to clean; it is left out of the sample.
    return null;
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

function fourGrams(text: string): Map<string, number> {
  const list = words(text);
  const grams = new Map<string, number>();
  for (let at = 0; at + 4 <= list.length; at++) {
    const gram = list.slice(at, at + 4).join(' ');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function f1(output: Map<string, number>, gold: Map<string, number>): number {
  const sum = (grams: Map<string, number>) => [...grams.values()].reduce((total, count) => total + count, 0);
  let shared = 0;
  for (const [gram, count] of output) shared += Math.min(count, gold.get(gram) ?? 0);
  if (sum(output) + sum(gold) === 0) return 1;
  return (2 * shared) / (sum(output) + sum(gold));
}

/** A block is body where most of its 4-grams are in the gold, or, when shorter, where the gold has its words in a row. */
function isGold(block: string, gold: Map<string, number>, goldWords: string): boolean {
  const list = words(block);
  if (list.length < 5) return list.length > 0 && goldWords.includes(` ${list.join(' ')} `);
  const grams = [...fourGrams(block).keys()];
  return grams.filter((gram) => gold.has(gram)).length >= grams.length / 2;
}

/** Cleans the texts that Readability gives for the pages, and compares blocks and 4-grams with the gold. */
export function scoreExtractor(pages: readonly GoldPage[]): ExtractorScore {
  const score: ExtractorScore = {
    pages: 0,
    keptF1: 0,
    cleanedF1: 0,
    bodyCharacters: 0,
    bodyLost: 0,
    residueCharacters: 0,
    residueRemoved: 0,
    milliseconds: 0,
    losses: [],
    splits: 0,
  };
  for (const page of pages) {
    const text = readabilityText(page.html);
    if (text === null || text.length < 200) continue;
    score.pages++;
    const gold = fourGrams(page.gold);
    const goldWords = ` ${words(page.gold).join(' ')} `;
    const started = performance.now();
    const cleaned = cleanDocument({ text, marks: [], fields: {} });
    score.milliseconds += performance.now() - started;
    if (cleaned.articles.length > 1) score.splits++;
    const blocks = [...cleaned.articles.flatMap((article) => article.blocks), ...cleaned.furniture].sort(
      (a, b) => a.start - b.start,
    );
    const kept: string[] = [];
    for (const block of blocks) {
      const words = text.slice(block.start, block.end);
      const isBody = isGold(words, gold, goldWords);
      if (isBody) score.bodyCharacters += words.length;
      else score.residueCharacters += words.length;
      if (block.verdict === 'keep') kept.push(words);
      else if (isBody) {
        score.bodyLost += words.length;
        score.losses.push(`${page.id} ${block.residue}: ${words.slice(0, 110)}`);
      } else score.residueRemoved += words.length;
    }
    score.keptF1 += f1(fourGrams(text), gold);
    score.cleanedF1 += f1(fourGrams(kept.join('\n')), gold);
  }
  score.keptF1 /= score.pages;
  score.cleanedF1 /= score.pages;
  return score;
}
