import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The page sets of the shared development data, by the names used on the command line. */
export const SETS = ['wcxb', 'l3s', 'dragnet', 'cleanportaleval'] as const;
export type SetName = (typeof SETS)[number];

/** A page with its true main text; `meta` only where the set has it. */
export type GoldPage = {
  id: string;
  host: string;
  url: string;
  html: string;
  gold: string;
  /** `titles`: each of them is right; L3S labels a headline and a line above or below it alike. */
  meta?: { titles: string[]; author: string | null; date: string | null };
};

const FILES: Record<SetName, string> = {
  wcxb: 'extract_wcxb_articles.jsonl.gz',
  l3s: 'extract_lines_l3s.jsonl.gz',
  dragnet: 'extract_dragnet.jsonl.gz',
  cleanportaleval: 'extract_cleanportaleval.jsonl.gz',
};

type Row = {
  id: string;
  host?: string;
  url?: string;
  html: string;
  gold?: string;
  blocks?: [number, string][];
  title?: string | null;
  author?: string | null;
  date?: string | null;
};

/** L3S labels every block; 2 is the full text, the only class that is the article's own running text. */
const L3S_FULL_TEXT = 2;
const L3S_HEADLINE = 1;

function goldOf(row: Row): string {
  if (row.blocks) {
    return row.blocks
      .filter(([label]) => label === L3S_FULL_TEXT)
      .map(([, text]) => text)
      .join('\n\n');
  }
  // Dragnet's gold has the comments after a separator; they are not main text.
  return (row.gold ?? '').split(/^!@#\$%\^&\*\(\)\s+COMMENTS/m, 1)[0] ?? '';
}

function metaOf(name: SetName, row: Row): GoldPage['meta'] {
  if (name === 'wcxb')
    return { titles: row.title ? [row.title] : [], author: row.author ?? null, date: row.date ?? null };
  const headlines = (row.blocks ?? []).filter(([label]) => label === L3S_HEADLINE).map(([, text]) => text);
  return headlines.length > 0 ? { titles: headlines, author: null, date: null } : undefined;
}

function hostOf(row: Row): string {
  if (row.host) return row.host;
  return row.url ? new URL(row.url).hostname.replace(/^www\./, '') : row.id.replace(/_\d+$/, '');
}

/** Reads a set from the shared data; throws with its path where the data is absent. */
export const loadSet = (name: SetName, limit?: number): GoldPage[] =>
  loadPages(path.resolve(process.cwd(), '../shared/data', FILES[name]), limit, name);

/**
 * Reads pages from a file of JSON Lines, gzip'd or plain; throws with its path where it is absent.
 * @param name the set whose way of labelling the rows have; by itself wcxb's: id, url, html, gold, title, author, date
 */
export function loadPages(file: string, limit = Number.POSITIVE_INFINITY, name: SetName = 'wcxb'): GoldPage[] {
  if (!existsSync(file)) throw new Error(`The pages are not there: ${file}`);
  const bytes = readFileSync(file);
  const rows = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  // Every k-th page rather than the first ones: the files are ordered by host.
  const step = Math.max(1, Math.floor(rows.length / limit));
  return rows
    .filter((_, index) => index % step === 0)
    .slice(0, limit)
    .map((row) => ({
      id: row.id,
      host: hostOf(row),
      url: row.url ?? `https://${hostOf(row)}/`,
      html: row.html,
      gold: goldOf(row),
      meta: metaOf(name, row),
    }))
    .filter((page) => !page.gold.includes('<!-- this page contains no article -->') && page.gold.trim() !== '');
}
