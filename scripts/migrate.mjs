// Applies the migrations under prisma/migrations as `prisma migrate deploy` would, without its native engine, which comes from a
// host of Prisma's own: same table, checksums, lock and rules, so either can go on where the other stopped.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMain, ROOT } from './paths.mjs';
import { Problem, report } from './problem.mjs';

export const MIGRATIONS = path.join(ROOT, 'prisma/migrations');
/** The number of the advisory lock that Prisma Migrate takes. */
const LOCK = 72707369;
/** How long to wait for another process that migrates the same database. */
const LOCK_TIMEOUT = '120s';
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Brings a database up to date.
 * @param {{ url: string, directory?: string, warn?: (line: string) => void }} options
 * @returns {Promise<string[]>} the names of the migrations applied now
 * @throws {Problem} when a migration fails now or failed earlier
 */
export async function migrate({ url, directory = MIGRATIONS, warn = console.error }) {
  const { default: pg } = await import('pg');
  const migrations = readMigrations(directory);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const schema = new URL(url).searchParams.get('schema') ?? 'public';
    await client.query(`SET search_path TO ${client.escapeIdentifier(schema)}`);
    await lock(client);
    await client.query(TABLE);
    const pending = pendingOf(migrations, await history(client), warn);
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/**
 * @typedef {{ name: string, sql: string, checksum: string }} Migration
 * @param {string} directory
 * @returns {Migration[]} in the order they are applied in
 */
function readMigrations(directory) {
  const folders = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = folders.map(({ name }) => name).sort();
  return names.map((name) => {
    const file = path.join(directory, name, 'migration.sql');
    if (!existsSync(file))
      throw new Problem(`The migration ${name} has no migration.sql. Restore it from version control.`);
    const sql = readFileSync(file, 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/** @param {import('pg').Client} client */
async function lock(client) {
  await client.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
  } catch (error) {
    if (error.code !== '55P03') throw error;
    throw new Problem(
      `Another process has been migrating this database for ${LOCK_TIMEOUT}. Wait for it, then start again.`,
    );
  }
  await client.query('RESET lock_timeout');
}

/**
 * The migrations that this database has seen.
 * @param {import('pg').Client} client
 * @returns {Promise<Map<string, string>>} name → checksum
 */
async function history(client) {
  const { rows } = await client.query(
    'SELECT migration_name, checksum, started_at, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at',
  );
  const failed = rows.find((row) => row.finished_at === null);
  if (failed) {
    throw new Problem(
      `The migration ${failed.migration_name} failed on ${failed.started_at.toISOString()} and nothing more is applied until that is put right: ` +
        'see "A migration failed" in docs/operating.md.',
    );
  }
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

/**
 * @param {Migration[]} migrations
 * @param {Map<string, string>} applied
 * @param {(line: string) => void} warn
 */
function pendingOf(migrations, applied, warn) {
  const known = new Set(migrations.map(({ name }) => name));
  for (const name of applied.keys()) {
    if (!known.has(name))
      warn(`The database has the migration ${name}, which this version does not know. It was used by a newer one.`);
  }
  for (const { name, checksum } of migrations) {
    if (applied.has(name) && applied.get(name) !== checksum)
      warn(`The migration ${name} was edited after it was applied.`);
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

/**
 * @param {import('pg').Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, sql, checksum }) {
  const id = randomUUID();
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    checksum,
    name,
  ]);
  try {
    await client.query(sql);
  } catch (error) {
    // A script that opened a transaction of its own leaves it open.
    await client.query('ROLLBACK');
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [
      id,
      `${error.code}: ${error.message}`,
    ]);
    throw new Problem(
      `The migration ${name} failed: ${error.message} (${error.code}). See "A migration failed" in docs/operating.md.`,
    );
  }
  await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id]);
}

if (isMain(import.meta.filename)) {
  const { loadEnvFile, openDatabase } = await import('./database.mjs');
  try {
    loadEnvFile();
    const database = await openDatabase({ usedBy: '"npm run db:migrate"' });
    const applied = await migrate({ url: database.url });
    console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
    await database.stop();
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}
