/*
 * Measures cleaning of scraped text: npx tsx bench/clean-text.ts [--pages=170] [--seconds=5]
 * Needs the development data beside the project (the samples are measured without it); prints markdown tables.
 * Every second row of each set was looked at while the rules were written; the figures named "unseen" are over the others.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { cleanDocument } from '../lib/clean/clean';
import { type GoldPage, scoreExtractor } from './clean/extractor';
import { HOSTILE, hostileTimes } from './clean/hostile';
import { type RunonRow, readRows, scoreRunon } from './clean/runon';
import { scoreSeeds } from './clean/seeds';

const option = (name: string, otherwise: number): number => {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
  return given === undefined ? otherwise : Number(given);
};

const SHARED = path.resolve(process.cwd(), '../shared');
const ratio = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(4));

function table(head: string[], rows: string[][]): void {
  console.log(`\n| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

const seeds = scoreSeeds(path.join(SHARED, 'seeds'));
const samples = scoreSeeds(path.resolve(process.cwd(), 'samples'));
table(
  ['labelled texts', 'lines as expected', 'titles, credits, datelines as expected'],
  Object.entries({ seeds, samples }).flatMap(([name, score]) =>
    score ? [[name, `${score.right} / ${score.lines}`, `${score.fieldsRight} / ${score.fields}`]] : [],
  ),
);

const runonPath = path.join(SHARED, 'data/runon_dev.jsonl.gz');
if (existsSync(runonPath)) {
  const all = readRows<RunonRow>(runonPath);
  const sets = { 'looked at': all.filter((_, row) => row % 2 === 0), unseen: all.filter((_, row) => row % 2 === 1) };
  const rows = Object.entries(sets).map(([name, set]) => {
    const score = scoreRunon(set);
    const found = 2 * score.residueRight;
    return [
      `runon_dev, ${name} (${score.documents})`,
      ratio(score.residueRight, score.residueClaimed),
      ratio(score.residueRight, score.residueFound),
      ratio(found, score.residueClaimed + score.residueFound),
      (score.bodyLost / score.bodyCharacters).toFixed(5),
      ratio(score.titlesRight, score.titles),
      ratio(score.splitsRight, score.documents),
      `${score.falseSplits} / ${score.singles}`,
    ];
  });
  const singles = all.filter((row) => row.lines.every(([, story]) => story <= 1)).length;
  rows.push(['keep everything', '–', '0', '0', '0', '–', ratio(singles, all.length), '0']);
  table(['text', 'precision', 'recall', 'residue F1', 'body loss', 'title', 'split', 'false splits'], rows);
}

const pagesPath = path.join(SHARED, 'data/extract_wcxb_articles.jsonl.gz');
if (existsSync(pagesPath)) {
  const all = readRows<GoldPage>(pagesPath);
  const half = option('pages', 170);
  const sets = { 'looked at': all.filter((_, row) => row % 4 === 0), unseen: all.filter((_, row) => row % 4 === 2) };
  const rows = Object.entries(sets).map(([name, set]) => {
    const score = scoreExtractor(set.slice(0, half));
    return [
      `Readability's text, ${name} (${score.pages})`,
      score.keptF1.toFixed(4),
      score.cleanedF1.toFixed(4),
      (score.bodyLost / score.bodyCharacters).toFixed(5),
      ratio(score.residueRemoved, score.residueCharacters),
      `${score.splits}`,
    ];
  });
  table(['text', '4-gram F1, all kept', '4-gram F1, cleaned', 'body loss', 'residue removed', 'split'], rows);
}

const texts = (seeds ?? samples)?.texts ?? [];
const clean = (text: string) => cleanDocument({ text, marks: [], fields: {} });
for (let round = 0; round < 60; round++) texts.forEach(clean);
const began = performance.now();
const cpu = process.cpuUsage();
let cleaned = 0;
while (performance.now() - began < option('seconds', 5) * 1_000) {
  texts.forEach(clean);
  cleaned += texts.length;
}
const { user, system } = process.cpuUsage(cpu);
const characters = Math.round(texts.reduce((total, text) => total + text.length, 0) / texts.length);
table(
  ['speed', `texts of ${characters} characters a second`],
  [
    ['by the clock', (cleaned / ((performance.now() - began) / 1_000)).toFixed(0)],
    ['a second of processor time', (cleaned / ((user + system) / 1_000_000)).toFixed(0)],
  ],
);

table(
  ['hostile text', 'processor ms a MB', 'growth over a quarter of it (linear: 4)'],
  Object.entries(HOSTILE).map(([name, text]) => {
    const { milliseconds, growth } = hostileTimes(text);
    return [name, milliseconds.toFixed(0), growth.toFixed(1)];
  }),
);
