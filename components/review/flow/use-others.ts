'use client';

import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Action } from '@/lib/audit/events';
import type { ActNotice } from '@/lib/live/notice';
import type { ArticleView } from '@/lib/review/view';
import { useOnActs } from '../../live/live-provider';
import type { AheadStore } from './ahead-store';
import { type QueueState, type Touch, told } from './queue-state';
import { readAmong } from './read';
import type { Turns } from './turns';

/** What others do is looked at this much later, so that a burst is one question. */
const GATHER_MS = 250;
/** Of more than so many articles at once one knows no better than to read everything anew. */
const MAX_GATHERED = 200;

const DONE: Partial<Record<Action, string>> = {
  'article.approve': 'Approved',
  'article.reject': 'Rejected',
  'article.reopen': 'Put back into review',
  'article.publish': 'Published',
  'article.withdraw': 'Withdrawn',
  'article.join': 'Joined to the story before it',
  'pair.merge': 'Merged',
  'reprint.review': 'Put into review',
  undo: 'Taken back',
};
const ARRIVALS: ReadonlySet<Action> = new Set<Action>(['document.import', 'article.reopen', 'reprint.review']);

/** Says of an act what it did to an article: “Approved by Ada”. */
const touchOf = ({ action, name }: ActNotice): Touch => ({
  words: `${DONE[action] ?? 'Changed'} by ${name}`,
  arrives: ARRIVALS.has(action),
});

/** Keeps the queue and the article on the desk true to what others do, without moving anything under the editor's hands. */
export function useOthers({
  filter,
  latest,
  underWay,
  views,
  turns,
  change,
  onMissed,
}: {
  filter: string;
  latest: RefObject<QueueState>;
  underWay: RefObject<ReadonlySet<string>>;
  views: AheadStore<ArticleView>;
  turns: Turns;
  change: (step: (state: QueueState) => QueueState) => void;
  /** Told where more happened than one can follow. */
  onMissed: () => void;
}): void {
  const gathered = useRef(new Map<string, Touch>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const missed = useRef(onMissed);
  missed.current = onMissed;
  useEffect(() => () => clearTimeout(timer.current), []);

  const look = useCallback(async () => {
    const asked = gathered.current;
    gathered.current = new Map();
    if (asked.size > MAX_GATHERED) return missed.current();
    const { currentId } = latest.current;
    turns.changed([...asked.keys()]);
    views.forget([...asked.keys()].filter((id) => id !== currentId));
    // What is like the article on the desk stands beside it, and is compared with it.
    const alike = views.get(currentId)?.duplicates.map(({ other }) => other.id) ?? [];
    if (currentId && [currentId, ...alike].some((id) => asked.has(id))) views.reread(currentId).catch(() => {});
    const inQueue = await readAmong(filter, [...asked.keys()]).catch(() => null);
    if (inQueue === null) return;
    change((before) => told(before, asked, new Set(inQueue), underWay.current));
  }, [filter, latest, underWay, views, turns, change]);

  useOnActs(
    useCallback(
      (act, me) => {
        if (act === null) return missed.current();
        // What this editor does here the page follows itself; a tab out of sight follows what they do in another.
        if (act.by === me && document.visibilityState === 'visible') return;
        for (const id of act.articleIds) gathered.current.set(id, touchOf(act));
        if (act.articleIds.length === 0) return;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void look(), GATHER_MS);
      },
      [look],
    ),
  );
}
