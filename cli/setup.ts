import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { createFirstAdmin } from '../lib/access/setup/commands';
import { closeDatabase, db } from '../lib/db/client';
import { startImport } from '../lib/import/commands';
import { intake } from '../lib/pipeline';
import type { Result } from '../lib/result';
import { loadMediaTopics } from '../lib/topics/commands';

const ACTOR = { kind: 'system', name: 'The first start' } as const;
const ADMIN_EMAIL = process.env.COPYDESK_ADMIN_EMAIL || 'admin@copydesk.example';
const SAMPLES = path.resolve(process.cwd(), 'samples');
/** Which invented outlet a text file comes from; pages say it themselves. */
const OUTLETS = z.record(z.string(), z.string());

/**
 * Fills a new database: vocabulary, first admin, and the samples unless `--empty`. What is there already stays as it is.
 * Writes one JSON object: `{"admin":{"email","password"}|null,"imported":n}`.
 */
export async function run(args: string[]): Promise<number> {
  try {
    required(await loadMediaTopics(ACTOR));
    const made = await createFirstAdmin(ACTOR, ADMIN_EMAIL);
    if (!made.ok && made.error.code !== 'already-set-up') required(made);
    const isNew = (await db().document.count()) === 0 && made.ok;
    const imported = isNew && !args.includes('--empty') ? await importSamples() : 0;
    console.log(JSON.stringify({ admin: made.ok ? made.value : null, imported }));
    return 0;
  } finally {
    await closeDatabase();
  }
}

async function importSamples(): Promise<number> {
  const importId = required(await startImport(ACTOR, 'samples'));
  const outlets = OUTLETS.parse(JSON.parse(await readFile(path.join(SAMPLES, 'outlets.json'), 'utf8')));
  const names = (await readdir(SAMPLES)).filter((name) => /\.(txt|html)$/.test(name)).sort();
  for (const name of names) {
    const bytes = new Uint8Array(await readFile(path.join(SAMPLES, name)));
    required(await intake(ACTOR, importId, { name, bytes, sourceName: outlets[name] }));
  }
  return names.length;
}

/** A refusal here is a fault of the program or its data, not of a person. */
function required<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}
