import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  changedSince,
  fieldChange,
  invert,
  type Json,
  rowKey,
  sameJson,
} from '../../../lib/audit/changes';

const fields = fc.dictionary(
  fc.constantFrom('title', 'status', 'dek'),
  fc.oneof(fc.string(), fc.constant(null), fc.integer()),
);
const json = fc.jsonValue() as fc.Arbitrary<Json>;

const apply = (row: Record<string, Json>, change: Change) => ({ ...row, ...change.after });

describe('fieldChange', () => {
  it('inverted and applied brings the row back', () => {
    fc.assert(
      fc.property(fields, fields, (current, wanted) => {
        const full: Record<string, Json> = { title: null, status: null, dek: null, ...current };
        const change = fieldChange('article', { id: 'x', articleId: 'x' }, full, wanted);
        const [back] = change ? invert([change]) : [];
        const restored = change && back ? apply(apply(full, change), back) : { ...full, ...wanted };
        expect(restored).toEqual(full);
      }),
    );
  });

  it('names only the fields that differ', () => {
    const change = fieldChange(
      'article',
      { id: 'x', articleId: 'x' },
      { title: 'A', dek: null },
      { title: 'B', dek: null },
    );
    expect(change).toMatchObject({ before: { title: 'A' }, after: { title: 'B' } });
  });
});

describe('changedSince', () => {
  const change: Change = { entity: 'topic', id: 't', articleId: 'x', before: null, after: { topicId: 'medtop:1' } };

  it('finds nothing while the row is as the change left it', () => {
    expect(changedSince([change], new Map([[rowKey(change), { topicId: 'medtop:1', byName: 'Ada' }]]))).toEqual([]);
  });

  it('finds a row that has gone, or has another value', () => {
    expect(changedSince([change], new Map())).toEqual([change]);
    expect(changedSince([change], new Map([[rowKey(change), { topicId: 'medtop:2' }]]))).toEqual([change]);
  });

  it('finds a row that is there again after it was removed', () => {
    const [removal] = invert([change]);
    if (!removal) throw new Error('no inverse');
    expect(changedSince([removal], new Map())).toEqual([]);
    expect(changedSince([removal], new Map([[rowKey(change), { topicId: 'medtop:1' }]]))).toEqual([removal]);
  });
});

describe('sameJson', () => {
  it('agrees with the canonical text of both', () => {
    const canonical = (value: Json): string =>
      JSON.stringify(value, (_, v) =>
        v && typeof v === 'object' && !Array.isArray(v)
          ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
          : v,
      );
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(sameJson(a, b)).toBe(canonical(a) === canonical(b));
        expect(sameJson(a, JSON.parse(JSON.stringify(a)))).toBe(true);
      }),
    );
  });
});
