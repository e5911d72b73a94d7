import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MIGRATIONS, migrate } from '../../scripts/migrate.mjs';
import { difference } from '../../scripts/schema-engine.mjs';
import { createEmptyDatabase } from '../support/database';

const url = String(process.env.DATABASE_URL);
const root = mkdtempSync(path.join(os.tmpdir(), 'migrations-'));
let directory: string;
let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client({ connectionString: url });
  await client.connect();
});
beforeEach(() => {
  directory = mkdtempSync(path.join(root, 'case-'));
  cpSync(MIGRATIONS, directory, { recursive: true });
});
afterAll(async () => {
  await client.end();
  rmSync(root, { recursive: true });
});

function addMigration(name: string, sql: string) {
  mkdirSync(path.join(directory, name), { recursive: true });
  writeFileSync(path.join(directory, name, 'migration.sql'), sql);
}

describe('migrations', () => {
  test('lead to exactly what prisma/schema.prisma says', async () => {
    expect(await difference({ serverUrl: url, schema: 'prisma/schema.prisma', migrations: MIGRATIONS })).toBe('');
  });

  test('are applied once, also when several processes start together', async () => {
    addMigration('99990101000000_counted', 'CREATE TABLE counted (n int); INSERT INTO counted VALUES (1);');
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate({ url, directory })));
    expect(applied.flat()).toEqual(['99990101000000_counted']);
    expect((await client.query('SELECT n FROM counted')).rowCount).toBe(1);
  });

  test('that fail stop all later ones until somebody has put them right', async () => {
    const database = await createEmptyDatabase();
    addMigration('99990102000000_broken', 'CREATE TABLE half (n int); SELECT 1 / 0;');
    addMigration('99990103000000_later', 'CREATE TABLE later (n int);');
    await expect(migrate({ url: database.url, directory })).rejects.toThrow(
      /99990102000000_broken failed: division by zero/,
    );
    await expect(migrate({ url: database.url, directory })).rejects.toThrow(/99990102000000_broken failed on/);
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    const { rows } = await other.query("SELECT to_regclass('half') AS half, to_regclass('later') AS later");
    await other.end();
    expect(rows).toEqual([{ half: null, later: null }]);
    await database.drop();
  });

  test('that were edited after they were applied, or that this version does not know, are named', async () => {
    const database = await createEmptyDatabase();
    addMigration('99990104000000_known', 'SELECT 1;');
    await migrate({ url: database.url, directory });
    addMigration('99990104000000_known', 'SELECT 2;');
    const warnings: string[] = [];
    await migrate({ url: database.url, directory, warn: (line: string) => warnings.push(line) });
    await migrate({ url: database.url, directory: MIGRATIONS, warn: (line: string) => warnings.push(line) });
    expect(warnings).toEqual([
      expect.stringMatching(/99990104000000_known was edited/),
      expect.stringMatching(/99990104000000_known, which this version does not know/),
    ]);
    await database.drop();
  });
});
