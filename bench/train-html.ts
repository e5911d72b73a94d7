import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { FEATURES } from '../lib/import/html/scoring/feature-names';
import { keepScore } from '../lib/import/html/scoring/keep-score';
import { type CompiledTrees, compileTrees, evaluate } from '../lib/import/html/scoring/trees';
import { type BoostOptions, boost, randomFrom, type Sample } from './html/boost';
import { meanScore, type Score, scorePage } from './html/measure';
import { type PageSample, samplesOf } from './html/samples';
import { loadSet } from './html/sets';

/**
 * Trains the model of `lib/import/html/scoring/model.json` on the WCXB development pages and prints their cross-validated measure.
 * `npx tsx bench/train-html.ts [--limit N] [--no-folds] [--write]`. Folds are by host; nothing of any other set is read.
 */

const FOLDS = 5;
const OPTIONS: BoostOptions = {
  trees: 70,
  leaves: 24,
  rate: 0.16,
  minWeight: 0.3,
  l2: 1,
  columns: 0.4,
  rowShare: 0.6,
  seed: 1,
};
/** Share of the blocks outside the story that are learnt from; each then counts for the ones left out. There are five to one of them. */
const OUTSIDE_SHARE = 0.5;
/** Target from which a block is never left out. */
const SOME_MAIN = 0.2;

const log = (line: string) => process.stderr.write(`${line}\n`);

function gather(samples: readonly PageSample[]): Sample {
  const random = randomFrom(3);
  const rows: Float32Array[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  for (const sample of samples) {
    sample.rows.forEach((row, at) => {
      const isMain = (sample.target[at] ?? 0) > SOME_MAIN;
      if (!isMain && random() > OUTSIDE_SHARE) return;
      rows.push(row);
      target.push(sample.target[at] ?? 0);
      weight.push((sample.weight[at] ?? 0) / (isMain ? 1 : OUTSIDE_SHARE));
    });
  }
  return { rows, target: Float32Array.from(target), weight: Float32Array.from(weight) };
}

/** The running text that a model which has not seen the page's host keeps of it. */
function keptText(sample: PageSample, trees: CompiledTrees): string {
  const { page, texts, titleIndex } = sample.reading;
  const scores = new Float32Array(texts.length);
  sample.indices.forEach((index, at) => {
    if (index !== titleIndex) scores[index] = evaluate(trees, sample.rows[at] ?? new Float32Array());
  });
  const least = keepScore(scores, texts);
  return page.blocks
    .filter((_, at) => (scores[at] ?? 0) >= least)
    .map((block) => block.text)
    .join('\n\n');
}

const args = process.argv.slice(2);
const limitAt = args.indexOf('--limit');
const samples = samplesOf(loadSet('wcxb', limitAt >= 0 ? Number(args[limitAt + 1]) : undefined), FOLDS, true);
log(
  `${samples.length} samples, ${samples.reduce((sum, sample) => sum + sample.rows.length, 0)} blocks, ${FEATURES.length} features`,
);

const results: Score[] = [];
for (let fold = 0; fold < FOLDS && !args.includes('--no-folds'); fold += 1) {
  const trees = compileTrees(boost(gather(samples.filter((sample) => sample.fold !== fold)), OPTIONS));
  for (const sample of samples) {
    if (sample.fold === fold && !sample.isCopy) results.push(scorePage(keptText(sample, trees), sample.page.gold));
  }
  log(`fold ${fold + 1} of ${FOLDS}: F1 ${meanScore(results).f1.toFixed(4)} over ${results.length} pages so far`);
}
const { precision, recall, f1 } = meanScore(results);
if (results.length > 0)
  console.log(`| WCXB, held out by host | ${precision.toFixed(4)} | ${recall.toFixed(4)} | ${f1.toFixed(4)} |`);

if (args.includes('--write')) {
  const file = path.resolve(process.cwd(), 'lib/import/html/scoring/model.json');
  writeFileSync(file, `${JSON.stringify({ features: FEATURES, trees: boost(gather(samples), OPTIONS) }, null, 2)}\n`);
  log(`written: ${file}`);
}
