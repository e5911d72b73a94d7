import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { cleanDocument } from '../../lib/clean/clean';
import { actualFates } from './fates';

export type RunonRow = { id: string; kind: string; text: string; lines: [string, number][] };

/** What was right and wrong over a set of labelled scraped texts. Characters are counted in lines labelled body. */
export type RunonScore = {
  residueFound: number;
  residueClaimed: number;
  residueRight: number;
  bodyCharacters: number;
  bodyLost: number;
  titles: number;
  titlesRight: number;
  splitsRight: number;
  falseSplits: number;
  singles: number;
  documents: number;
  milliseconds: number;
  errors: string[];
};

const KEPT = new Set(['title', 'caption', 'body']);

export function readRows<Row>(path: string): Row[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}

/** Cleans every row and compares line by line. */
export function scoreRunon(rows: readonly RunonRow[]): RunonScore {
  const score: RunonScore = {
    residueFound: 0,
    residueClaimed: 0,
    residueRight: 0,
    bodyCharacters: 0,
    bodyLost: 0,
    titles: 0,
    titlesRight: 0,
    splitsRight: 0,
    falseSplits: 0,
    singles: 0,
    documents: rows.length,
    milliseconds: 0,
    errors: [],
  };
  for (const row of rows) scoreRow(row, score);
  return score;
}

function scoreRow(row: RunonRow, score: RunonScore): void {
  const started = performance.now();
  const cleaned = cleanDocument({ text: row.text, marks: [], fields: {} });
  score.milliseconds += performance.now() - started;
  const fates = actualFates(row.text, cleaned);
  const lines = row.text.split('\n');
  const stories = Math.max(...row.lines.map(([, story]) => story));
  let boundariesAgree = cleaned.articles.length === stories;
  row.lines.forEach(([label, story], index) => {
    const fate = fates.get(index + 1);
    const line = lines[index] ?? '';
    if (label === 'blank' || line.trim() === '' || !fate) return;
    const isRemoved = fate.fate !== 'body' && !['title', 'dek', 'byline', 'caption'].includes(fate.fate);
    const isResidue = !KEPT.has(label);
    if (isResidue) score.residueFound++;
    if (isRemoved) score.residueClaimed++;
    if (isResidue && isRemoved) score.residueRight++;
    if (fate.article !== story) boundariesAgree = false;
    if (isResidue !== isRemoved) score.errors.push(`${row.id} ${label} → ${fate.fate}: ${line.slice(0, 90)}`);
    if (label === 'body') {
      score.bodyCharacters += line.length;
      if (isRemoved) score.bodyLost += line.length;
    }
    if (label === 'title') {
      score.titles++;
      const article = cleaned.articles[story - 1];
      if (article?.title === line.trim().replace(/\s+/gu, ' ')) score.titlesRight++;
      else score.errors.push(`${row.id} title → ${article?.title.slice(0, 60)}: ${line.slice(0, 90)}`);
    }
  });
  if (boundariesAgree) score.splitsRight++;
  else score.errors.push(`${row.id} split: ${cleaned.articles.length} for ${stories}`);
  if (stories === 1) {
    score.singles++;
    if (cleaned.articles.length > 1) score.falseSplits++;
  }
}
