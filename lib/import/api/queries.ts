import { db } from '../../db/client';
import type { TokenView } from './view';

/** Reads the tokens that hold, the newest first. */
export async function openTokens(): Promise<TokenView[]> {
  const rows = await db().apiToken.findMany({ where: { revokedAt: null }, orderBy: { id: 'desc' } });
  return rows.map(({ id, name, byName, createdAt, lastUsedAt }) => ({
    ...{ id, name, byName, createdAt: createdAt.toISOString() },
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
