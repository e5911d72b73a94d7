import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../lib/access/actor';
import { db } from '../../../lib/db/client';
import { startImport } from '../../../lib/import/commands';
import { intakeFile } from '../../../lib/pipeline';
import { makeUser } from '../../support/builders';

let actor: Actor;
let importId: string;
const line = (at: number) =>
  JSON.stringify({
    title: `Story number ${at}`,
    text: `The council met on day ${at} and voted for the new quay, the mayor of the harbour said.`,
  });
const wire = new TextEncoder().encode([line(1), line(2), '{"title":"Nothing"}', line(3)].join('\n'));

beforeAll(async () => {
  actor = (await makeUser('editor', 'Ada')).actor;
  const started = await startImport(actor, 'upload');
  if (!started.ok) throw new Error(started.error.message);
  importId = started.value;
});

describe('a file of many documents', () => {
  it('stops where it is told to, and what was taken in stays', async () => {
    const taken = await intakeFile(actor, importId, { name: 'wire.jsonl', bytes: wire }, (done) => done < 2);
    expect(taken).toMatchObject({
      ok: true,
      value: { outcome: 'imported', parts: { imported: 2, known: 0, refused: 0 } },
    });
    expect(await db().article.count()).toBe(2);
  });

  it('taken again goes on without doubling anything, with an outcome for each document', async () => {
    const told: string[] = [];
    const taken = await intakeFile(
      actor,
      importId,
      { name: 'wire.jsonl', bytes: wire },
      (done, of) => told.push(`${done}/${of}`) > 0,
    );
    expect(taken).toMatchObject({ ok: true, value: { parts: { imported: 1, known: 2, refused: 1 }, articleCount: 1 } });
    expect(told).toEqual(['1/4', '2/4', '3/4', '4/4']);
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
});
