/*
 * The desk in a real browser, worked by keys: npx tsx bench/desk-browser.ts [--articles=100000] [--decisions=200]
 * Counts the keys of the main job on the trial documents and of decisions on a mixed queue, and times from a key to the next article
 * painted with so many articles in the database; also how much the page moves by itself and the size of its scripts. Makes its databases
 * on an embedded PostgreSQL and removes them.
 */
import { randomBytes } from 'node:crypto';
import { chromium } from '@playwright/test';
import { browserEnvironment } from '../scripts/browser.mjs';
import { ensureBuild } from '../scripts/build.mjs';
import { stopAll } from '../scripts/processes.mjs';
import { createTemplate, openTestServer } from '../scripts/test-database.mjs';
import { decideQueue, type Scripts, type Shift } from './browser/decide-queue';
import { openDesk } from './browser/desk';
import { mainJob } from './browser/main-job';
import { mixedDocuments, trialFiles } from './browser/mixed-documents';
import { printTable } from './duplicates/table';

/** Elements that are named of those that moved. */
const NAMED = 6;

const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);

process.env.NEXTAUTH_SECRET = randomBytes(32).toString('base64url');
process.env.COPYDESK_WORKER = '0';

const build = await ensureBuild();
const host = await openTestServer();
const template = await createTemplate(host.url);
const env = await browserEnvironment();
const browser = await chromium.launch({
  executablePath: env.CHROMIUM_PATH,
  env: Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const job = await mainJob(browser, await openDesk({ host: host.url, template, build, files: trialFiles() }));
  printTable(
    'Keys from opening the queue to a published feed',
    ['what', 'measured', 'bar'],
    [
      ['documents, articles, merges', `${trialFiles().length}, ${job.articles}, ${job.merges}`, ''],
      ['keys', `${job.keys.length}: ${job.keys.join(' ')}`, '14'],
      ['items in the feed', String(job.items), ''],
    ],
  );
  const [articles, decisions] = [option('articles', 100_000), option('decisions', 200)];
  const documents = mixedDocuments(decisions);
  const desk = await openDesk({ host: host.url, template, build, files: documents, articles });
  const { keys, pointers, paintMs, shift, kinds, scripts } = await decideQueue(browser, desk, decisions);
  printTable(
    `A queue of mixed articles among ${articles.toLocaleString('en')}, by keys`,
    ['what', 'measured', 'bar'],
    [
      [
        'decisions',
        Object.entries(kinds)
          .map(([kind, count]) => `${count} ${kind}`)
          .join(', '),
        '',
      ],
      ['keys a decision, median and most', `${at(keys, 0.5)}, ${at(keys, 1)}`, '2'],
      ['pointer moves', String(pointers), '0'],
      ['from a key to the next article painted, median, p95, most', painted(paintMs.deciding), 'p95 120 ms'],
      ['to the comparison painted', painted(paintMs.comparing), 'p95 120 ms'],
      ['from its Enter to what is on the desk then', painted(paintMs.merging), 'p95 120 ms'],
      [
        'layout shift of the queue (CLS), and all of it summed',
        `${shift.worst.toFixed(4)}, ${shift.all.toFixed(4)}`,
        '.02',
      ],
      ['what moved in it', moved(shift), ''],
      ['scripts of the queue, gzip', kilobytes(scripts.atRest), '180 kB'],
      ['those before it listens to keys', kilobytes(scripts.listening), ''],
      ['with the parts that come once one works', kilobytes(scripts.working), ''],
    ],
  );
} finally {
  await browser.close();
  await stopAll();
  await host.stop();
}

function painted(all: readonly number[]): string {
  return `${at(all, 0.5)} ms, ${at(all, 0.95)} ms, ${at(all, 1)} ms (${all.length})`;
}

/** The elements that moved most. */
function moved({ of }: Shift): string {
  const most = Object.entries(of).toSorted(([, a], [, b]) => b - a);
  return (
    most
      .slice(0, NAMED)
      .map(([place, by]) => `${place} ${by.toFixed(4)}`)
      .join('; ') || 'nothing'
  );
}

function kilobytes({ wire, script }: Scripts): string {
  return `${(script / 1_000).toFixed(1)} kB, ${(wire / 1_000).toFixed(1)} kB with the headers of the responses`;
}

function at(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return String(Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0));
}
