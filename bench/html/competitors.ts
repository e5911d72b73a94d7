import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { parsePage } from '../../lib/import/html/parse';
import type { GoldPage } from './sets';

/** What another extractor made of a page; `failed` holds its error, and its text is then empty. */
export type Output = { text: string; failed?: string };

/** HTML as text, one block a line, so that no extractor is marked down for words glued together. */
const textOf = (html: string): string =>
  parsePage(html)
    .blocks.map((block) => block.text)
    .join('\n\n');

function domOf(page: GoldPage): Document {
  const { document } = parseHTML(page.html);
  return document as unknown as Document;
}

/** Each gives the main part of a page as HTML: Mozilla Readability over linkedom, Defuddle's Node entry over the same, and all of it. */
export const COMPETITORS = {
  Readability: async (page: GoldPage) => new Readability(domOf(page)).parse()?.content ?? '',
  Defuddle: async (page: GoldPage) => (await Defuddle(domOf(page), page.url, { useAsync: false })).content,
  'whole page': async (page: GoldPage) => page.html,
} as const;

const silent = () => {};

/**
 * Runs an extractor on a page; its log lines are dropped, since they would drown the tables.
 * @returns what it gives, as HTML, and its error
 */
export async function run(
  extract: (page: GoldPage) => Promise<string>,
  page: GoldPage,
): Promise<{ html: string; failed?: string }> {
  const { log, warn, error } = console;
  Object.assign(console, { log: silent, warn: silent, error: silent });
  try {
    return { html: await extract(page) };
  } catch (problem) {
    return { html: '', failed: problem instanceof Error ? problem.message : String(problem) };
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

const CACHE = path.join(os.tmpdir(), 'copydesk-bench-html');

/** The text that an extractor gives, kept in the system's temporary folder, so that a rerun of the bench is cheap. */
export async function runCached(name: keyof typeof COMPETITORS, page: GoldPage): Promise<Output> {
  const key = createHash('sha256').update(`${name}\n${page.url}\n${page.html}`).digest('hex').slice(0, 32);
  const file = path.join(CACHE, `${key}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Output;
  const { html, failed } = await run(COMPETITORS[name], page);
  const output: Output = failed === undefined ? { text: textOf(html) } : { text: '', failed };
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, JSON.stringify(output));
  return output;
}
