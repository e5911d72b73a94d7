import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { STAGES } from '../../lib/stages.mjs';

const read = (file: string): string => readFileSync(path.resolve(file), 'utf8');
const names = STAGES.map(({ name }) => name);

describe('the path of a text', () => {
  test('every stage is a folder of lib', () => {
    expect(names.filter((name) => !existsSync(path.resolve('lib', name)))).toEqual([]);
  });

  test.each(['README.md', 'lib/README.md'])('%s gives the stages in their order', (file) => {
    expect(read(file)).toContain(`\`${names.join(' → ')}\``);
  });

  test("the README's table has a row for each stage, in order", () => {
    const rows = [...read('README.md').matchAll(/^\| (\w+) \| /gmu)].map(([, first]) => first);
    expect(rows).toEqual(['stage', ...names]);
  });
});
