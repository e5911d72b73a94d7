import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, changedSince, invert, type Json, rowKey } from '../../../lib/audit/changes';
import { MERGE_CHOICES, type MergeChoices, type MergeSide, planMerge } from '../../../lib/duplicates/merge/merge';

type Rows = Map<string, Record<string, Json> | null>;

const words = fc.option(fc.string({ maxLength: 12 }), { nil: null });
const topics = fc.uniqueArray(fc.constantFrom('t1', 't2', 't3', 't4'));
const side = (id: string): fc.Arbitrary<MergeSide> =>
  fc
    .record({
      ...{ title: fc.string(), dek: words, byline: words, dateline: words, caption: words, credit: words },
      ...{ imageUrl: words, publishedAt: words, lang: words, topicIds: topics },
      status: fc.constantFrom('pending' as const, 'approved' as const, 'withdrawn' as const, 'rejected' as const),
      memberIds: fc.uniqueArray(fc.constantFrom(`${id}-old-1`, `${id}-old-2`)),
    })
    .map(({ topicIds, memberIds, status, title, ...fields }) => ({
      ...{ id, status, title, topicIds, memberIds },
      fields: { ...fields, title, status, mergedIntoId: null, bodyFromId: null },
    }));
const choices: fc.Arbitrary<MergeChoices> = fc
  .tuple(...MERGE_CHOICES.map(() => fc.constantFrom('lead', 'member')))
  .map((ids) => Object.fromEntries(MERGE_CHOICES.map((choice, at) => [choice, ids[at] ?? 'lead'])) as MergeChoices);

function rowsOf(lead: MergeSide, member: MergeSide): Rows {
  const rows: Rows = new Map([
    ['article:lead', lead.fields],
    ['article:member', member.fields],
    ['pair:pair', { state: 'proposed' }],
  ]);
  for (const id of member.memberIds) rows.set(`article:${id}`, { mergedIntoId: 'member', status: 'merged' });
  return rows;
}

function applied(rows: Rows, changes: readonly Change[]): Rows {
  const after: Rows = new Map(rows);
  for (const change of changes) {
    const key = rowKey(change);
    if (change.after === null) after.delete(key);
    else after.set(key, { ...(change.before === null ? {} : after.get(key)), ...change.after });
  }
  return after;
}

describe('merging and then unmerging', () => {
  it('is as if nothing had been, whatever the two articles are and whatever was chosen', () => {
    fc.assert(
      fc.property(side('lead'), side('member'), choices, (lead, member, chosen) => {
        const row = (topicId: string) => ({ id: `row-${topicId}`, articleId: 'lead', topicId });
        const pair = { id: 'pair', state: 'proposed' };
        const plan = planMerge(lead, member, [pair], { lead: 1, member: 1 }, chosen, row);
        if (!plan.ok) throw new Error(plan.error.message);
        const before = rowsOf(lead, member);
        const merged = applied(before, plan.value.changes);
        expect(merged.get('article:member')).toMatchObject({ status: 'merged', mergedIntoId: 'lead' });
        expect(changedSince(plan.value.changes, merged)).toEqual([]);
        expect(applied(merged, invert(plan.value.changes))).toEqual(before);
      }),
    );
  });
});
