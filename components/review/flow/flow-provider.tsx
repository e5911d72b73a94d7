'use client';

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
import type { Refusal, Result } from '@/lib/result';
import type { ArticleView, QueuePage, QueueRow } from '@/lib/review/view';
import { useActs } from '../../acts/act-provider';
import { useReading, useTyping } from '../../live/live-provider';
import { NOTHING, type Selection } from '../bulk/selection';
import type { Session } from '../editor/session';
import type { Rejection } from '../reject-dialog';
import { around, extend, putBack, type QueueState, renew, sync, take } from './queue-state';
import { readQueue, readRows, readView } from './read';
import { Turns } from './turns';
import { useOthers } from './use-others';
import { ViewStore } from './view-store';

/** A decision that came back: why, and what the editor had written with it. `refusal` is null where the server was not reached. */
export type Returned = { refusal: Refusal | null; unsaved?: Rejection };
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
  views: ViewStore;
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
};

const Context = createContext<Flow | null>(null);

/** Gives the way through the queue. */
export function useFlow(): Flow {
  const flow = use(Context);
  if (!flow) throw new Error('useFlow needs a FlowProvider around it');
  return flow;
}

/** So many articles after the one on the desk are read ahead, and so many rows before the end more are. */
const AHEAD = 2;
const ROWS_AHEAD = 12;

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
  const { run, report, say, onUndone } = useActs();
  const [views] = useState(() => new ViewStore(readView, first));
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
  const settled = useRef(onSettled);
  settled.current = onSettled;
  const view = useSyncExternalStore(
    views.subscribe,
    () => views.get(state.currentId),
    () => views.get(state.currentId),
  );

  useEffect(() => {
    cursor.current = page.next;
    change((before) => sync(before, page.rows, underWay.current));
  }, [page]);
  useEffect(() => {
    if (first) views.put(first);
  }, [first, views]);
  useEffect(() => {
    if (state.currentId) views.ahead(state.currentId);
    const at = state.rows.findIndex(({ id }) => id === state.currentId);
    for (const { id } of state.rows.slice(at + 1, at + 1 + AHEAD)) views.ahead(id);
    if (state.rows.length - at > ROWS_AHEAD || cursor.current === null) return;
    const after = cursor.current;
    cursor.current = null;
    readRows(filter, after)
      .then((more) => {
        cursor.current = more.next;
        change((before) => extend(before, more.rows));
      })
      .catch(() => {
        cursor.current = after;
      });
  }, [state, views, filter]);

  const decide = useCallback(
    ({ id, said, run: act, step = 1, unsaved }: Decision) => {
      if ([...drafts.keys()].some((key) => key.startsWith(id))) {
        return say({ text: 'You have unsaved words in this article: save or cancel them first.', tone: 'refused' });
      }
      underWay.current.add(id);
      setReturned((before) => new Map([...before].filter(([other]) => other !== id)));
      change((before) => take(before, id, step));
      void turns
        .run(id, (at) => run(() => act(at)))
        .then(async (result) => {
          underWay.current.delete(id);
          if (result) report(result, said);
          if (!result?.ok) {
            const typing = [...drafts.keys()].some((key) => key.startsWith(latest.current.currentId ?? ' '));
            setReturned((before) => new Map(before).set(id, { refusal: result?.error ?? null, unsaved }));
            change((before) => putBack(before, id, !typing));
          }
          // What has left the desk is read again when somebody goes back to it: the server has the next ones to read.
          if (result?.ok && latest.current.currentId !== id) views.forget([id]);
          else await views.reread(id).catch(() => {});
          settled.current();
        });
    },
    [drafts, report, run, say, turns, views],
  );
  useEffect(
    () =>
      onUndone((articleIds) => {
        for (const id of articleIds) {
          const mine = latest.current.decided.some(({ row }) => row.id === id);
          if (mine) change((before) => putBack(before, id, true));
          if (mine || views.get(id)) views.reread(id).catch(() => {});
        }
        settled.current();
      }),
    [onUndone, views],
  );
  const renewList = useCallback(async () => {
    const page = await run(async () => ({ ok: true as const, value: await readQueue(filter) }));
    if (!page?.ok) return;
    cursor.current = page.value.next;
    change((before) => renew(before, page.value.rows, underWay.current));
    settled.current();
  }, [filter, run]);
  useOthers({ filter, latest, underWay, views, change, onMissed: () => settled.current() });
  useReading(state.currentId);
  const typing = useTyping();
  const goTo = useCallback((id: string | null | undefined) => {
    if (id) change((before) => ({ ...before, currentId: id }));
  }, []);
  const leave = useCallback((ids: readonly string[]) => {
    change((before) => ids.reduce((rest, id) => take(rest, id, 1), before));
    settled.current();
  }, []);
  const amend = useCallback(
    (ids: readonly string[], step: (row: QueueRow) => QueueRow) => {
      const amended = new Set(ids);
      change((before) => ({ ...before, rows: before.rows.map((row) => (amended.has(row.id) ? step(row) : row)) }));
      for (const id of ids) if (views.get(id)) views.reread(id).catch(() => {});
      settled.current();
    },
    [views],
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
    }),
    [filter, state, view, views, turns, drafts, returned, selection, leave, amend, goTo, renewList, typing, decide],
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
