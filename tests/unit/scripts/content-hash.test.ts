import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentHash } from '../../../scripts/content-hash.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hash-'));
  mkdirSync(path.join(folder, 'app'));
  writeFileSync(path.join(folder, 'app/a.ts'), 'a');
  writeFileSync(path.join(folder, 'app/b.ts'), 'b');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the hash of a source tree', () => {
  test('does not depend on when a file was written', () => {
    const before = contentHash(folder, ['app']);
    utimesSync(path.join(folder, 'app/a.ts'), 1, 1);
    expect(contentHash(folder, ['app'])).toBe(before);
  });

  test.each([
    ['content', () => writeFileSync(path.join(folder, 'app/a.ts'), 'A')],
    ['a name', () => renameSync(path.join(folder, 'app/a.ts'), path.join(folder, 'app/c.ts'))],
    ['what is there', () => rmSync(path.join(folder, 'app/b.ts'))],
  ])('changes with %s', (_what, change) => {
    const before = contentHash(folder, ['app']);
    change();
    expect(contentHash(folder, ['app'])).not.toBe(before);
  });

  test('does not see what is left out, and takes a missing entry as it is', () => {
    const before = contentHash(folder, ['app', 'public'], { except: ['app/b.ts'] });
    writeFileSync(path.join(folder, 'app/b.ts'), 'B');
    expect(contentHash(folder, ['app', 'public'], { except: ['app/b.ts'] })).toBe(before);
  });
});
