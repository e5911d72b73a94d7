import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { takeLock } from '../../../scripts/lock.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Takes a lock in a process that ends without giving it back. */
function takeAndDie(file: string) {
  const module = path.resolve('scripts/lock.mjs');
  const script = `import(${JSON.stringify(module)}).then(({ takeLock }) => takeLock(${JSON.stringify(file)}, 'the dead'))`;
  expect(spawnSync(process.execPath, ['-e', script]).status).toBe(0);
}

describe('a lock', () => {
  test('is refused while its holder lives, and says who that is', () => {
    const file = path.join(folder, 'held');
    expect(takeLock(file, 'the first').taken).toBe(true);
    expect(takeLock(file, 'the second')).toMatchObject({
      taken: false,
      holder: { pid: process.pid, note: 'the first' },
    });
  });

  test('is free again once released', () => {
    const file = path.join(folder, 'released');
    const first = takeLock(file, 'the first');
    if (first.taken) first.release();
    expect(takeLock(file, 'the second').taken).toBe(true);
  });

  test('ends with a holder that was killed', () => {
    const file = path.join(folder, 'dead');
    takeAndDie(file);
    expect(takeLock(file, 'the next').taken).toBe(true);
  });

  test('released late does not take away the next one', () => {
    const file = path.join(folder, 'late');
    const first = takeLock(file, 'the first');
    if (!first.taken) throw new Error('the lock was taken');
    rmSync(file);
    takeLock(file, 'the second');
    first.release();
    expect(takeLock(file, 'the third')).toMatchObject({ taken: false, holder: { note: 'the second' } });
  });
});
