// Prisma's own schema engine as it comes by npm (WASM), connected through @prisma/adapter-pg. Its interface is internal to Prisma:
// the version is pinned, and this is the only file that knows it. It is needed to write a migration, never to run the program.
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

/** Type numbers of PostgreSQL's catalogue: its one-byte "char" and text, and the arrays of both. */
const CHAR = 18;
const TEXT = 25;
const CHAR_ARRAY = 1002;
const TEXT_ARRAY = 1009;

/** For each result with columns of type "char": which ones. */
const charColumns = new WeakMap();

/**
 * What has to be done to the database of `migrations` to make it the one of `schema`.
 * @param {{ serverUrl: string, schema: string, migrations: string }} options
 *   `serverUrl`: a server where a scratch database may be made; `schema`: file; `migrations`: folder
 * @returns {Promise<string>} SQL, empty when there is no difference
 */
export async function difference({ serverUrl, schema, migrations }) {
  const wasm = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')),
    'schema_engine_bg.wasm',
  );
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();

  const file = { path: schema, content: readFileSync(schema, 'utf8') };
  const adapters = scratchDatabases(serverUrl);
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [[file.path, file.content]] },
    () => {},
    adapters.factory,
  );
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrationsList(migrations) },
      to: { tag: 'schemaDatamodel', files: [file] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? '' : stdout;
  } catch (error) {
    throw adapters.factory.errorRegistry.consumeError(0)?.error ?? error;
  } finally {
    await adapters.close();
  }
}

/** @param {string} serverUrl */
function scratchDatabases(serverUrl) {
  /** @type {pg.Pool[]} */
  const pools = [];
  const connect = async (/** @type {string} */ url) => {
    const pool = new pg.Pool({ connectionString: url, Client: CatalogueClient });
    pools.push(pool);
    return withWholeScripts(await new PrismaPg(pool).connect());
  };
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(serverUrl),
    connectToShadowDb: async () => {
      const name = `copydesk_scratch_${randomUUID()}`;
      await administer(serverUrl, `CREATE DATABASE "${name}"`);
      const url = new URL(serverUrl);
      url.pathname = `/${name}`;
      const adapter = await connect(url.href);
      const dispose = adapter.dispose.bind(adapter);
      adapter.dispose = async () => {
        await dispose();
        await pools.at(-1)?.end();
        await administer(serverUrl, `DROP DATABASE "${name}" WITH (FORCE)`);
      };
      return adapter;
    },
  });
  const close = () => Promise.all(pools.filter((pool) => !pool.ended).map((pool) => pool.end()));
  return { factory, close };
}

/** The adapter knows no "char", which the engine reads from PostgreSQL's catalogue: to it this client shows text. */
class CatalogueClient extends pg.Client {
  /** @param {any[]} args */
  query(...args) {
    const callback = args.at(-1);
    if (typeof callback === 'function') {
      return super.query(...args.slice(0, -1), (error, result) => callback(error, asText(result)));
    }
    const result = super.query(...args);
    return typeof result?.then === 'function' ? result.then(asText) : result;
  }
}

/** @param {any} results one result, or a script's many */
function asText(results) {
  for (const result of [results].flat()) {
    const columns = [];
    for (const [index, field] of (result?.fields ?? []).entries()) {
      if (field.dataTypeID === CHAR) {
        field.dataTypeID = TEXT;
        columns.push(index);
      }
      if (field.dataTypeID === CHAR_ARRAY) field.dataTypeID = TEXT_ARRAY;
    }
    if (columns.length > 0) charColumns.set(result.rows, columns);
  }
  return results;
}

/**
 * Gives the engine its "char" columns back, and sends a script whole: the adapter cuts it at every `;`, also within a function.
 * @param {any} adapter
 */
function withWholeScripts(adapter) {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (/** @type {any} */ query) => {
    const result = await queryRaw(query);
    for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  adapter.executeScript = async (/** @type {string} */ sql) => {
    await adapter.underlyingDriver().query(sql);
  };
  return adapter;
}

/** @param {string} directory */
function migrationsList(directory) {
  const folders = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const lockFile = path.join(directory, 'migration_lock.toml');
  return {
    baseDir: directory,
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockFile) ? readFileSync(lockFile, 'utf8') : null },
    migrationDirectories: folders
      .map(({ name }) => name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: readFileSync(path.join(directory, name, 'migration.sql'), 'utf8') },
        },
      })),
  };
}

/**
 * @param {string} url
 * @param {string} sql
 */
async function administer(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
