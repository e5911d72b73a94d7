'use client';

import { type ComponentProps, type KeyboardEvent, useCallback, useEffect, useState } from 'react';
import type { FoundTopic } from '@/lib/topics/view';
import { Dialog } from '../ui/dialog';
import { type Choice, Finder } from '../ui/finder';
import { KeyHint } from '../ui/key-hint';
import { type Listed, PaletteEntry } from './palette-entry';
import type { SearchTopics } from './search-topics';
import { useTopicSearch } from './use-topic-search';

/** What the palette knows of the article that it is opened on. */
export type OnArticle = {
  topics: { id: string; label: string }[];
  /** In the order of their numbers. */
  suggestions: Listed[];
  onAccept: (topic: Listed) => void;
  onRemoveLast: () => void;
};

/** What else is offered before anything is typed. */
export type Offer = { key: string; label: string; mark: string; onChoose: () => void };

type Palette = { search: SearchTopics; onChoose: (topic: Listed) => void; article?: OnArticle; offers?: Offer[] };

/** Finds a topic of the vocabulary by a few letters of a name, or by its code, and chooses it. */
export function TopicPalette({ open, onClose, ...palette }: Palette & { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Find a topic" hideTitle>
      <PaletteContent {...palette} />
    </Dialog>
  );
}

/** How long a lone digit waits for another one, which would make it the beginning of a code. */
const DIGIT_MS = 400;

function PaletteContent({ search, onChoose, article, offers = [] }: Palette) {
  const [query, setQuery] = useState('');
  const [said, setSaid] = useState('');
  const suggestions = article?.suggestions ?? [];
  const numbered = /^[1-9]$/.test(query) ? suggestions[Number(query) - 1] : undefined;
  const { asked, found, late, recent, status } = useTopicSearch(search, numbered ? '' : query);
  const [hasty, setHasty] = useState(false);
  const has = new Set([...(article?.topics ?? []), ...suggestions].map(({ id }) => id));
  const likely = new Set([...suggestions, ...recent].map(({ id }) => id));

  const accept = useCallback((topic: Listed, on: OnArticle) => {
    on.onAccept(topic);
    setSaid(`${topic.label} accepted.`);
    setQuery('');
  }, []);
  useEffect(() => {
    if (!numbered || !article) return;
    const timer = setTimeout(() => accept(numbered, article), DIGIT_MS);
    return () => clearTimeout(timer);
  }, [numbered, article, accept]);

  const listed = asked === '' ? [] : likelyFirst(found, likely, asked);
  const [first] = listed;
  const taken = hasty && !late ? first : undefined;
  useEffect(() => {
    if (!hasty || late) return;
    setHasty(false);
    if (taken) onChoose(taken);
  }, [hasty, late, taken, onChoose]);

  const onEnter = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (numbered && article) {
      event.preventDefault();
      accept(numbered, article);
    } else if (late) {
      // What is listed was found for less than was typed; the first of what comes is meant.
      event.preventDefault();
      setHasty(true);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return onEnter(event);
    const last = article?.topics.at(-1);
    if (event.key !== 'Backspace' || query !== '' || event.repeat || !article || !last) return;
    event.preventDefault();
    article.onRemoveLast();
    setSaid(`${last.label} taken off.`);
  };
  const type = (typed: string) => {
    setQuery(typed);
    setSaid('');
    setHasty(false);
  };

  const choiceOf = (topic: Listed, drawn: Partial<ComponentProps<typeof PaletteEntry>>): Choice => ({
    id: topic.id,
    choose: () => onChoose(topic),
    draw: <PaletteEntry topic={topic} {...drawn} />,
  });
  const choices: Choice[] =
    asked === ''
      ? [
          ...suggestions.map((topic, at) => choiceOf(topic, { number: at < 9 ? at + 1 : null })),
          ...offers.map(({ key, label, mark, onChoose: choose }) => ({
            ...choiceOf({ id: key, label, path: '', note: null }, { code: '', mark }),
            choose,
          })),
          ...recent.filter(({ id }) => !has.has(id)).map((topic) => choiceOf(topic, { mark: 'recent' })),
        ]
      : listed.map((topic) => choiceOf(topic, { matched: topic.matched }));

  return (
    <Finder
      label="Find a topic"
      listLabel="Topics found"
      placeholder="Topic or code, such as labour dispute or 20000526"
      typed={query}
      onType={type}
      onKeyDown={onKeyDown}
      groups={[{ choices }]}
      above={
        article &&
        article.topics.length > 0 && (
          <p className="flex flex-wrap items-baseline gap-x-2 border-b border-line px-4 py-1.5 text-xs text-muted">
            <span dir="auto">Has {article.topics.map(({ label }) => label).join(', ')}</span>
            {query === '' && (
              <span className="flex items-baseline gap-1">
                <KeyHint>Bksp</KeyHint> takes off the last
              </span>
            )}
          </p>
        )
      }
      below={
        <p role="status" className="px-3 py-2 text-muted">
          {said || status}
        </p>
      }
    />
  );
}

/** Of what was found, the suggested and recent topics stand first, but for one that is called just what was typed. */
function likelyFirst(found: FoundTopic[], likely: ReadonlySet<string>, asked: string): FoundTopic[] {
  const rank = ({ id, matched }: FoundTopic, at: number) =>
    at === 0 && matched.toLowerCase() === asked.toLowerCase() ? 0 : likely.has(id) ? 1 : 2;
  const ranked = found.map((topic, at) => ({ topic, rank: rank(topic, at) }));
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ topic }) => topic);
}
