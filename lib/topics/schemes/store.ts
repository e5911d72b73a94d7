import type { Prisma } from '../../db/generated/client';
import type { Tx } from '../../db/transaction';
import { mediaTopicsVocabulary } from '../vocabulary';
import { keyForScheme, type Scheme } from './scheme';

/** Reads the desk's own schemes, retired ones too, the oldest first. */
export async function readSchemes(connection: Pick<Prisma.TransactionClient, 'vocabulary'>): Promise<Scheme[]> {
  const rows = await connection.vocabulary.findMany({
    where: { scheme: { not: mediaTopicsVocabulary().scheme } },
    orderBy: [{ loadedAt: 'asc' }, { scheme: 'asc' }],
  });
  return rows.map(({ scheme, name, active, revision }) => ({ key: scheme, name, active, revision }));
}

/** Stores a new scheme, not yet in use: the event that makes it so can be taken back. Call under `lockTopics`. */
export async function insertScheme(tx: Tx, name: string): Promise<Scheme> {
  const rows = await tx.vocabulary.findMany({ select: { scheme: true } });
  const key = keyForScheme(name, new Set(rows.map(({ scheme }) => scheme)));
  const { revision } = await tx.vocabulary.create({
    data: { scheme: key, name, version: '1', attribution: '', active: false },
  });
  return { key, name, active: false, revision };
}
