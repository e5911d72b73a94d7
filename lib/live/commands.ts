import { z } from 'zod';
import type { Actor } from '../access/actor';
import { permit } from '../access/store';
import { readInput } from '../articles/input';
import { transaction } from '../db/transaction';
import { ok, type Result } from '../result';
import { CLAIMED_MS, GONE_AFTER_MS } from './presence';
import { claimOf, writePresence } from './store';

/** Where a browser tab is: the article on its desk, or none; `typing`: words are being changed in it. */
const PLACE = z.object({ tab: z.uuid(), articleId: z.uuid().nullable(), typing: z.boolean() });
export type Place = z.input<typeof PLACE>;

/**
 * Says that a person is at an article. It changes nothing that anybody decides, so it leaves no history, and lapses by itself: a claim
 * warns others, it never keeps them from anything.
 * @returns `invalid-input`, `not-signed-in`
 */
export async function sayWhere(actor: Actor, input: unknown, now = Date.now()): Promise<Result<void>> {
  const parsed = readInput(PLACE, input);
  if (!parsed.ok) return parsed;
  const { tab, articleId, typing } = parsed.value;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'read');
    if (!permitted.ok) return permitted;
    const { id: userId, name } = permitted.value;
    if (userId === null) return ok(undefined);
    const before = articleId === null ? null : await claimOf(tx, tab, userId, articleId);
    const claimed = typing ? new Date(now + CLAIMED_MS) : before;
    const until = new Date(now + GONE_AFTER_MS).toISOString();
    const claimedUntil = claimed?.toISOString() ?? null;
    await writePresence(tx, { kind: 'presence', tab, userId, name, articleId, until, claimedUntil });
    return ok(undefined);
  });
}
