import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { SUBCOMMANDS } from '../../../cli/subcommands.mjs';

function copydesk(args: string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['cli/copydesk.mjs', ...args], { input, encoding: 'utf8' });
}

it('no subcommand is a mistake, answered with the usage', () => {
  const { status, stdout, stderr } = copydesk([]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  for (const { name } of SUBCOMMANDS) expect(stderr).toContain(`  ${name} `);
});

it('an unknown subcommand is named', () => {
  const { status, stderr } = copydesk(['duplicate']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^There is no subcommand "duplicate"\./);
});

it('help is asked for, so it is no mistake', () => {
  expect(copydesk(['--help'])).toMatchObject({ status: 0, stderr: '' });
  for (const { name } of SUBCOMMANDS) {
    const { status, stdout } = copydesk([name, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`copydesk -- ${name}`);
  }
});

it('a bad line is written out and makes the exit code 1', () => {
  const { status, stdout } = copydesk(['duplicates'], '{"id":1,"text":"x"}\n{"id":2}\n');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ id: 2, error: { code: 'invalid-input' } });
});
