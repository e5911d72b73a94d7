'use client';

import { useState, useTransition } from 'react';
import type { DeliveryView, HubView, WebhookView } from '@/lib/publish/webhooks/view';
import type { Result } from '@/lib/result';
import { useActs } from '../../acts/act-provider';
import { quoted } from '../../acts/quoted';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Section } from '../../ui/card';
import { Dialog, DialogActions } from '../../ui/dialog';
import { Ago } from '../../ui/timestamp';
import type { WebhookActions } from './actions';
import { DeliveryLog } from './delivery-log';

/** The addresses that are told, and the hub, each with its log. */
export function WebhookList({
  webhooks,
  hub,
  now,
  actions,
}: {
  webhooks: WebhookView[];
  hub: HubView | null;
  now: number;
  actions: Omit<WebhookActions, 'add'>;
}) {
  const { run, report } = useActs();
  const [asking, setAsking] = useState<WebhookView | null>(null);
  const [pending, start] = useTransition();
  const act = (asked: () => Promise<Result<void>>, said: string) => {
    setAsking(null);
    start(async () => {
      const result = await run(asked);
      if (result) report(result, said);
    });
  };
  const replay = (delivery: DeliveryView) =>
    act(() => actions.replay(delivery.id), `Sent ${quoted(delivery.about)} again`);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      {webhooks.length === 0 && <p className="text-muted">No address is told of anything yet.</p>}
      {webhooks.map((webhook) => (
        <section
          key={webhook.webhookId}
          aria-label={webhook.url}
          className="grid grid-cols-[minmax(0,1fr)] gap-2 border-t border-line pt-3"
        >
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h2 dir="ltr" className="min-w-0 font-mono text-sm break-all">
              {webhook.url}
            </h2>
            {!webhook.active && <Badge>Paused</Badge>}
            {webhook.waiting > 0 && <span className="tabular text-xs text-muted">{webhook.waiting} waiting</span>}
            <span className="text-xs text-muted">
              added by <span dir="auto">{webhook.byName}</span> <Ago iso={webhook.createdAt} now={now} />
            </span>
            <span className="ms-auto flex gap-2">
              <Button
                size="small"
                look="plain"
                pending={pending}
                aria-label={`${webhook.active ? 'Pause' : 'Resume'} ${webhook.url}`}
                onClick={() =>
                  act(
                    () => actions.switchOver({ ...atOf(webhook), active: !webhook.active }),
                    webhook.active ? 'Paused: its messages wait.' : 'Resumed.',
                  )
                }
              >
                {webhook.active ? 'Pause' : 'Resume'}
              </Button>
              <Button
                size="small"
                look="plain"
                pending={pending}
                aria-label={`Remove ${webhook.url}`}
                onClick={() => setAsking(webhook)}
              >
                Remove
              </Button>
            </span>
          </div>
          <DeliveryLog deliveries={webhook.deliveries} now={now} pending={pending} replay={replay} />
        </section>
      ))}
      {hub && (
        <Section title="WebSub hub">
          <p className="mb-2 text-xs text-muted">
            <span dir="ltr" className="font-mono break-all">
              {hub.url}
            </span>{' '}
            is named by all public feeds and pinged when something in them changes.
          </p>
          <DeliveryLog deliveries={hub.deliveries} now={now} pending={pending} replay={replay} />
        </Section>
      )}
      <Dialog open={asking !== null} onClose={() => setAsking(null)} title="Remove this webhook?">
        <p className="mb-3 text-muted">
          <span dir="ltr" className="font-mono text-xs break-all">
            {asking?.url}
          </span>{' '}
          is told nothing more. Its log goes, and its secret is no longer good for anything.
        </p>
        <DialogActions>
          <Button onClick={() => setAsking(null)}>Keep it</Button>
          <Button
            look="danger"
            data-autofocus
            onClick={() => asking && act(() => actions.remove(atOf(asking)), 'Removed.')}
          >
            Remove
          </Button>
        </DialogActions>
      </Dialog>
    </div>
  );
}

const atOf = ({ webhookId, revision }: WebhookView) => ({ webhookId, revision });
