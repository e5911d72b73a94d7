'use client';

import { useRef, useState, useTransition } from 'react';
import type { DeliveryView, WebhookView } from '@/lib/publish/webhooks/view';
import type { Result } from '@/lib/result';
import { useActs } from '../../acts/act-provider';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Ago, fullDate } from '../../ui/timestamp';
import type { WebhookActions } from './actions';
import { DeliveryLog } from './delivery-log';
import { ShownSecret } from './shown-secret';

/** An address that is told: what can be done about it and its secret, and its log. */
export function WebhookRow({
  webhook,
  now,
  pending,
  actions,
  act,
  replay,
  askToRemove,
}: {
  webhook: WebhookView;
  now: number;
  pending: boolean;
  actions: Omit<WebhookActions, 'add'>;
  act: (asked: () => Promise<Result<void>>, said: string) => void;
  replay: (delivery: DeliveryView) => void;
  askToRemove: () => void;
}) {
  const { run, report } = useActs();
  const [made, setMade] = useState<string | null>(null);
  const [replacing, start] = useTransition();
  // The buttons about secrets come and go with what they do; who pressed one stays at this webhook.
  const section = useRef<HTMLElement>(null);
  const replaceSecret = () => {
    section.current?.focus();
    start(async () => {
      const result = await run(() => actions.replaceSecret(atOf(webhook)));
      if (result?.ok) setMade(result.value.secret);
      if (result) report(result, 'Another secret signs now, and the old one too for a day.');
    });
  };
  const settle = (keep: 'new' | 'old') => {
    section.current?.focus();
    if (keep === 'old') setMade(null);
    act(
      () => actions.settleSecrets({ ...atOf(webhook), keep }),
      keep === 'new' ? 'The old secret signs no more.' : 'Taken back: only the old secret signs.',
    );
  };
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={webhook.url}
      className="grid grid-cols-[minmax(0,1fr)] gap-2 border-t border-line pt-3 outline-none"
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
        <span className="ms-auto flex flex-wrap gap-2">
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
          {webhook.oldSecretUntil === null && (
            <Button
              size="small"
              look="plain"
              pending={replacing}
              aria-label={`Replace the secret of ${webhook.url}`}
              onClick={replaceSecret}
            >
              Replace secret
            </Button>
          )}
          <Button
            size="small"
            look="plain"
            pending={pending}
            aria-label={`Remove ${webhook.url}`}
            onClick={askToRemove}
          >
            Remove
          </Button>
        </span>
      </div>
      {made && <ShownSecret of={webhook.url} secret={made} isNew />}
      {webhook.oldSecretUntil && (
        <Notice
          actions={
            <>
              <Button size="small" pending={pending} onClick={() => settle('new')}>
                End the old one now
              </Button>
              <Button size="small" look="plain" pending={pending} onClick={() => settle('old')}>
                Take the new one back
              </Button>
            </>
          }
        >
          Its messages are signed with the new secret and the old one, until {fullDate(webhook.oldSecretUntil)}. Give
          the receiver the new one by then.
        </Notice>
      )}
      <DeliveryLog deliveries={webhook.deliveries} now={now} pending={pending} replay={replay} />
    </section>
  );
}

/** A webhook as it was seen, for acts on it. */
export const atOf = ({ webhookId, revision }: WebhookView) => ({ webhookId, revision });
