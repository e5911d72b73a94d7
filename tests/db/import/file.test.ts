import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { startImport } from '../../../lib/import/commands';
import { recentImports } from '../../../lib/import/queries';
import { stopImport } from '../../../lib/import/uploads/commands';
import { takeFile } from '../../../lib/jobs/file';
import type { Result } from '../../../lib/result';
import { makeUser } from '../../support/builders';

let actor: Actor;
let importId: string;
const line = (at: number) =>
  JSON.stringify({
    title: `Story number ${at}`,
    text: `The council met on day ${at} and voted for the new quay, the mayor of the harbour said.`,
  });
const bytes = new TextEncoder().encode([line(1), line(2), '{"title":"Nothing"}', line(3)].join('\n'));
const file = { name: 'wire.jsonl', bytes };

beforeAll(async () => {
  actor = (await makeUser('editor', 'Ada')).actor;
});
beforeEach(async () => {
  const started = await startImport(actor, 'upload');
  if (!started.ok) throw new Error(started.error.message);
  importId = started.value;
});

describe('a file of many documents', () => {
  it('ends when its import is stopped, and what was taken in stays', async () => {
    let stopping: Promise<Result<void>> | null = null;
    const taken = await takeFile(actor, importId, file, (done) => {
      if (done === 2) stopping = stopImport(actor, { importId });
    });
    expect(taken).toMatchObject({ ok: false, error: { code: 'stopped' } });
    expect(await stopping).toMatchObject({ ok: true });
    const kept = await db().article.count();
    expect(kept).toBeGreaterThanOrEqual(2);
    expect(await takeFile(actor, importId, file)).toMatchObject({ error: { code: 'stopped' } });
    expect(await stopImport(actor, { importId })).toMatchObject({ error: { code: 'stopped' } });
    expect([await db().article.count(), await db().upload.count()]).toEqual([kept, 0]);
    expect((await recentImports()).find(({ id }) => id === importId)).toMatchObject({ isStopped: true });
    expect(await db().auditEvent.findFirst({ where: { action: 'import.stop' } })).toMatchObject({ data: { of: 4 } });
  });

  it('taken again goes on without doubling anything, with an outcome for each document', async () => {
    const told: string[] = [];
    const taken = await takeFile(actor, importId, file, (done, of) => told.push(`${done}/${of}`));
    if (!taken.ok) throw new Error(taken.error.message);
    const { imported, known, refused } = taken.value.parts ?? { imported: 0, known: 0, refused: 0 };
    expect([imported + known, refused]).toEqual([3, 1]);
    expect(told).toEqual(['0/4', '1/4', '2/4', '3/4', '4/4']);
    expect(await db().article.count()).toBe(3);
    expect(await db().importOutcome.findFirst({ where: { outcome: 'refused' } })).toMatchObject({
      name: 'wire.jsonl, line 3',
      code: 'empty-document',
    });
  });

  it('keeps each document as it stood in the file', async () => {
    const document = await db().document.findFirstOrThrow({ orderBy: { id: 'asc' } });
    expect(new TextDecoder().decode(document.bytes)).toBe(line(1));
  });

  it('is stopped by nobody but who brought it', async () => {
    const other = (await makeUser('admin', 'Bo')).actor;
    expect(await stopImport(other, { importId })).toMatchObject({ error: { code: 'not-found' } });
    const viewer = (await makeUser('viewer', 'Vi')).actor;
    expect(await stopImport(viewer, { importId })).toMatchObject({ error: { code: 'forbidden' } });
  });
});
