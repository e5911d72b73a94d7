import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { trialDocuments } from '../../tests/support/documents';

const SCRAPED = path.resolve('../shared/data/runon_dev.jsonl.gz');

/** The documents of the main job. */
export const trialFiles = (): string[] => trialDocuments().files.map(({ path: file }) => file);

/**
 * Documents that give so many articles and more: the trial documents, the samples, and scraped texts.
 * @throws where the scraped texts are not at hand
 */
export function mixedDocuments(articles: number): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-mixed-'));
  const samples = readdirSync('samples')
    .filter((name) => /\.(txt|html)$/.test(name))
    .map((name) => path.resolve('samples', name));
  if (!existsSync(SCRAPED)) throw new Error(`Needs ${SCRAPED}`);
  const texts = gunzipSync(readFileSync(SCRAPED)).toString('utf8').trim().split('\n').slice(0, articles);
  const scraped = texts.map((line, at) => {
    const file = path.join(folder, `scraped-${at}.txt`);
    writeFileSync(file, (JSON.parse(line) as { text: string }).text);
    return file;
  });
  return [...new Set([...trialFiles(), ...samples, ...scraped])];
}
