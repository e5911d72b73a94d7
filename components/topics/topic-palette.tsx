'use client';

import { Command } from 'cmdk';
import { useEffect, useState, useTransition } from 'react';
import type { Result } from '@/lib/result';
import { Dialog } from '../ui/dialog';

type Found = { id: string; label: string; path: string; note: string | null };
export type SearchTopics = (query: string) => Promise<Result<Found[]>>;

/** Long enough that a word typed at speed is one request. */
const PAUSE_MS = 120;

/** Finds a topic of the vocabulary by a few letters of its name, or by its code, and chooses it. */
export function TopicPalette({
  open,
  onClose,
  search,
  onChoose,
}: {
  open: boolean;
  onClose: () => void;
  search: SearchTopics;
  onChoose: (topic: Found) => void;
}) {
  return (
    <Dialog open={open} onClose={onClose} title="Find a topic" hideTitle>
      <Palette search={search} onChoose={onChoose} />
    </Dialog>
  );
}

function Palette({ search, onChoose }: { search: SearchTopics; onChoose: (topic: Found) => void }) {
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<{ query: string; result: Result<Found[]> | null }>({ query: '', result: null });
  const [searching, start] = useTransition();
  const asked = query.trim();
  useEffect(() => {
    if (!asked) return;
    let current = true;
    const timer = setTimeout(
      () =>
        start(async () => {
          const result = await search(asked).catch(() => null);
          if (current) setAnswer({ query: asked, result });
        }),
      PAUSE_MS,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, search]);
  const found = asked && answer.result?.ok ? answer.result.value : [];
  return (
    <Command shouldFilter={false} label="Find a topic" loop>
      <Command.Input
        data-autofocus
        value={query}
        onValueChange={setQuery}
        placeholder="Topic or code, such as labour dispute or 20000526"
        className="h-12 w-full border-b border-line bg-transparent px-4 text-base outline-none"
      />
      <div className="h-[min(24rem,50dvh)] overflow-auto p-1.5">
        <Command.List label="Topics found">
          {found.map((topic) => (
            <Command.Item
              key={topic.id}
              value={topic.id}
              onSelect={() => onChoose(topic)}
              className="cursor-pointer rounded-sm px-3 py-1.5 data-[selected=true]:bg-sunk"
            >
              <span className="flex items-baseline justify-between gap-3">
                <span className="font-medium">{topic.label}</span>
                <span className="font-mono text-2xs text-muted">{topic.id}</span>
              </span>
              <span title={topic.note ?? undefined} className="block truncate text-xs text-muted">
                {topic.note ?? topic.path}
              </span>
            </Command.Item>
          ))}
        </Command.List>
        <p role="status" className="px-3 py-2 text-muted">
          {statusOf(asked, answer, searching, found.length)}
        </p>
      </div>
    </Command>
  );
}

function statusOf(
  asked: string,
  answer: { query: string; result: Result<Found[]> | null },
  searching: boolean,
  found: number,
): string {
  if (!asked) return "Type to search the desk's topics and the IPTC Media Topics.";
  if (searching || answer.query !== asked) return found > 0 ? '' : 'Searching…';
  if (!answer.result) return 'The desk could not be reached. Type again to retry.';
  if (!answer.result.ok) return answer.result.error.message;
  return found > 0 ? '' : `No topic is called “${asked}”.`;
}
