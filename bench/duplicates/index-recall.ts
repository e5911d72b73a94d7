import { createPairFinder } from '../../lib/duplicates/candidates';
import { type Fingerprint, fingerprintOf } from '../../lib/duplicates/text/fingerprint';
import { compareTexts } from '../../lib/duplicates/verdict/compare';
import { verdictOf } from '../../lib/duplicates/verdict/verdict';
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

/** Pairs with less of the shorter text's shingles in common are not compared: no verdict of duplicate is anywhere near. */
const LEAST_CONTAINMENT = 0.05;
const REFS = 2 ** 20;

/** Every pair of texts that has any shingle in common is counted, through a sorted list of all shingles of all texts. */
function bruteForce(texts: readonly string[]): string[] {
  const prints = texts.map((text) => fingerprintOf(text));
  const shared = new Map<number, number>();
  for (const refs of holders(prints)) {
    for (const [at, other] of refs.entries()) {
      for (const ref of refs.slice(at + 1)) shared.set(other * REFS + ref, (shared.get(other * REFS + ref) ?? 0) + 1);
    }
  }
  const pairs: string[] = [];
  for (const [key, count] of shared) {
    const [one, other] = [prints[Math.floor(key / REFS)], prints[key % REFS]];
    if (!one || !other || count < LEAST_CONTAINMENT * Math.min(one.distinct, other.distinct)) continue;
    if (verdictOf(compareTexts(one, other))?.verdict === 'duplicate') {
      pairs.push(`${Math.floor(key / REFS)} ${key % REFS}`);
    }
  }
  return pairs;
}

/** The texts that have each shingle, ascending. */
function* holders(prints: readonly Fingerprint[]): Generator<number[]> {
  const sets = prints.map(({ sequence }) => new Set(sequence));
  const all = new Float64Array(sets.reduce((sum, { size }) => sum + size, 0));
  let count = 0;
  for (const [ref, set] of sets.entries()) for (const shingle of set) all[count++] = (shingle + 2 ** 31) * REFS + ref;
  all.sort();
  for (let start = 0, end = 0; start < all.length; start = end) {
    const shingle = Math.floor((all[start] ?? 0) / REFS);
    const refs: number[] = [];
    for (; end < all.length && Math.floor((all[end] ?? 0) / REFS) === shingle; end++) refs.push((all[end] ?? 0) % REFS);
    if (refs.length > 1) yield refs;
  }
}
