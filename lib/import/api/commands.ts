import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput, tidy } from '../../articles/input';
import { record } from '../../audit/store';
import { transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import { apiTokenHash, bearerToken, newApiToken } from './token';

const TOKEN_TO_MAKE = z.object({
  name: z
    .string()
    .max(100, 'is too long: 100 characters at most')
    .transform(tidy)
    .refine((name) => name !== '', 'must not be empty'),
});
const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Makes a token for a program that sends documents.
 * @returns the token, which is kept nowhere; `forbidden`, `invalid-input`
 */
export async function createToken(actor: Actor, input: unknown): Promise<Result<{ token: string }>> {
  const parsed = readInput(TOKEN_TO_MAKE, input);
  if (!parsed.ok) return parsed;
  const { name } = parsed.value;
  const token = newApiToken();
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'sources');
    if (!permitted.ok) return permitted;
    await tx.apiToken.create({ data: { name, tokenHash: apiTokenHash(token), byName: permitted.value.name } });
    await record(tx, permitted.value, { action: 'token.create', data: { name } });
    return ok({ token });
  });
}

/** Revokes a token, at once and for good; `not-found` where there is none that holds. */
export function revokeToken(actor: Actor, tokenId: string): Promise<Result<void>> {
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'sources');
    if (!permitted.ok) return permitted;
    const row = await tx.apiToken.findFirst({ where: { id: tokenId, revokedAt: null } });
    if (!row) return refuse('not-found');
    await tx.apiToken.update({ where: { id: tokenId }, data: { revokedAt: new Date() } });
    await record(tx, permitted.value, { action: 'token.revoke', data: { name: row.name } });
    return ok(undefined);
  });
}

/**
 * Lets a program in by its token, and notes that it was used. What it sends within a day is one import.
 * @param header `Authorization`
 * @returns whom it acts as and the import; `bad-token`
 */
export function enterByToken(header: string | null): Promise<Result<{ actor: Actor; importId: string }>> {
  const token = bearerToken(header);
  return transaction(async (tx) => {
    if (token === null) return refuse('bad-token');
    // Written first, so that of two documents at once the second finds the import that the first began.
    const [row] = await tx.apiToken.updateManyAndReturn({
      where: { tokenHash: apiTokenHash(token), revokedAt: null },
      data: { lastUsedAt: new Date() },
    });
    if (!row) return refuse('bad-token');
    const actor: Actor = { kind: 'system', name: `${row.name} (API)` };
    const permitted = await permit(tx, actor, 'import');
    if (!permitted.ok) return permitted;
    const since = new Date(Date.now() - DAY_MS);
    const open = row.importId && (await tx.import.findFirst({ where: { id: row.importId, startedAt: { gt: since } } }));
    if (open) return ok({ actor, importId: open.id });
    const { id: importId } = await tx.import.create({ data: { kind: 'api' } });
    await record(tx, permitted.value, { action: 'import.start', data: { importId, kind: 'api' } });
    await tx.apiToken.update({ where: { id: row.id }, data: { importId } });
    return ok({ actor, importId });
  });
}
