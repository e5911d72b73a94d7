/** A line of the delivery log. Times are ISO 8601. */
export type DeliveryView = {
  id: string;
  event: string;
  about: string;
  state: 'waiting' | 'delivered' | 'failed';
  attempts: number;
  /** When it was tried last, and when it is tried again. */
  lastAt: string | null;
  nextAt: string | null;
  status: number | null;
  message: string | null;
};

/** A webhook as its page shows it, without its secret. */
export type WebhookView = {
  webhookId: string;
  revision: number;
  url: string;
  active: boolean;
  byName: string;
  createdAt: string;
  waiting: number;
  /** Until when the secret before the present one signs too; null where only one does. */
  oldSecretUntil: string | null;
  deliveries: DeliveryView[];
};

/** The WebSub hub that is pinged. */
export type HubView = { url: string; deliveries: DeliveryView[] };
