import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';

const DATA = path.resolve(process.cwd(), '../shared/data');

/** An article of a development set. */
export type Sample = { id: string; title: string | null; url: string | null; text: string; html: string | null };

/** Whether the development data is there; without it there is nothing to measure. */
export const dataIsThere = (): boolean => existsSync(DATA);

function rows(name: string): Record<string, unknown>[] {
  const lines = gunzipSync(readFileSync(path.join(DATA, `${name}.jsonl.gz`))).toString('utf8');
  return lines.split('\n').flatMap((line) => (line ? [JSON.parse(line) as Record<string, unknown>] : []));
}

const string = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Modern article pages with their main text. */
export const wcxb = (): Sample[] =>
  rows('extract_wcxb_articles')
    .map((row) => ({
      id: string(row.id),
      title: string(row.title),
      url: string(row.url),
      text: string(row.gold),
      html: string(row.html),
    }))
    .filter(({ text }) => text.length > 200);

/** Different articles, several on each event. */
export const galaxy = (): (Sample & { event: string })[] =>
  rows('events_galaxy').map((row, at) => ({
    id: `galaxy-${at}`,
    event: string(row.event),
    title: string(row.title),
    url: string(row.url),
    text: string(row.text),
    html: null,
  }));

/** Several articles of each of many sites, by set; addresses are made up from the host, for the data has none. */
export const sites = (): Record<string, Sample[]> => {
  const of = (row: Record<string, unknown>, host: string, text: string): Sample => ({
    id: `${host}/${string(row.id)}`,
    title: null,
    url: `http://${host}/${string(row.id)}`,
    text,
    html: string(row.html),
  });
  return {
    l3s: rows('extract_lines_l3s').map((row) => {
      const blocks = row.blocks as [label: number, text: string][];
      const text = blocks.filter(([label]) => label === 1 || label === 2).map(([, words]) => words);
      return of(row, string(row.host), text.join('\n'));
    }),
    dragnet: rows('extract_dragnet').map((row) => of(row, string(row.host), string(row.gold))),
    cleanportaleval: rows('extract_cleanportaleval').map((row) =>
      of(row, string(row.id).replace(/_\d+$/, '').replaceAll('_', '-'), string(row.gold)),
    ),
  };
};

/** Short news texts, for composing and as unrelated pairs. */
export const news = (): string[] => rows('topic_bbc').map((row) => string(row.text));

const INVISIBLE = new Set(['script', 'style', 'noscript', 'head', 'template']);
const INLINE = new Set(['a', 'b', 'i', 'em', 'strong', 'span', 'font', 'abbr', 'time']);

/** All visible text of a page, as somebody would get it who cleans nothing. */
export function pageText(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentag(name) {
      if (INVISIBLE.has(name)) hidden++;
      if (!INLINE.has(name)) text += '\n';
    },
    ontext(part) {
      if (hidden === 0) text += part;
    },
    onclosetag(name) {
      if (INVISIBLE.has(name)) hidden--;
    },
  });
  parser.end(html);
  return text
    .replace(/[ \t\r]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
