'use client';

import type { DeliveryView } from '@/lib/publish/webhooks/view';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Ago, Until } from '../../ui/timestamp';

const EVENTS: Record<string, string> = {
  'story.published': 'Published',
  'story.updated': 'Changed',
  'story.adjusted': 'Adjusted',
  'story.corrected': 'Corrected',
  'story.withdrawn': 'Withdrawn',
  'topic.updated': 'Topic',
  'feeds.updated': 'Pinged',
};

/** What was sent last, how it went, in words, and the way to send one once more. */
export function DeliveryLog({
  deliveries,
  now,
  pending,
  replay,
}: {
  deliveries: DeliveryView[];
  now: number;
  pending: boolean;
  replay: (delivery: DeliveryView) => void;
}) {
  if (deliveries.length === 0) return <p className="text-xs text-muted">Nothing was sent yet.</p>;
  return (
    <ol className="border-b border-line">
      {deliveries.map((delivery) => (
        <li
          key={delivery.id}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-1.5 text-xs"
        >
          <State delivery={delivery} />
          <span className="text-soft">{EVENTS[delivery.event] ?? delivery.event}</span>
          {/* Cut at its own end, and in line with the others: the direction of the words is not that of the page. */}
          <span className="grid min-w-40 flex-1 grid-cols-[minmax(0,1fr)]">
            <bdi className="max-w-full justify-self-start truncate">{delivery.about}</bdi>
          </span>
          <span className="ms-auto flex items-center gap-x-3">
            {delivery.lastAt && (
              <span className="tabular text-muted">
                <Ago iso={delivery.lastAt} now={now} />
                {delivery.attempts > 1 && `, try ${delivery.attempts}`}
              </span>
            )}
            {delivery.state !== 'waiting' && (
              <Button
                size="small"
                look="plain"
                pending={pending}
                onClick={() => replay(delivery)}
                aria-label={`Send “${delivery.about}” again`}
              >
                Send again
              </Button>
            )}
          </span>
          {delivery.message && (
            <p className="w-full text-soft">
              {delivery.message}
              {delivery.attempts > 0 && delivery.nextAt && (
                <>
                  {' '}
                  It is tried again <Until iso={delivery.nextAt} now={now} />.
                </>
              )}
              {delivery.state === 'failed' && ` Given up after ${delivery.attempts} tries.`}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function State({ delivery: { state, attempts } }: { delivery: DeliveryView }) {
  const [words, tone]: [string, Tone] =
    state === 'delivered'
      ? ['Arrived', 'keep']
      : state === 'failed'
        ? ['Failed', 'remove']
        : attempts > 0
          ? ['Trying', 'warn']
          : ['Waiting', 'plain'];
  return <Badge tone={tone}>{words}</Badge>;
}
