import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A hand-labelled article: `top` its subjects, the primary first; `terms` the concepts that fit. */
export type LabelledArticle = { id: string; title: string; text: string; top: string[]; terms: string[] };

const DEV_PATH = path.resolve(process.cwd(), '../shared/data/topics_iptc_dev.jsonl');

/** Reads the labelled development articles, or null where they are not beside the project. */
export function labelledArticles(): LabelledArticle[] | null {
  if (!existsSync(DEV_PATH)) return null;
  const lines = readFileSync(DEV_PATH, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): LabelledArticle => JSON.parse(line));
}
