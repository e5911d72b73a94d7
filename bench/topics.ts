/*
 * Measures topic suggestions: npx tsx bench/topics.ts [--seconds=5]
 * Needs the labelled articles beside the project for accuracy; speed and memory are measured on the samples alone. Prints markdown tables.
 * Figures of accuracy and calibration are of five-fold cross-validation over the fitted part (background shares, two logistic maps and their stretch).
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { lexiconOf } from '../lib/topics/knowledge';
import { suggestTopics } from '../lib/topics/suggest';
import { labelOverlap } from './topics/baseline';
import { weighed } from './topics/calibrate';
import { crossValidated } from './topics/cross-validate';
import { labelledArticles } from './topics/dev';
import { accuracy, calibrationError, type Judged, reliability } from './topics/measure';

const SEED_CHARACTERS = 2_500;
const MEGABYTE = 1_000_000;
const given = process.argv.find((argument) => argument.startsWith('--seconds='))?.split('=')[1];
const seconds = given === undefined ? 5 : Number(given);

function table(head: string[], rows: string[][]): void {
  console.log(`\n| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

function cost(): void {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  collectGarbage();
  const heapBefore = process.memoryUsage().heapUsed;
  const cpuBefore = process.cpuUsage();
  const terms = lexiconOf('en')?.termCount ?? 0;
  const loadMs = process.cpuUsage(cpuBefore).user / 1_000;
  collectGarbage();
  const heap = process.memoryUsage().heapUsed - heapBefore;
  const folder = path.resolve(process.cwd(), 'samples');
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const texts = files.map((name) => readFileSync(path.join(folder, name), 'utf8').slice(0, SEED_CHARACTERS));
  const run = (ms: number): number => {
    const start = process.cpuUsage();
    let done = 0;
    while (process.cpuUsage(start).user < ms * 1_000) {
      suggestTopics({ text: texts[done % texts.length] ?? '', lang: 'en' });
      done++;
    }
    return done / (process.cpuUsage(start).user / 1_000_000);
  };
  run(1_000);
  table(
    [
      'English terms',
      'load, ms of CPU',
      'heap of the model, MB',
      `articles a second, one core (≤ ${SEED_CHARACTERS} characters)`,
    ],
    [[String(terms), loadMs.toFixed(0), (heap / MEGABYTE).toFixed(1), run(seconds * 1_000).toFixed(0)]],
  );
}

function confidence(name: string, judged: readonly Judged[]): string[] {
  const sure = judged.filter(({ score }) => score > 0.8);
  const wrong = sure.filter(({ right }) => !right).length;
  return [
    name,
    String(judged.length),
    calibrationError(judged).toFixed(3),
    String(sure.length),
    (wrong / sure.length).toFixed(3),
  ];
}

cost();
const articles = labelledArticles();
if (articles) {
  const { rankings, judgedSubjects, judgedConcepts } = crossValidated(weighed(articles));
  const rows = { 'words of the labels': articles.map(labelOverlap), 'reviewed terms, calibrated': rankings };
  table(
    ['suggester', 'primary subject', 'subjects in three', 'concepts in five'],
    Object.entries(rows).map(([name, given]) => {
      const { primary, subjects, concepts } = accuracy(articles, given);
      return [name, primary.toFixed(3), subjects.toFixed(3), concepts.toFixed(3)];
    }),
  );
  const both = [...judgedSubjects, ...judgedConcepts];
  table(
    ['suggestions shown', 'count', 'calibration error', 'above .8', 'of these wrong'],
    [confidence('subjects', judgedSubjects), confidence('concepts', judgedConcepts), confidence('all', both)],
  );
  const part = (right: number, count: number) => (count === 0 ? '–' : (right / count).toFixed(2));
  const [ofSubjects, ofConcepts] = [reliability(judgedSubjects), reliability(judgedConcepts)];
  table(
    ['score', 'subjects', 'mean score', 'right', 'concepts', 'mean score', 'right'],
    ofSubjects.map(({ bin, count, mean, right }, index) => {
      const concept = ofConcepts[index];
      return [
        `${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}`,
        ...[String(count), mean.toFixed(2), part(right, count)],
        ...[
          String(concept?.count ?? 0),
          (concept?.mean ?? 0).toFixed(2),
          part(concept?.right ?? 0, concept?.count ?? 0),
        ],
      ];
    }),
  );
} else console.log('\nThe labelled articles are not beside the project: accuracy was not measured.');
