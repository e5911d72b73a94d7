import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A line of the expectations: which article of its document, and which 1-based lines are what. */
export type ExpectedArticle = {
  title: number;
  titleText?: string;
  caption: number | null;
  credit: string | null;
  dateline?: string;
  body: number[];
  removed: { line: number; residue: string }[];
};

/** The documents to try the whole path on: the first users' own where they are at hand, else our invented samples. */
export type TrialDocuments = {
  /** Said in the tests' names, so that a run tells what it ran on. */
  from: 'the five seed documents' | 'the samples';
  files: { name: string; path: string; text: string }[];
  articles: Record<string, ExpectedArticle[]>;
  duplicates: { a: string; b: string }[];
};

const SEEDS = path.resolve(process.cwd(), '../shared/seeds');
const SAMPLES = path.resolve(process.cwd(), 'samples');

/** Reads the trial documents with what is expected of them. */
export function trialDocuments(): TrialDocuments {
  const seeds = existsSync(SEEDS);
  const folder = seeds ? SEEDS : SAMPLES;
  const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as {
    documents: Record<string, { articles: ExpectedArticle[] }>;
    duplicates: { a: string; b: string }[];
  };
  const names = readdirSync(folder).filter((name) => name in expected.documents);
  return {
    from: seeds ? 'the five seed documents' : 'the samples',
    files: names.sort().map((name) => {
      const file = path.join(folder, name);
      return { name, path: file, text: readFileSync(file, 'utf8') };
    }),
    articles: Object.fromEntries(names.map((name) => [name, expected.documents[name]?.articles ?? []])),
    duplicates: expected.duplicates,
  };
}
