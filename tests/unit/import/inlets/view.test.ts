import { describe, expect, it } from 'vitest';
import { healthOf } from '../../../../lib/import/inlets/view';

describe('an inlet', () => {
  it.each([
    ['is well when its last poll was a success', { state: 'active', trouble: null, lastSuccessAt: 'x' }, 'well'],
    ['is new until it was asked', { state: 'active', trouble: null, lastSuccessAt: null }, 'new'],
    [
      'is in trouble, whatever it brought before',
      { state: 'active', trouble: 'It is away.', lastSuccessAt: 'x' },
      'trouble',
    ],
    ['that is paused is not in trouble', { state: 'paused', trouble: 'It is away.', lastSuccessAt: 'x' }, 'paused'],
    ['that its server took away is gone', { state: 'gone', trouble: 'Gone (410).', lastSuccessAt: 'x' }, 'gone'],
  ])('%s', (_, inlet, health) => {
    expect(healthOf(inlet)).toBe(health);
  });
});
