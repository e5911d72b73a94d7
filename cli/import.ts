import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { closeDatabase } from '../lib/db/client';
import { env } from '../lib/env';
import { startImport } from '../lib/import/commands';
import { takeFile } from '../lib/jobs/file';
import { type Result, refuse } from '../lib/result';
import { openDatabase } from '../scripts/database.mjs';
import { migrate } from '../scripts/migrate.mjs';
import { findFiles } from './find-files';
import { createProgressBar } from './progress-bar';

const ACTOR = { kind: 'system', name: 'copydesk import' } as const;
const EXIT_USAGE = 2;

/**
 * Imports files and folders into the desk's database; each file gets its outcome, a refused one stops none of the others.
 * @returns the exit code: 1 if any file was refused
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { source: { type: 'string' } }, allowPositionals: true });
  if (positionals.length === 0) {
    console.error('Which files? Usage: npm run copydesk -- import PATH… [--source NAME]');
    return EXIT_USAGE;
  }
  const database = await openDatabase({ usedBy: 'copydesk import' });
  process.env.DATABASE_URL = database.url;
  try {
    await migrate({ url: database.url });
    return await importPaths(positionals, values.source);
  } finally {
    await closeDatabase();
    await database.stop();
  }
}

async function importPaths(paths: string[], sourceName: string | undefined): Promise<number> {
  const started = await startImport(ACTOR, 'command');
  if (!started.ok) throw new Error(started.error.message);
  const files = await findFiles(paths);
  const bar = createProgressBar(files.length, process.stderr);
  const counts = { imported: 0, known: 0, refused: 0, articles: 0 };
  for (const file of files) {
    const name = path.relative(process.cwd(), file) || file;
    const result = await importFile(started.value, file, name, sourceName, (done, of) => bar.within(name, done, of));
    if (result.ok) {
      const { outcome, articleCount, parts } = result.value;
      if (parts) for (const kind of ['imported', 'known', 'refused'] as const) counts[kind] += parts[kind];
      else counts[outcome] += 1;
      if (outcome === 'imported') counts.articles += articleCount;
    } else {
      counts.refused += 1;
      bar.note(result.error.message);
    }
    bar.advance(name);
  }
  bar.end();
  console.log(
    `${counts.imported} imported (${counts.articles} articles), ${counts.known} already here, ${counts.refused} refused`,
  );
  return counts.refused > 0 ? 1 : 0;
}

async function importFile(
  importId: string,
  file: string,
  name: string,
  sourceName: string | undefined,
  onPart: (done: number, of: number) => void,
): ReturnType<typeof takeFile> {
  const bytes = await readBounded(file, name);
  if (!bytes.ok) return bytes;
  return takeFile(ACTOR, importId, { name: path.basename(name), bytes: bytes.value, sourceName }, onPart);
}

/** A file over the limit is not read at all. */
async function readBounded(file: string, name: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    const { size } = await stat(file);
    if (size > env().COPYDESK_MAX_DOCUMENT_BYTES) return refuse('too-large', { about: `${name}:` });
    return { ok: true, value: new Uint8Array(await readFile(file)) };
  } catch (error) {
    return refuse('unreadable', { about: `${name}: ${error instanceof Error ? error.message : String(error)}.` });
  }
}
