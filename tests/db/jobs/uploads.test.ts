import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/db/client';
import { startImport } from '../../../lib/import/commands';
import { stopImport } from '../../../lib/import/uploads/commands';
import { goingOn } from '../../../lib/import/uploads/queries';
import { resumeUploads, takeFile } from '../../../lib/jobs/file';
import { type MadeUser, makeUser } from '../../support/builders';

const PARTS = 6;

let editor: MadeUser;
let importId: string;
let file: { name: string; bytes: Uint8Array<ArrayBuffer> };
let files = 0;

beforeEach(async () => {
  files += 1;
  editor = await makeUser('editor', `Ed ${files}`);
  const started = await startImport(editor.actor, 'upload');
  if (!started.ok) throw new Error(started.error.message);
  importId = started.value;
  const lines = Array.from({ length: PARTS }, (_, at) =>
    JSON.stringify({
      title: `Day ${at} of week ${files}`,
      text: `The council of week ${files} met on day ${at} and voted for the quay.`,
    }),
  );
  file = { name: `wire-${files}.jsonl`, bytes: new TextEncoder().encode(lines.join('\n')) };
});

class Killed extends Error {}
/** Takes the file in as a process that ends when so many documents are done: nothing of it runs after that. */
async function killedAfter(parts: number): Promise<void> {
  const taken = takeFile(editor.actor, importId, file, (done) => {
    if (done === parts) throw new Killed();
  });
  await expect(taken).rejects.toThrow(Killed);
  await leaseRunsOut();
}
const leaseRunsOut = () => db().upload.updateMany({ data: { leaseUntil: new Date(Date.now() - 1) } });
const outcomes = async () =>
  (await db().importOutcome.findMany({ where: { importId }, orderBy: { id: 'asc' } })).map(({ outcome }) => outcome);
const EVERY = Array.from({ length: PARTS }, () => 'imported');

describe('a file of many documents whose process was killed', () => {
  it.each([0, 2, PARTS])('after %i of them is gone on with where it was, without loss or double', async (parts) => {
    await killedAfter(parts);
    expect(await outcomes()).toEqual(EVERY.slice(0, parts));
    expect(await resumeUploads()).toBe(false);
    expect(await outcomes()).toEqual(EVERY);
    expect(await db().upload.count()).toBe(0);
    expect(await db().auditEvent.count({ where: { action: 'document.import', actorId: editor.id } })).toBe(PARTS);
  });

  it('waits until its lease has run out, and is shown with how far it is', async () => {
    await killedAfter(1);
    await db().upload.updateMany({ data: { leaseUntil: new Date(Date.now() + 60_000) } });
    await resumeUploads();
    const about = { name: file.name, done: 1, total: PARTS, byName: editor.name, importId };
    expect(await goingOn(editor.id)).toMatchObject([{ ...about, isOwn: true }]);
    expect(await goingOn(null)).toMatchObject([{ ...about, isOwn: false }]);
    await stopImport(editor.actor, { importId });
  });

  it('is taken in once, also where two processes have it in hand', async () => {
    await killedAfter(1);
    // The lease runs out under a process that was only slow: each document is taken in by one of the two.
    const first = resumeUploads();
    await leaseRunsOut();
    await Promise.all([first, resumeUploads()]);
    await leaseRunsOut();
    await resumeUploads();
    expect(await outcomes()).toEqual(EVERY);
    expect(await db().upload.count()).toBe(0);
  });

  it('stays stopped', async () => {
    await killedAfter(3);
    expect(await stopImport(editor.actor, { importId })).toMatchObject({ ok: true });
    await resumeUploads();
    expect(await outcomes()).toHaveLength(3);
    expect(await db().auditEvent.findFirst({ where: { action: 'import.stop', actorId: editor.id } })).toMatchObject({
      data: { done: 3, of: PARTS },
    });
  });

  it('goes on when who brought it has signed out', async () => {
    await killedAfter(2);
    await db().user.update({ where: { id: editor.id }, data: { sessionVersion: { increment: 1 } } });
    await resumeUploads();
    expect(await outcomes()).toEqual(EVERY);
  });

  it('ends where who brought it may no longer import, and says so', async () => {
    await killedAfter(2);
    await db().user.update({ where: { id: editor.id }, data: { role: 'viewer' } });
    await resumeUploads();
    expect(await outcomes()).toEqual(['imported', 'imported', 'refused']);
    const said = await db().importOutcome.findFirst({ where: { importId, outcome: 'refused' } });
    expect(said).toMatchObject({ name: file.name, code: 'forbidden' });
    expect(await db().upload.count()).toBe(0);
  });

  it('leaves out the document that ends every process, and says so', async () => {
    await killedAfter(2);
    await db().upload.updateMany({ data: { attempts: 3 } });
    await resumeUploads();
    const said = await db().importOutcome.findMany({ where: { importId, outcome: 'refused' } });
    expect(said).toMatchObject([{ name: `Day 2 of week ${files}`, code: 'unreadable' }]);
    expect(await outcomes()).toHaveLength(PARTS);
  });
});

describe('a file that was taken in to its end', () => {
  it('is not kept beside its documents', async () => {
    expect(await takeFile(editor.actor, importId, file)).toMatchObject({ ok: true });
    expect(await db().upload.count()).toBe(0);
  });
});
