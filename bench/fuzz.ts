/*
 * Looks for inputs that break the path from bytes to a body: npm run fuzz -- [--minutes=5] [--seed=1]
 * Goes round by round, each with the next seed, over built and mutated texts, pages and bytes, and stops at the first failure with the
 * seed and the smallest input found; a failing run is repeated with its seed. Times are processor time.
 */
import fc from 'fast-check';
import { checkBytes, checkHtml, checkText } from './fuzz/check';
import { builtTexts, mutatedBytes, mutatedPages, mutatedTexts, readBase } from './fuzz/inputs';

/** The slowest text known, lines of one unseen character, takes 8 s a megabyte on a busy machine; this is what would hang. */
const MAX_MS_A_MEGABYTE = 30_000;
/** Small inputs take what the machine's other work leaves them. */
const MIN_MS = 2_000;
const RUNS_A_ROUND = 200;
const BASE_ROWS = 150;

const option = (name: string, otherwise: number): number => {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
  return given === undefined ? otherwise : Number(given);
};

type Tally = { runs: number; megabytes: number; milliseconds: number; worst: number };
const tallies = new Map<string, Tally>();

/** Runs a check with its time taken, and fails it where the time is out of proportion to the size. */
function timed<Input extends { length: number }>(name: string, check: (input: Input) => void): (input: Input) => void {
  return (input) => {
    const before = process.cpuUsage();
    check(input);
    const { user, system } = process.cpuUsage(before);
    const milliseconds = (user + system) / 1_000;
    const megabytes = input.length / 1_000_000;
    const tally = tallies.get(name) ?? { runs: 0, megabytes: 0, milliseconds: 0, worst: 0 };
    tally.runs++;
    tally.megabytes += megabytes;
    tally.milliseconds += milliseconds;
    tally.worst = Math.max(tally.worst, milliseconds);
    tallies.set(name, tally);
    const limit = MIN_MS + megabytes * MAX_MS_A_MEGABYTE;
    if (milliseconds > limit) throw new Error(`${milliseconds.toFixed(0)} ms for ${input.length} units`);
  };
}

const base = readBase(BASE_ROWS);
/** Makes a run of one kind of input: it checks as many as a round has and says what it found. */
function runner<Input extends { length: number }>(
  name: string,
  inputs: fc.Arbitrary<Input>,
  check: (input: Input) => void,
): (seed: number) => fc.RunDetails<[Input]> {
  const property = fc.property(inputs, timed(name, check));
  return (seed) => fc.check(property, { seed, numRuns: RUNS_A_ROUND });
}

const runners: Record<string, (seed: number) => fc.RunDetails<[string]> | fc.RunDetails<[Uint8Array]>> = {
  'built texts': runner('built texts', builtTexts(base), checkText),
  'mutated texts': runner('mutated texts', mutatedTexts(base), checkText),
  'mutated pages': runner('mutated pages', mutatedPages(base), checkHtml),
  'mutated bytes': runner('mutated bytes', mutatedBytes(base), (bytes) => checkBytes(bytes, 'upload')),
};

function fuzz(): boolean {
  const ends = performance.now() + option('minutes', 5) * 60_000;
  console.log(`From ${base.from}.`);
  for (let seed = option('seed', Date.now() % 2 ** 31); performance.now() < ends; seed++) {
    for (const [name, run] of Object.entries(runners)) {
      const result = run(seed);
      if (!result.failed) continue;
      console.error(`${name}, --seed=${seed}: ${String(result.errorInstance)}`);
      console.error(shown(result.counterexample?.[0]));
      return false;
    }
  }
  return true;
}

/** The input that fails, cut where it is too long to be read. */
function shown(input: string | Uint8Array | undefined): string {
  const whole = input instanceof Uint8Array ? Buffer.from(input).toString('base64') : (JSON.stringify(input) ?? '');
  return whole.slice(0, 4_000);
}

const isSound = fuzz();
console.log('\n| input | runs | MB | mean ms a MB | slowest input, ms |\n|---|---|---|---|---|');
for (const [name, { runs, megabytes, milliseconds, worst }] of tallies) {
  console.log(
    `| ${name} | ${runs} | ${megabytes.toFixed(1)} | ${(milliseconds / megabytes).toFixed(0)} | ${worst.toFixed(0)} |`,
  );
}
if (!isSound) process.exitCode = 1;
