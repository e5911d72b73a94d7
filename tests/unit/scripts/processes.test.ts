import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, start } from '../../../scripts/processes.mjs';

const FOR_EVER = "console.log('up'); setInterval(() => {}, 1e6)";

describe('a process that the scripts start', () => {
  test('gives its exit code and what it printed', async () => {
    const result = await run(process.execPath, [
      '-e',
      "console.log('said'); console.error('complained'); process.exit(3)",
    ]);
    expect(result.code).toBe(3);
    expect(result.output).toContain('said');
    expect(result.output).toContain('complained');
  });

  test('that does not exist fails with the reason', async () => {
    const { code, output } = await run('no-such-command', []);
    expect(code).toBe(127);
    expect(output).toContain('no-such-command');
  });

  test('is gone once it was stopped', async () => {
    const running = start(process.execPath, ['-e', FOR_EVER]);
    await running.stop();
    expect(await running.exited).not.toBe(0);
  });

  test('ends when its owner is killed and can do nothing any more', async () => {
    const module = JSON.stringify(path.resolve('scripts/processes.mjs'));
    const script = `import(${module}).then(({ start }) => start(process.execPath, ['-e', ${JSON.stringify(FOR_EVER)}], { show: 'all' }))`;
    const owner = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(owner.stdout, 'data');
    const allEnded = once(owner.stdout, 'close');
    owner.kill('SIGKILL');
    // Its output stays open for as long as anybody who inherited it lives.
    await allEnded;
  });
});
