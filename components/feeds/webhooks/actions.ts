import type { Result } from '@/lib/result';

/** What can be done about webhooks; given by the page. */
export type WebhookActions = {
  add: (url: string) => Promise<Result<{ webhookId: string; secret: string }>>;
  switchOver: (at: { webhookId: string; revision: number; active: boolean }) => Promise<Result<void>>;
  replaceSecret: (at: { webhookId: string; revision: number }) => Promise<Result<{ secret: string; until: Date }>>;
  settleSecrets: (at: { webhookId: string; revision: number; keep: 'new' | 'old' }) => Promise<Result<void>>;
  remove: (at: { webhookId: string; revision: number }) => Promise<Result<void>>;
  replay: (deliveryId: string) => Promise<Result<void>>;
};
