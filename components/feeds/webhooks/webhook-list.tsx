'use client';

import { useState, useTransition } from 'react';
import type { DeliveryView, HubView, WebhookView } from '@/lib/publish/webhooks/view';
import type { Result } from '@/lib/result';
import { useActs } from '../../acts/act-provider';
import { quoted } from '../../acts/quoted';
import { Button } from '../../ui/button';
import { Section } from '../../ui/card';
import { Dialog, DialogActions } from '../../ui/dialog';
import type { WebhookActions } from './actions';
import { DeliveryLog } from './delivery-log';
import { atOf, WebhookRow } from './webhook-row';

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
        <WebhookRow
          key={webhook.webhookId}
          webhook={webhook}
          now={now}
          pending={pending}
          actions={actions}
          act={act}
          replay={replay}
          askToRemove={() => setAsking(webhook)}
        />
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
