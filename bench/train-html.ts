import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { FEATURES } from '../lib/import/html/features';
import { NEIGHBOUR_FEATURES, neighbourRows } from '../lib/import/html/neighbour-features';
import { compileTrees, evaluate, type Trees } from '../lib/import/html/trees';
import { type BoostOptions, boost, randomFrom, type Sample } from './html/boost';
import { meanScore, scorePage } from './html/measure';
import { type PageSample, samplesOf } from './html/samples';
import { loadSet } from './html/sets';

/**
 * Trains the two models of `lib/import/html/model.json` on the WCXB development pages and prints their cross-validated measure.
 * `npx tsx bench/train-html.ts [--limit N] [--write]`. Folds are by host; nothing of any other set is read.
 */

const FOLDS = 4;
const FIRST: BoostOptions = {
  trees: 90,
  leaves: 24,
  rate: 0.14,
  minWeight: 0.3,
  l2: 1,
  columns: 0.35,
  rowShare: 0.6,
  seed: 1,
};
const SECOND: BoostOptions = { ...FIRST, trees: 70, leaves: 16, rate: 0.12, seed: 2 };
/** Share of the blocks outside the story that are learnt from; each then counts for the ones left out. There are five to one of them. */
const OUTSIDE_SHARE = 0.5;
/** Target from which a block is never left out. */
const SOME_MAIN = 0.2;
const KEEP = 0.5;

const log = (line: string) => process.stderr.write(`${line}\n`);

function gather(samples: readonly PageSample[], rowsOf: (sample: PageSample) => Float32Array[]): Sample {
  const random = randomFrom(3);
  const rows: Float32Array[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  for (const sample of samples) {
    rowsOf(sample).forEach((row, at) => {
      const isMain = (sample.target[at] ?? 0) > SOME_MAIN;
      if (!isMain && random() > OUTSIDE_SHARE) return;
      rows.push(row);
      target.push(sample.target[at] ?? 0);
      weight.push((sample.weight[at] ?? 0) / (isMain ? 1 : OUTSIDE_SHARE));
    });
  }
  return { rows, target: Float32Array.from(target), weight: Float32Array.from(weight) };
}

/** Scores of every sample by a model that has not seen its fold. */
function crossScores(
  samples: readonly PageSample[],
  rowsOf: (sample: PageSample) => Float32Array[],
  options: BoostOptions,
): Float32Array[] {
  const scores: Float32Array[] = samples.map((sample) => new Float32Array(sample.rows.length));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const started = performance.now();
    const model = compileTrees(
      boost(
        gather(
          samples.filter((sample) => sample.fold !== fold),
          rowsOf,
        ),
        options,
      ),
    );
    samples.forEach((sample, at) => {
      if (sample.fold === fold) scores[at] = Float32Array.from(rowsOf(sample), (row) => evaluate(model, row));
    });
    log(`fold ${fold + 1} of ${FOLDS}: ${Math.round((performance.now() - started) / 1000)} s`);
  }
  return scores;
}

function measure(samples: readonly PageSample[], scores: readonly Float32Array[]): string {
  const results = samples.flatMap((sample, at) => {
    if (sample.isCopy) return [];
    const kept = sample.reading.page.blocks.filter((_, block) => (scores[at]?.[block] ?? 0) >= KEEP);
    return [scorePage(kept.map((block) => block.text).join('\n\n'), sample.page.gold)];
  });
  const mean = meanScore(results);
  return `precision ${mean.precision.toFixed(4)} recall ${mean.recall.toFixed(4)} F1 ${mean.f1.toFixed(4)} over ${results.length} pages`;
}

function joined(first: readonly Float32Array[], second: readonly Float32Array[]): Float32Array[] {
  return first.map((row, at) => {
    const both = new Float32Array(FEATURES.length + NEIGHBOUR_FEATURES.length);
    both.set(row);
    both.set(second[at] ?? [], FEATURES.length);
    return both;
  });
}

const args = process.argv.slice(2);
const limitAt = args.indexOf('--limit');
const limit = limitAt >= 0 ? Number(args[limitAt + 1]) : undefined;
const samples = samplesOf(loadSet('wcxb', limit), FOLDS, !args.includes('--no-copies'));
log(
  `${samples.length} samples, ${samples.reduce((sum, sample) => sum + sample.rows.length, 0)} blocks, ${FEATURES.length} features`,
);
const firstScores = crossScores(samples, (sample) => sample.rows, FIRST);
log(`first look:  ${measure(samples, firstScores)}`);
const bothRows = new Map(
  samples.map((sample, at) => [
    sample,
    joined(sample.rows, neighbourRows(sample.reading, firstScores[at] ?? new Float32Array())),
  ]),
);
const bothOf = (sample: PageSample): Float32Array[] => bothRows.get(sample) ?? [];
const secondScores = crossScores(samples, bothOf, SECOND);
log(`second look: ${measure(samples, secondScores)}`);

if (args.includes('--write')) {
  const model: { features: readonly string[]; first: Trees; second: Trees } = {
    features: [...FEATURES, ...NEIGHBOUR_FEATURES],
    first: boost(
      gather(samples, (sample) => sample.rows),
      FIRST,
    ),
    second: boost(gather(samples, bothOf), SECOND),
  };
  const file = path.resolve(process.cwd(), 'lib/import/html/model.json');
  writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`);
  log(`written: ${file}`);
}
