import { db } from '../../db/client';
import type { Tx } from '../../db/transaction';

/** Where deliveries go, one after another: a webhook, or the WebSub hub (null). */
export type Target = string | null;

/** A delivery as it is made: to whom, what, and how it is named for people. */
export type NewDelivery = {
  webhookId: string | null;
  url: string;
  messageId: string;
  event: string;
  about: string;
  body: string;
};

/** Writes deliveries, which are due at once. */
export async function storeDeliveries(tx: Tx, deliveries: readonly NewDelivery[]): Promise<void> {
  await tx.delivery.createMany({ data: [...deliveries] });
}

/** The webhooks, which all are told everything; one that is paused gets it when it goes on. */
export const readWebhooks = (tx: Tx): Promise<{ id: string; url: string }[]> =>
  tx.webhook.findMany({ select: { id: true, url: true }, orderBy: { id: 'asc' } });

/** A delivery in hand; without secrets it is not signed. */
export type HeldDelivery = {
  id: string;
  webhookId: string | null;
  url: string;
  messageId: string;
  body: string;
  attempts: number;
  /** The newest first. */
  secrets: string[];
};

/** Longer than one try with the wait for the turn at its host. Seconds. */
const LEASE_SECONDS = 120;

/** The targets that have something due and nothing in hand. */
export async function dueTargets(): Promise<Target[]> {
  const rows = await db().$queryRaw<{ webhookId: Target }[]>`
    SELECT DISTINCT d."webhookId" FROM "Delivery" d LEFT JOIN "Webhook" w ON w.id = d."webhookId"
    WHERE d.state = 'waiting' AND d."nextAt" <= now() AND (d."webhookId" IS NULL OR w.active)
      AND (d."leaseUntil" IS NULL OR d."leaseUntil" < now())`;
  return rows.map(({ webhookId }) => webhookId);
}

/**
 * Takes a target's next delivery in hand, the oldest first and one at a time.
 * @returns null where nothing is due, the webhook is paused or gone, or one is in somebody's hand
 */
export async function holdDelivery(target: Target): Promise<HeldDelivery | null> {
  const [held] = await db().$queryRaw<HeldDelivery[]>`
    UPDATE "Delivery" held SET "leaseUntil" = now() + ${LEASE_SECONDS} * interval '1 second', attempts = held.attempts + 1
    FROM (
      SELECT d.id, array_remove(ARRAY[w.secret, CASE WHEN w."oldSecretUntil" > now() THEN w."oldSecret" END], NULL) AS secrets
      FROM "Delivery" d LEFT JOIN "Webhook" w ON w.id = d."webhookId"
      WHERE d."webhookId" IS NOT DISTINCT FROM ${target}::uuid AND d.state = 'waiting' AND d."nextAt" <= now()
        AND (d."webhookId" IS NULL OR w.active)
        AND NOT EXISTS (SELECT 1 FROM "Delivery" other
          WHERE other."webhookId" IS NOT DISTINCT FROM d."webhookId" AND other.state = 'waiting' AND other."leaseUntil" > now())
      ORDER BY d.id LIMIT 1 FOR UPDATE OF d SKIP LOCKED
    ) next WHERE held.id = next.id
    RETURNING held.id, held."webhookId", held.url, held."messageId", held.body, held.attempts, next.secrets`;
  return held ?? null;
}

/** What came of a try. `nextAt`: when it is tried again; null where it arrived or is given up. */
export type Tried = {
  state: 'waiting' | 'delivered' | 'failed';
  status: number | null;
  message: string | null;
  nextAt: Date | null;
};

/** Writes down what came of a try and lets go of the delivery; one whose webhook was removed meanwhile is gone. */
export async function endTry(id: string, { state, status, message, nextAt }: Tried): Promise<void> {
  const data = { state, status, message, lastAt: new Date(), leaseUntil: null, ...(nextAt ? { nextAt } : {}) };
  await db().delivery.updateMany({ where: { id }, data });
}

/** Deletes what was announced and delivered, or given up, more than `days` ago, and secrets that sign no more. */
export async function forgetDeliveries(days: number): Promise<void> {
  await db().webhook.updateMany({
    where: { oldSecretUntil: { lte: new Date() } },
    data: { oldSecret: null, oldSecretUntil: null },
  });
  await db().$executeRaw`
    DELETE FROM "Delivery" WHERE state <> 'waiting' AND "createdAt" < now() - ${days} * interval '1 day'`;
  await db().$executeRaw`DELETE FROM "Announcement" WHERE "toldAt" < now() - ${days} * interval '1 day'`;
}
