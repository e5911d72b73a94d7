import path from 'node:path';
import { ROOT } from './paths.mjs';
import { Problem } from './problem.mjs';
import { run } from './processes.mjs';

/**
 * Fills a new database: the vocabulary, a first admin if there is nobody, and our sample articles unless `empty`. One that is filled stays as it is.
 * @param {{ empty: boolean, env?: Record<string, string | undefined> }} options `env`: with DATABASE_URL
 * @returns {Promise<{ admin: { email: string, password: string } | null, imported: number }>} `admin`: only when it was made now
 */
export async function setUpDesk({ empty, env = process.env }) {
  const command = [path.join(ROOT, 'cli/copydesk.mjs'), 'setup', ...(empty ? ['--empty'] : [])];
  const { code, output } = await run(process.execPath, command, { cwd: ROOT, env, show: 'errors' });
  if (code !== 0) throw new Problem(`Setting up the desk failed.\n${output}`.trim());
  return JSON.parse(output);
}
