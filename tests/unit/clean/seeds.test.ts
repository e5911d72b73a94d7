import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreSeeds } from '../../../bench/clean/seeds';

const SEEDS = path.resolve(process.cwd(), '../shared/seeds');
const SAMPLES = path.resolve(process.cwd(), 'samples');
const folders = existsSync(SEEDS)
  ? { 'the five seeds': SEEDS, 'our samples': SAMPLES }
  : { 'our samples (the seeds are not here)': SAMPLES };

for (const [name, folder] of Object.entries(folders)) {
  describe(`every line of ${name}`, () => {
    const score = scoreSeeds(folder);
    it('is kept or removed as an editor would, in the right article', () => {
      expect(score?.lines).toBeGreaterThan(100);
      expect(score?.right).toBe(score?.lines);
    });
    it('gives its headline, credit and dateline to the fields', () => {
      expect(score?.fieldsRight).toBe(score?.fields);
    });
  });
}
