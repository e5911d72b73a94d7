/*
 * Fits how evidence becomes a score: npx tsx bench/train-topics.ts [--write]
 * Prints figures of five-fold cross-validation; --write fits on all labelled articles and writes lib/topics/data/calibration.json.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { calibrate, weighed } from './topics/calibrate';
import { crossValidated } from './topics/cross-validate';
import { labelledArticles } from './topics/dev';
import { accuracy, calibrationError } from './topics/measure';

const OUT = path.resolve(process.cwd(), 'lib/topics/data/calibration.json');

const articles = labelledArticles();
if (!articles) throw new Error('The labelled articles are not beside the project; nothing can be fitted without them.');
const set = weighed(articles);
const { rankings, judgedSubjects, judgedConcepts } = crossValidated(set);
const both = [...judgedSubjects, ...judgedConcepts];
const confident = both.filter(({ score }) => score > 0.8);
console.log(accuracy(articles, rankings));
console.log({
  subjectError: calibrationError(judgedSubjects),
  conceptError: calibrationError(judgedConcepts),
  error: calibrationError(both),
  shown: both.length / articles.length,
  above80: confident.length,
  above80Wrong: confident.filter(({ right }) => !right).length / Math.max(1, confident.length),
});
const fitted = calibrate(set);
console.log(JSON.stringify(fitted, null, 1));
if (process.argv.includes('--write')) {
  const rounded = JSON.stringify(
    fitted,
    (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value),
    2,
  );
  writeFileSync(OUT, `${rounded}\n`);
}
