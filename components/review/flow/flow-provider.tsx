'use client';

import type { Route } from 'next';
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ArticleAt } from '@/lib/articles/input';
import type { Result } from '@/lib/result';
import type { ArticleView, QueuePage, QueueRow } from '@/lib/review/view';
import { useActs } from '../../acts/act-provider';
import { useReading, useTyping } from '../../live/live-provider';
import { NOTHING, type Selection } from '../bulk/selection';
import type { Session } from '../editor/session';
import type { Rejection } from '../reject-dialog';
import { AheadStore } from './ahead-store';
import { painted } from './painted';
import { around, noteRead, putBack, type QueueState, renew, sync, take } from './queue-state';
import { type Comparison, readComparison, readQueue, readView } from './read';
import { Turns } from './turns';
import { useOthers } from './use-others';
import { useReadingAhead } from './use-reading-ahead';
import { type Returned, type Settling, useSettle } from './use-settle';

/**
 * Words that are not saved, with the text and the revision of the article from which their writing began; `session`: of the running text.
 */
export type Draft = { text: string; base: string; revision: number; session?: Session };
type Decision = {
  id: string;
  said: string;
  run: (at: ArticleAt) => Promise<Result<unknown>>;
  step?: 1 | -1;
  unsaved?: Rejection;
};

type Flow = {
  filter: string;
  state: QueueState;
  view: ArticleView | null;
  views: AheadStore<ArticleView>;
  /** What articles are compared with, by address. */
  comparisons: AheadStore<Comparison>;
  /** The address of what the article on the desk is compared with now; null while it is read. */
  comparing: Route | null;
  /** Opens what an article is compared with, or closes it. */
  compare: (address: Route | null, articleId?: string) => void;
  turns: Turns;
  /** What was typed and not saved, by article and place; kept while the page is open. */
  drafts: Map<string, Draft>;
  returned: ReadonlyMap<string, Returned>;
  selection: Selection;
  select: (change: (selection: Selection) => Selection) => void;
  /** Takes articles that a bulk act decided out of the queue. */
  leave: (ids: readonly string[]) => void;
  /** Takes note of what a bulk act did to articles that stay in the queue. */
  amend: (ids: readonly string[], step: (row: QueueRow) => QueueRow) => void;
  goTo: (id: string | null | undefined) => void;
  /** Brings the list up to date: what came in since stands in it, what others decided is gone. */
  renewList: () => void;
  /** Tells others that words of the article on the desk are being changed. */
  typing: () => void;
  /** Shows the next article at once and has the decision confirmed behind. */
  decide: (decision: Decision) => void;
  /** The same for a decision on several articles. */
  settle: (settling: Settling) => boolean;
};

const Context = createContext<Flow | null>(null);

/** Gives the way through the queue. */
export function useFlow(): Flow {
  const flow = use(Context);
  if (!flow) throw new Error('useFlow needs a FlowProvider around it');
  return flow;
}

/** Knows the queue that an editor goes through and the article on the desk; holds what is read ahead and what is on its way. */
export function FlowProvider({
  page,
  filter,
  first,
  currentId,
  left = null,
  onSettled,
  children,
}: {
  page: QueuePage;
  filter: string;
  /** The article that the server has drawn. */
  first: ArticleView | null;
  currentId: string | null;
  /** The article on the desk, where it is not of the queue (any more), with the place that it would have. */
  left?: QueueState['decided'][number] | null;
  /** Told when decisions have been confirmed, taken back or refused. */
  onSettled: () => void;
  children: ReactNode;
}) {
  const { run, onUndone } = useActs();
  const [views] = useState(() => new AheadStore(readView, first));
  const [comparisons] = useState(() => new AheadStore(readComparison));
  const [compared, setCompared] = useState<{ id: string; address: Route } | null>(null);
  const [turns] = useState(() => new Turns());
  const [drafts] = useState(() => new Map<string, Draft>());
  const [selection, select] = useState<Selection>(NOTHING);
  const [returned, setReturned] = useState<ReadonlyMap<string, Returned>>(new Map());
  const [state, change] = useReducer((before: QueueState, step: (state: QueueState) => QueueState) => step(before), {
    rows: page.rows,
    currentId: currentId ?? page.rows[0]?.id ?? null,
    decided: left ? [left] : [],
    gone: new Map(),
    fresh: new Set<string>(),
    back: new Set<string>(),
  });
  const latest = useRef(state);
  latest.current = state;
  const underWay = useRef(new Set<string>());
  const cursor = useRef(page.next);
  const latestSettled = useRef(onSettled);
  latestSettled.current = onSettled;
  const [settled] = useState(() => () => latestSettled.current());
  const view = useSyncExternalStore(
    views.subscribe,
    () => views.get(state.currentId),
    () => views.get(state.currentId),
  );

  useEffect(() => {
    cursor.current = page.next;
    change((before) => sync(before, page.rows, underWay.current, (row) => turns.isBehind(row)));
  }, [page, turns]);
  useEffect(() => {
    // A page that was asked for before an act of this editor may come after it, and what stands there is not changed for nothing.
    const known = first && views.get(first.id);
    if (first && !turns.isBehind(first) && (!known || known.revision < first.revision)) views.put(first);
  }, [first, views, turns]);
  useEffect(() => {
    if (view) change((before) => noteRead(before, view));
  }, [view]);
  useReadingAhead({ filter, state, view, views, comparisons, cursor, change });

  const settle = useSettle({ drafts, latest, underWay, views, change, setReturned, onSettled: settled });
  const decide = useCallback(
    ({ id, said, run: act, step = 1, unsaved }: Decision) =>
      void settle({
        ...{ id, said, unsaved, about: [id], leaving: [id] },
        onward: (before) => take(before, id, step),
        run: () => turns.run(id, (at) => painted().then(() => run(() => act(at)))),
      }),
    [settle, turns, run],
  );
  const onDesk = state.currentId;
  const isComparing = useRef(false);
  isComparing.current = compared !== null;
  // It is of the article on the desk, and goes with it.
  const comparing = compared?.id === onDesk ? (compared?.address ?? null) : null;
  useEffect(() => {
    if (compared && compared.id !== onDesk) setCompared(null);
  }, [compared, onDesk]);
  /** The next act on an article waits for what a taking back has left of it: one is no conflict with oneself. */
  const rereadInTurn = useCallback(
    async (id: string) => {
      await views.reread(id).catch(() => {});
      turns.seen(id, views.get(id)?.revision ?? 0);
      return null;
    },
    [turns, views],
  );
  useEffect(
    () =>
      onUndone((articleIds) => {
        turns.changed(articleIds);
        for (const id of articleIds) {
          const mine = latest.current.decided.some(({ row }) => row.id === id);
          // Who compares goes on with that.
          const onDesk = !isComparing.current;
          if (mine) change((before) => putBack(before, id, onDesk));
          if (mine || views.get(id)) void turns.runOn({ [id]: 0 }, () => rereadInTurn(id));
        }
        settled();
      }),
    [onUndone, turns, views, settled, rereadInTurn],
  );
  const renewList = useCallback(async () => {
    const page = await run(async () => ({ ok: true as const, value: await readQueue(filter) }));
    if (!page?.ok) return;
    cursor.current = page.value.next;
    change((before) => renew(before, page.value.rows, underWay.current));
    settled();
  }, [filter, run, settled]);
  const missed = useCallback(() => {
    const { currentId } = latest.current;
    if (currentId) views.reread(currentId).catch(() => {});
    settled();
  }, [views, settled]);
  useOthers({ filter, latest, underWay, views, turns, change, onMissed: missed });
  useReading(state.currentId);
  const typing = useTyping();
  const goTo = useCallback((id: string | null | undefined) => {
    if (id) change((before) => ({ ...before, currentId: id }));
  }, []);
  const compare = useCallback<Flow['compare']>(
    (address, articleId) => {
      setCompared(address && articleId ? { id: articleId, address } : null);
      goTo(articleId);
    },
    [goTo],
  );
  const leave = useCallback(
    (ids: readonly string[]) => {
      const after = (before: QueueState) => ids.reduce((rest, id) => take(rest, id, 1), before);
      const { currentId } = after(latest.current);
      change(after);
      views.forget(ids.filter((id) => id !== currentId));
      // Where nothing is left, the one on the desk stays there, as what it has become.
      if (currentId && ids.includes(currentId)) views.reread(currentId).catch(() => {});
      settled();
    },
    [settled, views],
  );
  const amend = useCallback(
    (ids: readonly string[], step: (row: QueueRow) => QueueRow) => {
      const amended = new Set(ids);
      change((before) => ({ ...before, rows: before.rows.map((row) => (amended.has(row.id) ? step(row) : row)) }));
      for (const id of ids) if (views.get(id)) views.reread(id).catch(() => {});
      settled();
    },
    [views, settled],
  );
  const flow = useMemo<Flow>(
    () => ({
      filter,
      state,
      view,
      views,
      turns,
      drafts,
      returned,
      selection,
      select,
      leave,
      amend,
      goTo,
      renewList,
      typing,
      decide,
      settle,
      comparisons,
      comparing,
      compare,
    }),
    [
      filter,
      state,
      view,
      views,
      turns,
      drafts,
      returned,
      selection,
      leave,
      amend,
      goTo,
      renewList,
      typing,
      decide,
      settle,
      comparisons,
      comparing,
      compare,
    ],
  );
  const { next } = around(state);
  return (
    <Context value={flow}>
      {children}
      <p role="status" className="sr-only">
        {view ? `On the desk: ${view.fields.title}.${next ? '' : ' It is the last of this queue.'}` : ''}
      </p>
    </Context>
  );
}
