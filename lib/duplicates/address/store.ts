import { db } from '../../db/client';
import type { Tx } from '../../db/transaction';
import { canonicalUrl } from './url';

/**
 * Gives the key by which two ways to one page are equal: the normalised address, or where that is known to lead to another, the other.
 * @returns null for what names no page (see `canonicalUrl`)
 */
export async function addressKey(tx: Tx, address: string | null): Promise<string | null> {
  const key = address === null ? null : canonicalUrl(address);
  return key === null ? null : targetOf(tx, key);
}

async function targetOf(tx: Tx, key: string): Promise<string> {
  const redirect = await tx.redirect.findUnique({ where: { fromKey: key }, select: { toKey: true } });
  return redirect?.toKey ?? key;
}

/**
 * Remembers that one address leads to another, for whoever fetches pages: articles stored under the one, and those that come in under it
 * later, have the other's key from then on. Addresses that are one already, or name no page, are passed over; so is a redirect back to
 * where another came from.
 */
export async function rememberRedirect(tx: Tx, from: string, to: string): Promise<void> {
  const fromKey = canonicalUrl(from);
  const toKey = await addressKey(tx, to);
  if (fromKey === null || toKey === null || fromKey === toKey) return;
  await tx.redirect.upsert({ where: { fromKey }, create: { fromKey, toKey }, update: { toKey } });
  // What led to the one leads to the other now, so that a key is found by one look.
  await tx.redirect.updateMany({ where: { toKey: fromKey }, data: { toKey } });
  await tx.article.updateMany({ where: { urlKey: fromKey }, data: { urlKey: toKey } });
}

/** Articles looked at by one statement. */
const BATCH = 500;

/**
 * Gives articles that were stored before keys were kept the key of their address; documents of several articles have none. Goes by the
 * articles' ids in bounded steps, each a statement of its own, so that it may be stopped anywhere and started again.
 * @returns how many have a key now
 */
export async function fillAddressKeys(): Promise<number> {
  let filled = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db().$queryRaw<{ id: string; address: string }[]>`
      SELECT a.id, coalesce(a."canonicalUrl", d.url) AS address FROM "Article" a JOIN "Document" d ON d.id = a."documentId"
      WHERE a.id > ${after}::uuid AND a."urlKey" IS NULL AND coalesce(a."canonicalUrl", d.url) IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM "Article" o WHERE o."documentId" = a."documentId" AND o.id <> a.id)
      ORDER BY a.id LIMIT ${BATCH}`;
    const last = rows.at(-1);
    if (!last) return filled;
    after = last.id;
    const keyed = rows.flatMap(({ id, address }) => {
      const key = canonicalUrl(address);
      return key === null ? [] : [{ id, key }];
    });
    filled += await db().$executeRaw`
      UPDATE "Article" SET "urlKey" = coalesce((SELECT "toKey" FROM "Redirect" WHERE "fromKey" = r.key), r.key)
      FROM jsonb_to_recordset(${JSON.stringify(keyed)}::jsonb) AS r(id uuid, key text)
      WHERE "Article".id = r.id AND "Article"."urlKey" IS NULL`;
  }
}
