'use client';

import { useState, useTransition } from 'react';
import { FORMAT_NAMES } from '@/lib/publish/feeds/address';
import type { FeedFilter } from '@/lib/publish/feeds/filter';
import type { FilterChoices, SavedFeed } from '@/lib/publish/feeds/view';
import type { Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { quoted } from '../acts/quoted';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { SelectField, TextField } from '../ui/field';
import { Notice } from '../ui/notice';
import { FilterFields } from './filter-fields';
import { PreviewList } from './preview-list';
import { type Preview, usePreview } from './use-preview';

type Changed = { eventId: string | null };
type Made = Changed & { feedId: string; isPrivate: boolean; key: string };
type Draft = { name: string; filter: FeedFilter };
const EMPTY: Draft = { name: '', filter: { topics: [], languages: [], sources: [], words: null } };

const OTHERS = new Intl.ListFormat('en', { type: 'disjunction' }).format(
  FORMAT_NAMES.filter((format) => format !== 'rss.xml'),
);

/** Where a feed is put together: a filter, the exact items that it gives, and what a validator says of them. */
export function FeedBuilder({
  choices,
  topic = null,
  address,
  saved,
  preview: ask,
  make,
  change,
}: {
  choices: FilterChoices;
  /** The topic that a new feed begins with, if any. */
  topic?: { id: string; label: string } | null;
  /** The desk's. */
  address: string;
  saved: SavedFeed[];
  preview: Preview;
  make: (feed: Draft & { isPrivate: boolean }) => Promise<Result<Made>>;
  change: (feed: Draft & { feedId: string; revision: number }) => Promise<Result<Changed>>;
}) {
  const { run, report } = useActs();
  const [editing, setEditing] = useState<string>('');
  const [draft, setDraft] = useState<Draft>(
    topic ? { name: topic.label, filter: { ...EMPTY.filter, topics: [topic.id] } } : EMPTY,
  );
  const [secret, setSecret] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const { preview, trouble } = usePreview(draft.filter, ask);
  const feed = saved.find(({ feedId }) => feedId === editing);

  const choose = (feedId: string) => {
    const chosen = saved.find((one) => one.feedId === feedId);
    setEditing(feedId);
    setDraft(chosen ? { name: chosen.name, filter: chosen.filter } : EMPTY);
  };
  const save = (isPrivate: boolean) =>
    start(async () => {
      const result = await run(() => make({ ...draft, isPrivate }));
      if (!result) return;
      report(result, `Made the feed ${quoted(draft.name)}`);
      if (!result.ok) return;
      setSecret(isPrivate ? `${address}/feeds/private/${result.value.key}/rss.xml` : null);
      setDraft(EMPTY);
    });
  const saveChange = ({ feedId, revision }: SavedFeed) =>
    start(async () => {
      const result = await run(() => change({ ...draft, feedId, revision }));
      if (result) report(result, `Changed the feed ${quoted(draft.name)}`);
    });

  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (feed) saveChange(feed);
        else save(false);
      }}
    >
      {secret && (
        <Notice look="done" actions={<CopyButton text={secret} what="the private feed’s address" />}>
          <p>This address is shown only now. Whoever has it can read the feed; revoke it here when they should not.</p>
          <p className="mt-1 font-mono text-xs break-all">{secret}</p>
          <p className="mt-1 text-xs text-soft">Other formats: the same with {OTHERS} at its end.</p>
        </Notice>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {saved.length > 0 && (
          <SelectField label="Feed" value={editing} onChange={(event) => choose(event.target.value)}>
            <option value="">A new one</option>
            {saved.map(({ feedId, name }) => (
              <option key={feedId} value={feedId}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <TextField
          label="Name"
          hint={feed ? 'Its address stays.' : 'The address of a public feed is made from it.'}
          required
          maxLength={80}
          value={draft.name}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        />
      </div>
      <FilterFields choices={choices} filter={draft.filter} onChange={(filter) => setDraft({ ...draft, filter })} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" pending={pending} disabled={draft.name.trim() === ''}>
          {feed ? 'Save the changes' : 'Make it public'}
        </Button>
        {!feed && (
          <Button pending={pending} disabled={draft.name.trim() === ''} onClick={() => save(true)}>
            Make it private
          </Button>
        )}
      </div>
      <div aria-live="polite">
        {trouble && <p className="text-remove">{trouble}</p>}
        {preview && <PreviewList preview={preview} />}
      </div>
    </form>
  );
}
