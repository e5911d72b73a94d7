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

/** Mozilla Readability over linkedom. */
export async function readability(page: GoldPage): Promise<string> {
  return textOf(new Readability(domOf(page)).parse()?.content ?? '');
}

/** Defuddle's Node entry over the document that linkedom makes. */
export async function defuddle(page: GoldPage): Promise<string> {
  const result = await Defuddle(domOf(page), page.url, { useAsync: false });
  return textOf(result.content);
}

/** All text of the page. */
export async function wholePage(page: GoldPage): Promise<string> {
  return textOf(page.html);
}

export const COMPETITORS = { Readability: readability, Defuddle: defuddle, 'whole page': wholePage } as const;

const silent = () => {};

/** Runs an extractor on a page; its log lines are dropped, since they would drown the tables. */
export async function run(extract: (page: GoldPage) => Promise<string>, page: GoldPage): Promise<Output> {
  const { log, warn, error } = console;
  Object.assign(console, { log: silent, warn: silent, error: silent });
  try {
    return { text: await extract(page) };
  } catch (problem) {
    return { text: '', failed: problem instanceof Error ? problem.message : String(problem) };
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

const CACHE = path.join(os.tmpdir(), 'copydesk-bench-html');

/** As `run`, with the output kept in the system's temporary folder, so that a rerun of the bench is cheap. */
export async function runCached(name: keyof typeof COMPETITORS, page: GoldPage): Promise<Output> {
  const key = createHash('sha256').update(`${name}\n${page.url}\n${page.html}`).digest('hex').slice(0, 32);
  const file = path.join(CACHE, `${key}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Output;
  const output = await run(COMPETITORS[name], page);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, JSON.stringify(output));
  return output;
}
