import { describe, expect, it } from 'vitest';
import { isEditable, move, TRANSITIONS } from '../../../lib/articles/status';
import { STATUSES } from '../../../lib/articles/types';

const ALLOWED = [
  'pending→approved',
  'pending→rejected',
  'pending→merged',
  'approved→published',
  'approved→pending',
  'approved→rejected',
  'approved→merged',
  'published→withdrawn',
  'withdrawn→approved',
  'withdrawn→merged',
  'rejected→pending',
  'rejected→merged',
];

describe('the status table', () => {
  it.each(STATUSES.flatMap((from) => STATUSES.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
    const result = move(from, to);
    expect(result.ok).toBe(ALLOWED.includes(`${from}→${to}`));
    if (!result.ok) expect(result.error.message).toContain(`It is ${from}, which cannot become ${to}.`);
  });

  it('lets nothing leave merged but an undo', () => {
    expect(TRANSITIONS.merged).toEqual([]);
  });

  it('checks every step of a way', () => {
    expect(move('pending', 'approved', 'published')).toEqual({ ok: true, value: 'published' });
    expect(move('rejected', 'approved', 'published').ok).toBe(false);
  });

  it('lets editors change all but merged articles', () => {
    expect(STATUSES.filter((status) => !isEditable(status))).toEqual(['merged']);
  });
});
