import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BODY, bodyText } from '../lib/articles/body';
import { cleanDocument } from '../lib/clean/clean';
import { fromHtml } from '../lib/import/from-html';
import { briefsOf } from './html/briefs';
import { COMPETITORS, run, runCached } from './html/competitors';
import { HOSTILE_PAGES } from './html/hostile-pages';
import { gramsOf, meanScore, median, type Score, scorePage } from './html/measure';
import { measureFields } from './html/metadata-measure';
import { type GoldPage, loadPages, loadSet, SETS } from './html/sets';

/**
 * Measures the reading of HTML pages against Readability, Defuddle and the whole page, as markdown tables.
 * `npx tsx bench/clean-html.ts [--set NAME | --pages FILE] [--sample N] [--no-times]`: `--pages` takes pages of one's own, as JSON Lines with
 * id, url, html, gold, title, author and date; `--sample` takes every k-th page, N a set, for a quick look; all pages take about ten minutes the first time, and less once the competitors' outputs are in the system's temporary folder.
 * Times are of the extraction alone: what the competitors give is not made text for them. Another process at work costs them nothing, and
 * none pays for what another left to be collected: readers go through the pages in turns, memory cleared before each turn.
 * On WCXB the figures of ours are of the shipped model, which has seen those pages; the held-out figures, from cross-validation by host,
 * are what `bench/train-html.ts` prints. The other three sets were never used for fitting.
 */

/** Pages of which the time is taken side by side; the slowest competitor takes half a second a page. */
const TIMED_PAGES = 50;
/** With three, code was still being compiled in the last one: the same version came out between .31 and .39 of Readability. */
const ROUNDS = 6;
/** Sizes of the pages made to cost time; the second is five times the first, so that time a MB shows whether it grows with the size. */
const HOSTILE_MB = [1, 5];
const UNITS_PER_MB = 1_000_000;
/** How many paragraphs stories are cut to, and of which part of the stories, so that the others need no hour for them. */
const BRIEF_PARAGRAPHS = [1, 2, 3];
const EACH_BRIEF = 4;
/** Whose times are taken. */
const READERS = ['Copydesk', 'Readability', 'Defuddle'] as const;
/** Pages read by all before the clock runs, so that none is timed while its code is still being compiled. */
const WARM_UP_PAGES = 15;

setFlagsFromString('--expose-gc');

const args = process.argv.slice(2);
const argument = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const limit = argument('--sample') ? Number(argument('--sample')) : undefined;
const file = argument('--pages');
const wanted: [name: string, load: () => GoldPage[]][] = file
  ? [[path.basename(file), () => loadPages(file, limit)]]
  : SETS.filter((name) => !argument('--set') || argument('--set') === name).map((name) => [
      name,
      () => loadSet(name, limit),
    ]);

/** The running text that our reading keeps: the kinds of the body, without furniture. */
function read(page: GoldPage): string {
  const { text, marks } = fromHtml(page.html, { url: page.url });
  return bodyText(
    marks
      .filter(({ kind, furniture }) => !furniture && (!kind || BODY.has(kind)))
      .map(({ start, end, kind }) => ({ kind: kind ?? 'paragraph', verdict: 'keep', text: text.slice(start, end) })),
  );
}

/** What is left of it after the residue rules: what an editor is shown. */
function cleaned(page: GoldPage): string {
  const document = fromHtml(page.html, { url: page.url });
  const blocks = cleanDocument(document).articles.flatMap((article) => article.blocks);
  return bodyText(blocks.map((block) => ({ ...block, text: document.text.slice(block.start, block.end) })));
}

const row = (name: string, score: Score, failed: number): string =>
  `| ${name} | ${score.precision.toFixed(4)} | ${score.recall.toFixed(4)} | ${score.f1.toFixed(4)} | ${failed} |`;

async function table(name: string, pages: readonly GoldPage[]): Promise<void> {
  console.log(`\n### ${name}, ${pages.length} pages\n\n| | precision | recall | F1 | failed |\n|---|---|---|---|---|`);
  const golds = pages.map((page) => gramsOf(page.gold));
  const score = (outputs: readonly string[]) =>
    meanScore(outputs.map((output, at) => scorePage(output, golds[at] ?? new Map())));
  console.log(row('Copydesk', score(pages.map(read)), 0));
  console.log(row('Copydesk, with the residue rules', score(pages.map(cleaned)), 0));
  for (const competitor of Object.keys(COMPETITORS) as (keyof typeof COMPETITORS)[]) {
    const outputs = [];
    for (const page of pages) outputs.push(await runCached(competitor, page));
    const failed = outputs.flatMap(({ failed: problem }, at) => (problem ? [`${pages[at]?.id}: ${problem}`] : []));
    console.log(row(competitor, score(outputs.map(({ text }) => text)), failed.length));
    for (const problem of failed) console.error(`${competitor} failed on ${name} ${problem}`);
  }
}

const READ: Record<(typeof READERS)[number], (page: GoldPage) => unknown> = {
  Copydesk: ({ html, url }) => fromHtml(html, { url }),
  Readability: (page) => run(COMPETITORS.Readability, page),
  Defuddle: (page) => run(COMPETITORS.Defuddle, page),
};

/** Collects all that nothing refers to any more. */
const clearMemory = (): void => runInNewContext('gc')();

type Times = Record<(typeof READERS)[number], number[]>;

async function times(name: string, pages: readonly GoldPage[]): Promise<Times> {
  const step = Math.max(1, Math.floor(pages.length / TIMED_PAGES));
  const timed = pages.filter((_, at) => at % step === 0).slice(0, TIMED_PAGES);
  const unknown = () => timed.map(() => Number.POSITIVE_INFINITY);
  const took: Times = { Copydesk: unknown(), Readability: unknown(), Defuddle: unknown() };
  for (const page of pages.slice(-WARM_UP_PAGES)) for (const reader of READERS) await READ[reader](page);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const reader of READERS) {
      clearMemory();
      for (const [at, page] of timed.entries()) {
        const began = process.cpuUsage();
        await READ[reader](page);
        const { user, system } = process.cpuUsage(began);
        took[reader][at] = Math.min(took[reader][at] ?? Number.POSITIVE_INFINITY, (user + system) / 1_000);
      }
    }
  }
  printTimes(name, took);
  return took;
}

function printTimes(name: string, took: Times): void {
  const base = median(took.Readability);
  console.log(
    `\n${name}: processor time a page over ${took.Copydesk.length} pages, best of ${ROUNDS}, side by side\n\n| | median ms | of Readability |\n|---|---|---|`,
  );
  for (const [reader, all] of Object.entries(took))
    console.log(`| ${reader} | ${median(all).toFixed(1)} | ${(median(all) / base).toFixed(2)} |`);
}

function fields(name: string, pages: readonly GoldPage[]): void {
  const results = pages.flatMap(measureFields);
  console.log(`\n### Fields of ${name}, exact after normalising\n\n| | pages | right |\n|---|---|---|`);
  for (const field of ['title', 'date', 'author'] as const) {
    const of = results.filter((result) => result.field === field);
    if (of.length === 0) continue;
    console.log(`| ${field} | ${of.length} | ${(of.filter(({ isRight }) => isRight).length / of.length).toFixed(3)} |`);
  }
}

function worstTimes(): void {
  console.log(`\n### Pages made to cost time, ms a MB\n\n| page | ${HOSTILE_MB.map((mb) => `${mb} MB`).join(' | ')} |`);
  console.log(`|---|${'---|'.repeat(HOSTILE_MB.length)}`);
  for (const [name, make] of Object.entries(HOSTILE_PAGES)) {
    const each = HOSTILE_MB.map((mb) => {
      const html = make(mb * UNITS_PER_MB);
      const started = performance.now();
      fromHtml(html);
      return ((performance.now() - started) / mb).toFixed(0);
    });
    console.log(`| ${name} | ${each.join(' | ')} |`);
  }
}

const together: Times = { Copydesk: [], Readability: [], Defuddle: [] };
for (const [name, load] of wanted) {
  const pages = load();
  await table(name, pages);
  if (pages.some(({ meta }) => meta)) fields(name, pages);
  if (args.includes('--no-times')) continue;
  const took = await times(name, pages);
  for (const reader of READERS) together[reader].push(...took[reader]);
}
if (!file && !argument('--set')) {
  const stories = SETS.flatMap((name) => loadSet(name, limit)).filter((_, at) => at % EACH_BRIEF === 0);
  for (const count of BRIEF_PARAGRAPHS) {
    const briefs = briefsOf(stories, count);
    await table(`Briefs of ${count} paragraph${count > 1 ? 's' : ''}`, briefs);
  }
}
if (!args.includes('--no-times')) {
  printTimes('all sets', together);
  worstTimes();
}
