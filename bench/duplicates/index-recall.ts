import { createPairFinder } from '../../lib/duplicates/candidates';
import { compareTexts } from '../../lib/duplicates/compare';
import { fingerprintOf } from '../../lib/duplicates/fingerprint';
import { verdictOf } from '../../lib/duplicates/verdict';
import { galaxy, news, wcxb } from './data';
import { composed, mutations, randomFrom } from './mutate';
import { printTable, share } from './table';

/** What the sketch index finds of what comparing every text with every other finds. */
export function indexRecall(count: number): void {
  const random = randomFrom(7);
  const pool = [...wcxb().map(({ text }) => text), ...news(), ...galaxy().map(({ text }) => text)];
  const kinds = Object.values(mutations(pool, random));
  const texts = [...pool, ...composed(Math.max(0, Math.ceil(count / 2) - pool.length), pool, random)].slice(
    0,
    Math.ceil(count / 2),
  );
  const copies = texts.map((text, at) => (kinds[at % kinds.length] ?? String)(text));
  const all = [...texts, ...copies].slice(0, count);
  const finder = createPairFinder<number>();
  for (const [id, text] of all.entries()) finder.add({ id, text });
  const found = new Set(
    [...finder.pairs()].filter(({ verdict }) => verdict === 'duplicate').map(({ a, b }) => `${a} ${b}`),
  );
  const brute = bruteForce(all);
  const both = brute.filter((pair) => found.has(pair)).length;
  printTable(
    'Index against brute force (bar .995)',
    ['texts', 'pairs by brute force', 'candidate recall'],
    [[all.length, brute.length, share(both, brute.length)]],
  );
}

/** Every pair with any shingle in common is compared; the others cannot get a verdict. */
function bruteForce(texts: readonly string[]): string[] {
  const prints = texts.map((text) => fingerprintOf(text));
  const holders = new Map<number, number[]>();
  const pairs: string[] = [];
  prints.forEach((print, at) => {
    const met = new Set<number>();
    for (const shingle of print.shingles) {
      const known = holders.get(shingle);
      if (!known) holders.set(shingle, [at]);
      else {
        for (const other of known) met.add(other);
        known.push(at);
      }
    }
    for (const other of met) {
      const earlier = prints[other];
      if (earlier && verdictOf(compareTexts(earlier, print))?.verdict === 'duplicate') pairs.push(`${other} ${at}`);
    }
  });
  return pairs;
}
