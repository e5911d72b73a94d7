import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { proposePairs } from '../../../lib/duplicates/candidates';

type Expected = {
  documents: Record<string, { articles: { titleText: string; body: number[] }[] }>;
  duplicates: { a: string; b: string }[];
};

const SHARED = path.resolve(process.cwd(), '../shared/seeds');
const hasSeeds = existsSync(path.join(SHARED, 'expected.json'));
const FOLDER = hasSeeds ? SHARED : path.resolve(process.cwd(), 'samples');

/** Which of the two is expected to remain is said elsewhere. */
const pairOf = ({ a, b }: { a: string; b: string }) => [a, b].sort().join(' ');

/** The articles as their own lines are said to be, so that the cleaner has no part in this. */
function articles(): { articles: { id: string; title: string; text: string }[]; duplicates: string[] } {
  const expected: Expected = JSON.parse(readFileSync(path.join(FOLDER, 'expected.json'), 'utf8'));
  const texts = Object.entries(expected.documents).filter(([file]) => file.endsWith('.txt'));
  const found = texts.flatMap(([file, document]) => {
    const lines = readFileSync(path.join(FOLDER, file), 'utf8').split('\n');
    return document.articles.map(({ titleText, body }, at) => ({
      id: `${file}#${at + 1}`,
      title: titleText,
      text: body.map((line) => lines[line - 1]).join('\n\n'),
    }));
  });
  return { articles: found, duplicates: expected.duplicates.map(pairOf) };
}

describe(hasSeeds ? 'the first users’ documents (../shared/seeds)' : 'our own samples (../shared is absent)', () => {
  it('hold one story twice, and no other pair is proposed as duplicate', () => {
    const { articles: all, duplicates } = articles();
    const found = [...proposePairs(all)].filter(({ verdict }) => verdict === 'duplicate');
    expect(found.map(pairOf)).toEqual(duplicates);
  });
  it.runIf(hasSeeds)('hold one story twice also where nothing was cleaned', () => {
    const raw = readdirSync(FOLDER)
      .filter((name) => name.endsWith('.txt'))
      .map((id) => ({ id, text: readFileSync(path.join(FOLDER, id), 'utf8') }));
    const found = [...proposePairs(raw)].filter(({ verdict }) => verdict === 'duplicate');
    expect(found.map(({ a, b }) => `${a.slice(0, 3)} ${b.slice(0, 3)}`)).toEqual(['000 001']);
  });
});
