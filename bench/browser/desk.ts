import path from 'node:path';
import { freePort } from '../../scripts/ports.mjs';
import { run } from '../../scripts/processes.mjs';
import { startServer } from '../../scripts/server.mjs';
import { setUpDesk } from '../../scripts/setup.mjs';
import { createDatabase } from '../../scripts/test-database.mjs';
import type { Credentials } from '../../tests/support/desk';

export type BenchDesk = { address: string; admin: Credentials };

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * A desk with these documents, imported as a person would have them imported, and so many invented articles beside them.
 * @param options `articles`: in all; the imported ones wait longest
 */
export async function openDesk({
  host,
  template,
  build,
  files,
  articles = 0,
}: {
  host: string;
  template: string;
  build: string;
  files: readonly string[];
  articles?: number;
}): Promise<BenchDesk> {
  const { url } = await createDatabase(host, template);
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const env = { ...process.env, DATABASE_URL: url, NEXTAUTH_URL: address };
  const { admin } = await setUpDesk({ empty: true, env });
  if (!admin) throw new Error('The new desk has an admin already');
  const { code, output } = await run(process.execPath, [path.join(ROOT, 'cli/copydesk.mjs'), 'import', ...files], {
    cwd: ROOT,
    env,
  });
  if (code !== 0) throw new Error(`The import failed.\n${output}`);
  if (articles > 0) await fillBeside(url, articles);
  await startServer({ build, port, env });
  return { address, admin };
}

async function fillBeside(url: string, articles: number): Promise<void> {
  process.env.DATABASE_URL = url;
  const { db, closeDatabase } = await import('../../lib/db/client');
  const { fillDesk } = await import('../desk/fill');
  await db().$executeRaw`UPDATE "Article" SET "createdAt" = "createdAt" - interval '1000 days'`;
  await fillDesk(articles);
  await closeDatabase();
}
