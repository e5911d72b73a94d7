import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** An article of a labelled collection, as a desk would have it. */
export type DeskArticle = { topics: string[]; title: string; text: string };

const BBC_ROW = z.object({ label: z.string(), text: z.string() });
const REUTERS_ROW = z.object({ topics: z.array(z.string()), title: z.string(), text: z.string() });

/** Reads BBC news of five desks (the first line is the headline), or null where it is not beside the project. */
export function bbc(): DeskArticle[] | null {
  return read('topic_bbc.jsonl.gz', (row) => {
    const { label, text } = BBC_ROW.parse(row);
    const end = text.indexOf('\n');
    return { topics: [label], title: text.slice(0, end), text: text.slice(end + 1) };
  });
}

/** Reads the Reuters newswire of 1987 in its order, or null where it is not beside the project. */
export function reuters(): DeskArticle[] | null {
  return read('topic_reuters21578.jsonl.gz', (row) => REUTERS_ROW.parse(row));
}

function read(name: string, articleOf: (row: unknown) => DeskArticle): DeskArticle[] | null {
  const file = path.resolve(process.cwd(), '../shared/data', name);
  if (!existsSync(file)) return null;
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n');
  return lines.map((line) => articleOf(JSON.parse(line)));
}

/** Shuffles a copy, the same way for the same seed (a linear congruential generator). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const keyed = items.map((item) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return { item, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
