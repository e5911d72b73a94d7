import { db } from '../../db/client';
import type { Delivery } from '../../db/generated/client';
import { env } from '../../env';
import type { DeliveryView, HubView, WebhookView } from './view';

/** Lines of the log that the page shows of each. */
const LOG_LINES = 25;
const LATEST = { orderBy: { id: 'desc' }, take: LOG_LINES } as const;

/** Reads the webhooks with what was sent last, the oldest webhook first. */
export async function webhooks(): Promise<WebhookView[]> {
  const rows = await db().webhook.findMany({
    orderBy: { id: 'asc' },
    include: { deliveries: LATEST, _count: { select: { deliveries: { where: { state: 'waiting' } } } } },
  });
  const now = new Date();
  return rows.map(({ id, revision, url, active, byName, createdAt, oldSecretUntil: until, deliveries, _count }) => ({
    ...{ webhookId: id, revision, url, active, byName, createdAt: createdAt.toISOString() },
    oldSecretUntil: until && until > now ? until.toISOString() : null,
    ...{ waiting: _count.deliveries, deliveries: deliveries.map(asView) },
  }));
}

/** Reads the hub of the settings with its last pings; null where there is none. */
export async function hub(): Promise<HubView | null> {
  const url = env().COPYDESK_WEBSUB_HUB;
  if (!url) return null;
  return { url, deliveries: (await db().delivery.findMany({ where: { webhookId: null }, ...LATEST })).map(asView) };
}

const asView = ({ id, event, about, state, attempts, lastAt, nextAt, status, message }: Delivery): DeliveryView => ({
  ...{ id, event, about, attempts, status, message, state: state as DeliveryView['state'] },
  lastAt: lastAt?.toISOString() ?? null,
  nextAt: state === 'waiting' ? nextAt.toISOString() : null,
});
