import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cleanDocument } from '../../lib/clean/clean';
import { actualFates, type ExpectedDocument, expectedFates } from './fates';

/** The labelled texts of a folder: how many of their lines fare as expected, and the texts. */
export type SeedScore = { lines: number; right: number; fields: number; fieldsRight: number; texts: string[] };

/** Compares every line of a folder's texts, and their titles, credits and datelines, with its `expected.json`. */
export function scoreSeeds(folder: string): SeedScore | null {
  const expectedPath = path.join(folder, 'expected.json');
  if (!existsSync(expectedPath)) return null;
  const expected = JSON.parse(readFileSync(expectedPath, 'utf8')) as { documents: Record<string, ExpectedDocument> };
  const score: SeedScore = { lines: 0, right: 0, fields: 0, fieldsRight: 0, texts: [] };
  for (const name of readdirSync(folder).filter((file) => file in expected.documents)) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const wanted = expected.documents[name];
    if (!wanted) continue;
    score.texts.push(text);
    const cleaned = cleanDocument({ text, marks: [], fields: {} });
    const fates = actualFates(text, cleaned);
    for (const [line, fate] of expectedFates(wanted)) {
      const got = fates.get(line);
      score.lines++;
      if (got?.fate === fate.fate && got.article === fate.article) score.right++;
    }
    wanted.articles.forEach((article, place) => {
      const got = cleaned.articles[place];
      score.fields += 3;
      if (got?.title === article.titleText) score.fieldsRight++;
      if (got?.credit === article.credit) score.fieldsRight++;
      if ((got?.dateline ?? null) === (article.dateline ?? null)) score.fieldsRight++;
    });
  }
  return score;
}
