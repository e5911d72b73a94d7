import { isJoined } from '@/lib/articles/body';
import type { ArticleView, QueueRow } from '@/lib/review/view';
import { likelyOf } from '../article/likely-topics';

/** What became of an article that somebody else decided: in words with the name, “Approved by Ada”. */
export type Gone = string;

/** What somebody did to an article; `arrives`: an act by which articles come into a queue. */
export type Touch = { words: Gone; arrives: boolean };

/** The queue as one editor goes through it: what stands in it, where they are, and what they decided, which can come back. */
export type QueueState = {
  rows: QueueRow[];
  /** The article on the desk; it may be in the queue no longer. */
  currentId: string | null;
  /** Rows that a decision took out, with the place that they had. */
  decided: { row: QueueRow; index: number }[];
  /** Rows that are of the queue no longer because of somebody else; they keep their place until the editor has the list brought up to date. */
  gone: ReadonlyMap<string, Gone>;
  /** Articles that have come into the queue since; they wait until the editor asks for them. */
  fresh: ReadonlySet<string>;
  /** Articles that came back by this editor's own hand: they stay, also where a page comes that was read before they were back. */
  back: ReadonlySet<string>;
};

/** The row at which the editor is, and the ones before and after it that are still to be decided; those of the place where it was once it has left. */
export function around({ rows, currentId, decided, gone }: QueueState): {
  previous: QueueRow | null;
  next: QueueRow | null;
} {
  const here = rows.findIndex(({ id }) => id === currentId);
  const was = decided.findLast(({ row }) => row.id === currentId)?.index ?? 0;
  const waiting = ({ id }: QueueRow) => !gone.has(id);
  return {
    previous: rows.slice(0, here === -1 ? was : here).findLast(waiting) ?? null,
    next: rows.slice(here === -1 ? was : here + 1).find(waiting) ?? null,
  };
}

/**
 * Takes a decided article out of the queue.
 * @param step where to go on when it was the one on the desk: 1 to the next, -1 to the one before; at the end it stays on the desk
 */
export function take(state: QueueState, id: string, step: 1 | -1): QueueState {
  const index = state.rows.findIndex((row) => row.id === id);
  const row = state.rows[index];
  const { previous, next } = around(state);
  const onward = (step === 1 ? (next ?? previous) : (previous ?? next))?.id ?? id;
  return {
    ...state,
    rows: state.rows.filter((other) => other.id !== id),
    currentId: state.currentId === id ? onward : state.currentId,
    decided: row ? [...state.decided, { row, index }] : state.decided,
    back: new Set([...state.back].filter((other) => other !== id)),
  };
}

/**
 * Puts an article back where it stood, because its decision was refused or taken back.
 * @param onDesk whether it is to be the one on the desk again
 */
export function putBack(state: QueueState, id: string, onDesk: boolean): QueueState {
  const was = state.decided.findLast(({ row }) => row.id === id);
  const currentId = onDesk ? id : state.currentId;
  if (!was || state.rows.some((row) => row.id === id)) return { ...state, currentId };
  return {
    ...state,
    rows: state.rows.toSpliced(Math.min(was.index, state.rows.length), 0, was.row),
    currentId,
    decided: state.decided.filter((other) => other !== was),
    back: new Set([...state.back, id]),
  };
}

/** Puts further rows at the end; rows that are there already stay where they are. */
export function extend(state: QueueState, more: readonly QueueRow[]): QueueState {
  const known = new Set([...state.rows.map(({ id }) => id), ...state.decided.map(({ row }) => row.id)]);
  const rows = [...state.rows, ...more.filter(({ id }) => !known.has(id))];
  return { ...state, rows, fresh: without(state.fresh, rows) };
}

/**
 * Takes the page as the server has it now without moving anything: rows that are there stay in their order and get what is known of them
 * now, those that left the queue go unless somebody else decided them, further ones come at the end, and what has come in before them waits.
 * @param underWay ids of articles whose decision the server has not yet confirmed
 * @param isBehind whether a row was read before this editor's last act on its article: the one that is there stays then
 */
export function sync(
  state: QueueState,
  page: readonly QueueRow[],
  underWay: ReadonlySet<string>,
  isBehind: (row: QueueRow) => boolean,
): QueueState {
  const here = new Set(state.rows.map(({ id }) => id));
  const lastKnown = page.findLastIndex(({ id }) => here.has(id));
  if (lastKnown === -1) return renew(state, page, underWay);
  const now = new Map(page.map((row) => [row.id, row]));
  const latest = (row: QueueRow) => {
    const read = now.get(row.id);
    if (!read || isBehind(read)) return row;
    // The desk learns with every decision; what is suggested for an article that nobody changed stays as it stands there.
    return read.revision === row.revision ? { ...read, likely: row.likely } : read;
  };
  const settled = new Set([
    ...underWay,
    ...state.decided.map(({ row }) => row.id).filter((id) => !state.fresh.has(id)),
  ]);
  const unknown = (row: QueueRow) => !here.has(row.id) && !settled.has(row.id);
  const end = state.rows.findIndex(({ id }) => id === page[lastKnown]?.id);
  const kept = state.rows
    .slice(0, end + 1)
    .filter(({ id }) => (now.has(id) || state.gone.has(id) || state.back.has(id)) && !underWay.has(id))
    .map(latest);
  const rows = [...kept, ...page.slice(lastKnown + 1).filter(unknown), ...state.rows.slice(end + 1)];
  const arrived = page.slice(0, lastKnown).filter(unknown);
  const fresh = without(new Set([...state.fresh, ...arrived.map(({ id }) => id)]), rows);
  const back = new Set([...state.back].filter((id) => !now.has(id)));
  return { ...state, rows, fresh, back, currentId: state.currentId ?? rows[0]?.id ?? null };
}

/** Takes note of what the article on the desk says now, where its row still has what it said before: a newer revision, or comments. */
export function noteRead(state: QueueState, view: ArticleView): QueueState {
  const { id, revision, fields, wordCount, blocks, topics, suggestions, comments } = view;
  const row = state.rows.find((one) => one.id === id);
  const isNewer = row !== undefined && row.revision < revision;
  if (!row || row.revision > revision || (!isNewer && row.comments === comments.length)) return state;
  const said = {
    ...{ revision, wordCount, title: fields.title, lang: fields.lang, publishedAt: fields.publishedAt },
    residueCount: blocks.filter((block) => block.verdict === 'remove' && !isJoined(block)).length,
    topics: topics.map(({ id, label }) => ({ id, label })),
    likely: likelyOf(suggestions).map(({ id, label }) => ({ id, label })),
  };
  const now = { ...row, ...(isNewer ? said : {}), comments: comments.length };
  return { ...state, rows: state.rows.map((one) => (one === row ? now : one)) };
}

/** Takes the page as the server has it now, in its order: what had come in stands in it, what others decided is gone. */
export function renew(state: QueueState, page: readonly QueueRow[], underWay: ReadonlySet<string>): QueueState {
  const ids = new Set(page.map(({ id }) => id));
  const last = state.rows.findIndex(({ id }) => id === page.at(-1)?.id);
  const beyond = last === -1 ? [] : state.rows.slice(last + 1).filter(({ id }) => !ids.has(id) && !state.gone.has(id));
  const rows = [...page.filter(({ id }) => !underWay.has(id)), ...beyond];
  const currentId = state.currentId ?? rows[0]?.id ?? null;
  return { ...state, rows, gone: new Map(), fresh: new Set(), back: new Set(), currentId };
}

/**
 * Takes note of what others did.
 * @param asked the articles that they touched
 * @param inQueue those of them that are of this queue now
 */
export function told(
  state: QueueState,
  asked: ReadonlyMap<string, Touch>,
  inQueue: ReadonlySet<string>,
  underWay: ReadonlySet<string>,
): QueueState {
  const gone = new Map(state.gone);
  const fresh = new Set(state.fresh);
  const here = new Set(state.rows.map(({ id }) => id));
  for (const [id, { words, arrives }] of asked) {
    if (underWay.has(id)) continue;
    if (inQueue.has(id)) gone.delete(id);
    else if (here.has(id)) gone.set(id, words);
    if (!inQueue.has(id)) fresh.delete(id);
    else if (!here.has(id) && arrives) fresh.add(id);
  }
  return { ...state, gone, fresh };
}

const without = (ids: ReadonlySet<string>, rows: readonly QueueRow[]): ReadonlySet<string> => {
  const here = new Set(rows.map(({ id }) => id));
  return new Set([...ids].filter((id) => !here.has(id)));
};
