import { describe, expect, it } from 'vitest';
import { type Change, rowKey } from '../../../lib/audit/changes';
import { planUndo, type UndoableEvent, undoPermission } from '../../../lib/review/undo';

const change: Change = {
  ...{ entity: 'article' as const, id: 'a', articleId: 'a' },
  ...{ before: { status: 'pending' }, after: { status: 'approved' } },
};
const event: UndoableEvent = {
  id: 5n,
  body: { action: 'article.approve', data: { title: 'Dam reopens' } },
  articleIds: ['a'],
  changes: [change],
  sourceId: null,
  batchId: null,
  undone: false,
};
const rows = (status: string) => new Map([[rowKey(change), { status }]]);

describe('taking an act back', () => {
  it('is the act the other way round', () => {
    const plan = planUndo(event, rows('approved'), []);
    expect(plan).toMatchObject({
      ok: true,
      value: { undoesId: 5n, changes: [{ before: { status: 'approved' }, after: { status: 'pending' } }] },
    });
  });

  it('is refused with who and what when somebody has changed the same thing since', () => {
    const later = [{ who: 'Bo', what: 'published “Dam reopens”', at: '2026-11-21T10:00:00.000Z' }];
    const result = planUndo(event, rows('published'), later);
    expect(result).toMatchObject({ ok: false, error: { code: 'changed-since', details: later } });
    expect(result.ok ? '' : result.error.message).toContain('Bo published “Dam reopens”.');
  });

  it('happens once', () => {
    expect(planUndo({ ...event, undone: true }, rows('approved'), [])).toMatchObject({
      error: { code: 'already-undone' },
    });
  });

  it('is not for what changed nothing, such as an import', () => {
    expect(planUndo({ ...event, changes: [] }, new Map(), [])).toMatchObject({ error: { code: 'not-undoable' } });
  });

  it('is for publishers where readers of the feed would notice', () => {
    expect(undoPermission([change])).toBe('undo');
    expect(undoPermission([{ ...change, before: { status: 'approved' }, after: { status: 'published' } }])).toBe(
      'publish',
    );
    expect(undoPermission([{ ...change, before: { status: 'published' }, after: { status: 'withdrawn' } }])).toBe(
      'publish',
    );
  });
});
