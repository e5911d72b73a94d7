// Writes the migration that brings the database from prisma/migrations to prisma/schema.prisma:
//   npm run db:migration -- NAME      npm run db:migration -- --check   (only says whether one is missing)
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MIGRATIONS } from './migrate.mjs';
import { ROOT } from './paths.mjs';
import { Problem, report } from './problem.mjs';
import { onStop, stopAll } from './processes.mjs';

const USAGE = 'Name the migration, in a few words of letters and digits: npm run db:migration -- add_feed_token';

/** @param {string} argument */
async function main(argument) {
  const check = argument === '--check';
  if (!check && !/^[a-z0-9]+([_-][a-z0-9]+)*$/.test(argument)) throw new Problem(USAGE);
  const { openTestServer } = await import('./test-database.mjs');
  const { difference } = await import('./schema-engine.mjs');
  const server = await openTestServer();
  const schema = path.join(ROOT, 'prisma/schema.prisma');
  const sql = await difference({ serverUrl: server.url, schema, migrations: MIGRATIONS });
  await server.stop();
  if (sql === '') {
    console.log('The migrations and prisma/schema.prisma agree.');
    return;
  }
  if (check)
    throw new Problem(`prisma/schema.prisma has changes without a migration (npm run db:migration -- NAME):\n${sql}`);
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(MIGRATIONS, `${stamp}_${argument}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  console.log(`Wrote ${path.relative(ROOT, folder)}/migration.sql. Read it, then apply it with: npm run db:migrate`);
}

onStop((code) => stopAll().then(() => process.exit(code)));
try {
  await main(process.argv[2] ?? '');
} catch (error) {
  report(error);
  process.exitCode = 1;
}
