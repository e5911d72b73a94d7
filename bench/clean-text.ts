/*
 * Measures cleaning of scraped text: npx tsx bench/clean-text.ts [--pages=170] [--seconds=5]
 * Needs the development data beside the project (the samples are measured without it); prints markdown tables.
 * Every second row of each set was looked at while the rules were written; the figures named "unseen" are over the others.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { cleanDocument } from '../lib/clean/clean';
import { segment } from '../lib/clean/segment';
import { type GoldPage, readabilityText, scoreExtractor } from './clean/extractor';
import { HOSTILE, hostileTimes, LARGE, processorMs } from './clean/hostile';
import { type RunonRow, readRows, scoreRunon } from './clean/runon';
import { scoreSeeds } from './clean/seeds';

const option = (name: string, otherwise: number): number => {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
  return given === undefined ? otherwise : Number(given);
};

/** So that the engine has compiled what it is going to. */
const WARM_UP_ROUNDS = 60;

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

const texts = (seeds ?? samples)?.texts ?? [];
const characters = Math.round(texts.reduce((total, text) => total + text.length, 0) / texts.length);

/** Texts a second of processor time, over so many seconds by the clock and after some rounds to warm up. */
function speed(work: (text: string) => unknown): { processor: number; clock: number } {
  for (let round = 0; round < WARM_UP_ROUNDS; round++) texts.forEach(work);
  const began = performance.now();
  const cpu = process.cpuUsage();
  let done = 0;
  while (performance.now() - began < option('seconds', 5) * 1_000) {
    texts.forEach(work);
    done += texts.length;
  }
  const { user, system } = process.cpuUsage(cpu);
  return { processor: done / ((user + system) / 1_000_000), clock: done / ((performance.now() - began) / 1_000) };
}

const asPage = (text: string): string =>
  `<article><p>${text.replaceAll('<', '&lt;').replace(/\n+/gu, '</p><p>')}</p></article>`;
const works: Record<string, (text: string) => unknown> = {
  'cleaning (bar: 1,000)': (text) => cleanDocument({ text, marks: [], fields: {} }),
  'of which cutting into lines': (text) => segment({ text, marks: [], fields: {} }),
  'beside it: Readability with linkedom, the text as one page': (text) => readabilityText(asPage(text)),
};
table(
  [`texts of ${characters} characters`, 'a second of processor time', 'a second by the clock'],
  Object.entries(works).map(([name, work]) => {
    const { processor, clock } = speed(work);
    return [name, processor.toFixed(0), clock.toFixed(0)];
  }),
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

const times = Object.entries(HOSTILE).map(([name, text]) => ({ name, ...hostileTimes(text) }));
table(
  ['hostile text', 'processor ms a MB', 'growth over a quarter of it (linear: 4)'],
  times.map(({ name, milliseconds, growth }) => [name, milliseconds.toFixed(0), growth.toFixed(1)]),
);
const worst = times.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a));
console.log(`\nWorst: ${worst.milliseconds.toFixed(0)} ms a MB (${worst.name}).`);

table(
  ['large text', 'MB', 'processor ms a MB'],
  Object.entries(LARGE).map(([name, make]) => {
    const text = make();
    return [name, (text.length / 1_000_000).toFixed(0), processorMs(text).toFixed(0)];
  }),
);
