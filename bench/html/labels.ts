import type { PageBlock } from '../../lib/import/html/page';
import { parsePage } from '../../lib/import/html/parse';
import { wordsOf } from './measure';

const GRAM = 4;

/**
 * Labels the blocks of a page with the share of each that stands in the gold text.
 * Blocks of four words and more by their 4-grams; shorter ones by whole lines of the gold text, each line used once.
 * Grams are used up, so that of a text which the page holds twice only the first counts.
 */
export function labelBlocks(blocks: readonly PageBlock[], gold: string): Float32Array {
  const labels = new Float32Array(blocks.length);
  const grams = new Map<string, number>();
  const goldWords = wordsOf(gold);
  for (let at = 0; at + GRAM <= goldWords.length; at += 1) {
    const gram = goldWords.slice(at, at + GRAM).join(' ');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  const lines = new Map<string, number>();
  for (const line of gold.split('\n')) {
    const key = wordsOf(line).join(' ');
    if (key) lines.set(key, (lines.get(key) ?? 0) + 1);
  }
  const short: number[] = [];
  blocks.forEach((block, index) => {
    const words = wordsOf(block.text);
    if (words.length < GRAM) {
      short.push(index);
      return;
    }
    let found = 0;
    const own: string[] = [];
    for (let at = 0; at + GRAM <= words.length; at += 1) {
      const gram = words.slice(at, at + GRAM).join(' ');
      own.push(gram);
      if ((grams.get(gram) ?? 0) > 0) found += 1;
    }
    labels[index] = found / own.length;
    if (found / own.length > 0.5) for (const gram of own) grams.set(gram, (grams.get(gram) ?? 1) - 1);
  });
  // A short line between two kept blocks is likelier the one meant than the same words in a menu.
  const nearKept = (index: number): number => {
    let near = 0;
    for (let by = 1; by <= 4; by += 1)
      near += ((labels[index - by] ?? 0) > 0.5 ? 1 : 0) + ((labels[index + by] ?? 0) > 0.5 ? 1 : 0);
    return near;
  };
  const ranked = short.map((index) => ({ index, near: nearKept(index) })).sort((a, b) => b.near - a.near);
  const joined = ` ${goldWords.join(' ')} `;
  for (const { index, near } of ranked) {
    const text = blocks[index]?.text ?? '';
    const key = wordsOf(text).join(' ');
    const left = lines.get(key) ?? 0;
    if (key === '') labels[index] = near >= 4 ? 1 : 0;
    else if (left > 0 && near > 0) {
      labels[index] = 1;
      lines.set(key, left - 1);
    } else if (near >= 3) {
      // Gold texts often join short blocks into one line; then the words stand there next to their neighbours' words.
      const before = wordsOf(blocks[index - 1]?.text ?? '')
        .slice(-2)
        .join(' ');
      const after = wordsOf(blocks[index + 1]?.text ?? '')
        .slice(0, 2)
        .join(' ');
      const isThere =
        (before && joined.includes(` ${before} ${key} `)) || (after && joined.includes(` ${key} ${after} `));
      labels[index] = isThere ? 1 : 0;
    }
  }
  return labels;
}

/** The text that keeping every block labelled as mostly gold would give: the best that any choice of blocks can do. */
export function oracleText(html: string, gold: string): string {
  const { blocks } = parsePage(html);
  const labels = labelBlocks(blocks, gold);
  return blocks
    .filter((_, index) => (labels[index] ?? 0) > 0.5)
    .map((block) => block.text)
    .join('\n\n');
}
