import { createPairFinder } from '../../lib/duplicates/candidates';
import { shinglesOf } from '../../lib/duplicates/text/shingles';
import { galaxy, news, sites, wcxb } from './data';
import { writerFrom } from './markov';
import { minHashPairs } from './minhash';
import { mutations, randomFrom } from './mutate';
import { printTable, share } from './table';

/** Articles with one copy of each kind, among each other: pairs of original and copy found, false pairs, and articles a second. */
export function mutatedCopies(count: number): void {
  const random = randomFrom(11);
  const real = [...wcxb(), ...galaxy(), ...(sites().dragnet ?? [])].map(({ text }) => text).concat(news());
  const long = differentTexts(real.filter((text) => text.split(/\s+/).length >= 100));
  const kinds = Object.entries(mutations(long, random));
  const wanted = Math.ceil(count / (kinds.length + 1));
  const write = writerFrom(long, random);
  // Whole sentences of real texts would stand in ever more articles, which no real archive does.
  const written = Array.from({ length: Math.max(0, wanted - long.length) }, () =>
    write(120 + Math.floor(random() * 900)),
  );
  const originals = [...long, ...written].slice(0, wanted);
  const texts = [...originals];
  for (const [, copyOf] of kinds) texts.push(...originals.map(copyOf));
  const [ours, theirs] = timedInTurns(
    () => sketchPairs(texts),
    () => minHashPairs(texts),
  );
  const columns = ['copy', 'Copydesk', 'MinHash of 128 values'];
  const results = [score(ours.pairs, originals.length), score(theirs.pairs, originals.length)];
  const rows = kinds.map(([kind], at) => [
    kind,
    ...results.map(({ found }) => share(found[at] ?? 0, originals.length)),
  ]);
  const total = originals.length * kinds.length;
  rows.push([
    'all',
    ...results.map(({ found }) =>
      share(
        found.reduce((sum, each) => sum + each, 0),
        total,
      ),
    ),
  ]);
  rows.push(['precision over all pairs', ...results.map(({ right, all }) => share(right, all))]);
  rows.push([
    `articles a second, one core (median of ${ROUNDS})`,
    ...[ours, theirs].map(({ ms }) => String(Math.round(texts.length / (ms / 1000)))),
  ]);
  const ofReal = `${originals.length - written.length} real texts and ${written.length} of their words in likely order`;
  printTable(
    `Mutated copies: recall, ${texts.length} articles: ${ofReal}, and copies (bars .99 at .995, 1,000 a second)`,
    columns,
    rows,
  );
}

/** The sets hold some texts twice, also in two versions; every such pair would count as 121 wrong ones. */
function differentTexts(texts: readonly string[]): string[] {
  const seen = new Set<number>();
  return texts.filter((text) => {
    const shingles = shinglesOf(text);
    const known = shingles.filter((shingle) => seen.has(shingle)).length;
    for (const shingle of shingles) seen.add(shingle);
    return known < shingles.length * 0.2;
  });
}

function sketchPairs(texts: readonly string[]): [number, number][] {
  const finder = createPairFinder<number>();
  for (const [id, text] of texts.entries()) finder.add({ id, text });
  const found: [number, number][] = [];
  for (const { a, b, verdict } of finder.pairs()) if (verdict === 'duplicate') found.push([a, b]);
  return found;
}

type Timed = { pairs: [number, number][]; ms: number };

/** Rounds of each: the first is slower, while the code is compiled, and other work on the machine slows down single ones. */
const ROUNDS = 3;

/** Processor time of both, the median of some rounds in turns. */
function timedInTurns(one: () => [number, number][], other: () => [number, number][]): [Timed, Timed] {
  const rounds = Array.from({ length: ROUNDS }, () => [timed(one), timed(other)] as const);
  const median = (of: 0 | 1): Timed => {
    const [middle] = rounds
      .map((round) => round[of])
      .toSorted((a, b) => a.ms - b.ms)
      .splice((ROUNDS - 1) / 2, 1);
    if (!middle) throw new Error('Nothing was measured.');
    return middle;
  };
  return [median(0), median(1)];
}

function timed(work: () => [number, number][]): Timed {
  const start = process.cpuUsage();
  const pairs = work();
  const { user, system } = process.cpuUsage(start);
  return { pairs, ms: (user + system) / 1000 };
}

/** Article `i` and its copies are at `i`, `i + n`, `i + 2n` …; any two of them are a right pair. */
function score(pairs: readonly [number, number][], originals: number) {
  const found: number[] = [];
  let right = 0;
  for (const [a, b] of pairs) {
    if (a % originals !== b % originals) continue;
    right++;
    const kind = Math.floor(b / originals) - 1;
    if (a < originals) found[kind] = (found[kind] ?? 0) + 1;
  }
  return { found, right, all: pairs.length };
}
