import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PermittedActor } from '../access/actor';
import type { Tx } from '../db/transaction';
import { ok, type Result, refuse } from '../result';
import type { DecodedDocument } from './document';
import type { SourceIdentity } from './source';

const IMPORT_ID = z.uuid();

/** A document ready to be stored. `origin`: where in its source it came from (URL, file name, "pasted text"). */
export type NewDocument = {
  source: SourceIdentity;
  origin: string;
  url: string | null;
  mediaType: string;
  charset: string;
  bytes: Uint8Array<ArrayBuffer>;
  decoded: DecodedDocument;
};

/** What storing found: a new row, or the same bytes from the same place, now counted once more. */
export type StoredDocument = { id: string; sourceId: string; isNew: boolean };

/**
 * Lets one intake at a time through, until the transaction ends: two imports of one story at once would each miss the other's
 * articles when looking for duplicates.
 */
export async function lockIntake(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('copydesk intake'))`;
}

/** Reads a source, made where there is none; whoever makes the same one at the same moment gets the same row. */
export async function storeSource(tx: Tx, identity: SourceIdentity): Promise<{ id: string; name: string }> {
  const where = { where: { key: identity.key }, select: { id: true, name: true } } as const;
  const known = await tx.source.findUnique(where);
  if (known) return known;
  await tx.source.createMany({ data: [identity], skipDuplicates: true });
  return tx.source.findUniqueOrThrow(where);
}

/**
 * Stores a document unless the same bytes are there from the same place; new bytes at a known address supersede the last ones.
 * Call under `lockIntake`.
 */
export async function storeDocument(tx: Tx, document: NewDocument): Promise<StoredDocument> {
  const source = await storeSource(tx, document.source);
  const sha256 = createHash('sha256').update(document.bytes).digest('hex');
  const same = { sourceId: source.id, origin: document.origin, sha256 };
  const known = await tx.document.findUnique({ where: { sourceId_origin_sha256: same }, select: { id: true } });
  if (known) {
    await tx.document.update({ where: { id: known.id }, data: { timesSeen: { increment: 1 } } });
    return { id: known.id, sourceId: source.id, isNew: false };
  }
  const { text, marks, fields } = document.decoded;
  const { url, mediaType, charset, bytes } = document;
  const row = await tx.document.create({
    data: { ...same, url, mediaType, charset, bytes, text, marks, fields, supersedesId: await latestAt(tx, url) },
    select: { id: true },
  });
  return { id: row.id, sourceId: source.id, isNew: true };
}

async function latestAt(tx: Tx, url: string | null): Promise<string | null> {
  if (url === null) return null;
  const row = await tx.document.findFirst({
    where: { url, supersededBy: null },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return row?.id ?? null;
}

/** Checks that an import is there, that this actor started it, and that it was not stopped; refuses `not-found`, `stopped`. */
export async function ownImport(tx: Tx, actor: PermittedActor, importId: string): Promise<Result<void>> {
  if (!IMPORT_ID.safeParse(importId).success) return refuse('not-found');
  const where = { id: importId, startedById: actor.id };
  const row = await tx.import.findFirst({ where, select: { stoppedAt: true } });
  if (!row) return refuse('not-found');
  return row.stoppedAt === null ? ok(undefined) : refuse('stopped');
}

/** Writes down what became of one thing that was offered in an import. */
export async function storeOutcome(
  tx: Tx,
  outcome: { importId: string; name: string; documentId?: string } & (
    | { outcome: 'imported' | 'known' }
    | { outcome: 'refused'; code: string; message: string }
  ),
): Promise<void> {
  await tx.importOutcome.create({ data: outcome });
}
