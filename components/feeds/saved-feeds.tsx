'use client';

import { useState, useTransition } from 'react';
import { writeFeedPath } from '@/lib/publish/feeds/address';
import type { SavedFeed } from '@/lib/publish/feeds/view';
import type { Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { quoted } from '../acts/quoted';
import { Button } from '../ui/button';
import { buttonClass } from '../ui/button-class';
import { CopyButton } from '../ui/copy-button';
import { Dialog, DialogActions } from '../ui/dialog';
import { EmptyState } from '../ui/empty-state';
import { Ago } from '../ui/timestamp';
import { FormatLinks } from './format-links';

type Act = (at: { feedId: string; revision: number }) => Promise<Result<{ eventId: string | null }>>;

/** The feeds that the desk made, each with its address, when a private one was last asked for, and the way to take it away. */
export function SavedFeeds({
  feeds,
  address,
  revoke,
  restore,
  now,
}: {
  feeds: SavedFeed[];
  address: string;
  revoke: Act;
  restore: Act;
  now: number;
}) {
  const { run, report } = useActs();
  const [asking, setAsking] = useState<SavedFeed | null>(null);
  const [pending, start] = useTransition();
  const send = ({ feedId, revision, name }: SavedFeed, act: Act, said: string) => {
    setAsking(null);
    start(async () => {
      const result = await run(() => act({ feedId, revision }));
      if (result) report(result, `${said} ${quoted(name)}`);
    });
  };
  if (feeds.length === 0) return <EmptyState title="No feed of the desk’s own yet.">Make one below.</EmptyState>;
  return (
    <>
      <ul aria-label="Saved feeds" className="border-t border-line">
        {feeds.map((feed) => (
          <li key={feed.feedId} className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line py-2.5">
            <div className="min-w-56 flex-1">
              <p className="font-medium">
                <bdi>{feed.name}</bdi>
              </p>
              <FeedFacts feed={feed} now={now} />
              {feed.key !== null && !feed.revokedAt && (
                <div className="mt-1 text-xs">
                  <FormatLinks scope={{ kind: 'saved', key: feed.key }} of={`“${feed.name}”`} />
                </div>
              )}
            </div>
            <div className="flex flex-wrap gap-2">
              {feed.key !== null && !feed.revokedAt && (
                <PublicAddress address={address + pathOf(feed.key)} name={feed.name} />
              )}
              {!feed.revokedAt && (
                <Button
                  size="small"
                  pending={pending}
                  onClick={() => setAsking(feed)}
                  aria-label={`Revoke “${feed.name}”`}
                >
                  Revoke
                </Button>
              )}
              {feed.revokedAt && feed.key !== null && (
                <Button
                  size="small"
                  pending={pending}
                  onClick={() => send(feed, restore, 'Brought back')}
                  aria-label={`Bring back “${feed.name}”`}
                >
                  Bring back
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Dialog open={asking !== null} onClose={() => setAsking(null)} title="Revoke this feed?">
        <p className="mb-3 text-muted">
          <span dir="auto">“{asking?.name}”</span> answers nobody from now on.{' '}
          {asking?.key === null ? 'For a private feed this is final.' : 'It can be brought back at its address.'}
        </p>
        <DialogActions>
          <Button onClick={() => setAsking(null)}>Keep it</Button>
          <Button look="danger" data-autofocus onClick={() => asking && send(asking, revoke, 'Revoked')}>
            Revoke
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

function FeedFacts({ feed, now }: { feed: SavedFeed; now: number }) {
  return (
    <p className="flex flex-wrap gap-x-3 text-xs text-muted">
      <span>{feed.key === null ? 'Private' : 'Public'}</span>
      <span dir="auto">made by {feed.byName}</span>
      {feed.revokedAt ? (
        <span className="text-remove">
          revoked <Ago iso={feed.revokedAt} now={now} />
        </span>
      ) : (
        feed.key === null && (
          <span>
            {feed.lastUsedAt ? (
              <>
                last used <Ago iso={feed.lastUsedAt} now={now} />
              </>
            ) : (
              'never used'
            )}
          </span>
        )
      )}
    </p>
  );
}

function PublicAddress({ address, name }: { address: string; name: string }) {
  return (
    <>
      <CopyButton text={address} what={`the address of “${name}”`} />
      <a href={`${address}?download`} download className={buttonClass('outline', 'small')}>
        Download
      </a>
    </>
  );
}

const pathOf = (key: string): string => writeFeedPath({ scope: { kind: 'saved', key }, day: null, format: 'rss.xml' });
