import { describe, expect, test } from 'vitest';
import {
  around,
  extend,
  noteRead,
  putBack,
  type QueueState,
  renew,
  sync as syncWith,
  take,
  told,
} from '@/components/review/flow/queue-state';
import type { ArticleView, QueueRow } from '@/lib/review/view';

const row = (id: string) => ({ id }) as QueueRow;
const at = (ids: string, currentId: string): QueueState => ({
  rows: [...ids].map(row),
  currentId,
  decided: [],
  gone: new Map(),
  fresh: new Set(),
  back: new Set(),
});
const seen = ({ rows, currentId }: QueueState) => `${rows.map(({ id }) => id).join('')} at ${currentId}`;

const current = () => false;
const sync = (state: QueueState, page: readonly QueueRow[], underWay: ReadonlySet<string>) =>
  syncWith(state, page, underWay, current);

describe('a decision', () => {
  test('goes on to the next article, or back to the one before, or stays at the end', () => {
    expect(seen(take(at('abc', 'b'), 'b', 1))).toBe('ac at c');
    expect(seen(take(at('abc', 'b'), 'b', -1))).toBe('ac at a');
    expect(seen(take(at('abc', 'c'), 'c', 1))).toBe('ab at b');
    expect(seen(take(at('a', 'a'), 'a', 1))).toBe(' at a');
  });

  test('on another row leaves the article on the desk', () => {
    expect(seen(take(at('abc', 'b'), 'a', 1))).toBe('bc at b');
  });

  test('that is refused puts the article back where it stood', () => {
    const decided = take(take(at('abcd', 'b'), 'b', 1), 'c', 1);
    expect(seen(putBack(decided, 'b', true))).toBe('abd at b');
    expect(seen(putBack(decided, 'c', false))).toBe('acd at d');
  });

  test('that is refused twice puts it back once', () => {
    const back = putBack(take(at('abc', 'b'), 'b', 1), 'b', true);
    expect(seen(putBack(back, 'b', true))).toBe('abc at b');
  });
});

describe('the queue around an article', () => {
  test('is the one before and the one after', () => {
    expect(around(at('abc', 'b'))).toEqual({ previous: row('a'), next: row('c') });
    expect(around(at('abc', 'a'))).toEqual({ previous: null, next: row('b') });
  });

  test('is that of its former place once it has left', () => {
    const state = { ...at('abc', 'x'), decided: [{ row: row('x'), index: 2 }] };
    expect(around(state)).toEqual({ previous: row('b'), next: row('c') });
  });
});

const NONE = new Set<string>();
const page = (ids: string) => [...ids].map(row);
const by = (words: string, arrives = false) => ({ words, arrives });

describe('what the server says anew', () => {
  test('moves nothing: rows keep their order, what left is gone, what came before them waits', () => {
    const synced = sync(at('abcd', 'b'), page('nbac'), NONE);
    expect(seen(synced)).toBe('abcd at b');
    expect([...synced.fresh]).toEqual(['n']);
    expect(seen(sync(at('abcd', 'c'), page('bcd'), NONE))).toBe('bcd at c');
  });

  test('puts what comes after the rows at their end, before what was read further', () => {
    expect(seen(sync(at('abyz', 'b'), page('abc'), NONE))).toBe('abcyz at b');
  });

  test('leaves out what is being decided, and what was decided a moment ago', () => {
    expect(seen(sync(at('abc', 'b'), page('abc'), new Set(['a'])))).toBe('bc at b');
    const decided = take(at('abc', 'a'), 'a', 1);
    expect(sync(decided, page('abc'), NONE).fresh.size).toBe(0);
    expect(seen(sync(decided, page('abc'), NONE))).toBe('bc at b');
  });

  test('is taken as it is where nothing of the list is left, and where the editor asks for it', () => {
    expect(seen(sync(at('ab', 'a'), page('xyz'), NONE))).toBe('xyz at a');
    expect(seen(renew(at('abcde', 'b'), page('nbac'), NONE))).toBe('nbacde at b');
  });

  test('suggests something else for an article only when it has changed', () => {
    const suggested = (label: string, revision: number) =>
      ({ id: 'a', revision, likely: [{ id: label, label }] }) as QueueRow;
    const state = { ...at('', 'a'), rows: [suggested('water', 4)] };
    const labelAt = (revision: number) => sync(state, [suggested('dams', revision)], NONE).rows[0]?.likely[0]?.label;
    expect([labelAt(4), labelAt(5)]).toEqual(['water', 'dams']);
  });

  test('leaves a row as it is that was read before the last act on its article', () => {
    const titled = (title: string) => [...'ab'].map((id) => ({ id, title }) as QueueRow);
    const state = { ...at('', 'a'), rows: titled('Now') };
    const synced = syncWith(state, titled('Before'), NONE, ({ id }) => id === 'a');
    expect(synced.rows.map(({ title }) => title)).toEqual(['Now', 'Before']);
  });

  test('rows read further do not repeat those that are there or were decided', () => {
    expect(seen(extend(take(at('abc', 'a'), 'a', 1), [row('a'), row('c'), row('d')]))).toBe('bcd at b');
  });
});

describe('what others do', () => {
  const asked = new Map([
    ['b', by('Approved by Bo')],
    ['n', by('Changed by Bo', true)],
    ['far', by('Changed by Bo')],
  ]);

  test('leaves a decided row in its place with the name, and holds back what came in', () => {
    const after = told(at('abc', 'a'), asked, new Set(['n', 'far']), NONE);
    expect(seen(after)).toBe('abc at a');
    expect([...after.gone]).toEqual([['b', 'Approved by Bo']]);
    expect([...after.fresh]).toEqual(['n']);
    expect(seen(sync(after, page('anc'), NONE))).toBe('abc at a');
  });

  test('is passed over when going on, and swept out when the list is renewed', () => {
    const after = told(at('abc', 'a'), asked, NONE, NONE);
    expect(around(after).next).toEqual(row('c'));
    expect(seen(take(after, 'a', 1))).toBe('bc at c');
    const renewed = renew(after, page('ac'), NONE);
    expect(seen(renewed)).toBe('ac at a');
    expect(renewed.gone.size + renewed.fresh.size).toBe(0);
  });

  test('taken back makes the row one to decide again', () => {
    const after = told(at('abc', 'a'), asked, NONE, NONE);
    expect(told(after, new Map([['b', by('Taken back by Bo')]]), new Set(['b']), NONE).gone.size).toBe(0);
  });

  test('does not touch what is being decided here', () => {
    expect(told(at('abc', 'a'), asked, NONE, new Set(['b'])).gone.size).toBe(0);
  });
});

describe('an article that this editor took back', () => {
  const page = (ids: string) => [...ids].map(row);
  const decided = take(at('abc', 'a'), 'a', 1);
  const takenBack = putBack(decided, 'a', true);

  test('stays where it was when a page comes that was read before, and with the page that has it', () => {
    const stale = sync(takenBack, page('bc'), new Set());
    expect(seen(stale)).toBe('abc at a');
    const later = sync(stale, page('abc'), new Set());
    expect(seen(later)).toBe('abc at a');
    expect(later.fresh.size).toBe(0);
  });

  test('goes like any other once a page has had it, and when it is decided again', () => {
    const seenOnce = sync(takenBack, page('abc'), new Set());
    expect(seen(sync(seenOnce, page('bc'), new Set()))).toBe('bc at a');
    expect(seen(sync(take(takenBack, 'a', 1), page('bc'), new Set()))).toBe('bc at b');
  });
});

describe('a row says what the article on the desk says', () => {
  const shown = {
    ...row('b'),
    revision: 2,
    title: 'Dam opens',
    wordCount: 9,
    residueCount: 1,
    comments: 0,
    opening: 'It rained.',
  };
  const state = { ...at('abc', 'b'), rows: [row('a'), shown as QueueRow, row('c')] };
  const view = {
    ...{ id: 'b', revision: 3, wordCount: 7, comments: [{}], blocks: [{ verdict: 'keep', kind: 'paragraph' }] },
    fields: { title: 'Dam reopens', lang: 'en', publishedAt: null },
    topics: [{ id: 't', label: 'dams', path: 'water' }],
    suggestions: [],
  } as unknown as ArticleView;

  test('once it is newer: its title, words, topics and revision', () => {
    const now = noteRead(state, view);
    expect(now.rows[1]).toMatchObject({
      ...{ revision: 3, title: 'Dam reopens', wordCount: 7, residueCount: 0, comments: 1, opening: 'It rained.' },
      ...{ topics: [{ id: 't', label: 'dams' }], likely: [] },
    });
    expect(noteRead(now, view)).toBe(now);
  });

  test('of the same revision its comments only, and nothing of an older one or of one that is not listed', () => {
    expect(noteRead(state, { ...view, revision: 2 }).rows[1]).toMatchObject({ title: 'Dam opens', comments: 1 });
    expect(noteRead(state, { ...view, revision: 1 })).toBe(state);
    expect(noteRead(state, { ...view, id: 'x' })).toBe(state);
  });
});
