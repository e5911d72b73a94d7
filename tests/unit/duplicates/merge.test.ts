import { describe, expect, it } from 'vitest';
import { type MergeChoices, type MergeSide, planDismiss, planMerge } from '../../../lib/duplicates/merge/merge';

const side = (id: string, over: Partial<MergeSide> = {}): MergeSide => ({
  ...{ id, status: 'pending', title: `Title ${id}`, topicIds: [], memberIds: [] },
  fields: {
    ...{ status: 'pending', mergedIntoId: null, bodyFromId: null, title: `Title ${id}`, dek: null, lang: 'en' },
    ...{ byline: `By ${id}`, dateline: null, caption: null, credit: null, imageUrl: null, publishedAt: null },
  },
  ...over,
});
const all = (id: string): MergeChoices => ({ title: id, body: id, caption: id, byline: id, date: id });
const pair = { id: 'pair', state: 'proposed' };
const revisions = { lead: 3, member: 4 };
const topicRow = (topicId: string) => ({ id: `row-${topicId}`, topicId, articleId: 'lead', assignedAs: 'merge' });
const merge = (lead: MergeSide, member: MergeSide, choices = all('lead')) =>
  planMerge(lead, member, [pair], revisions, choices, topicRow);
const changesOf = (result: ReturnType<typeof merge>) => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value.changes;
};

describe('a merge', () => {
  it('takes the member out and leaves the lead as it is when everything comes from the lead', () => {
    const changes = changesOf(merge(side('lead'), side('member')));
    expect(changes.map(({ entity, id, after }) => ({ entity, id, after }))).toEqual([
      { entity: 'article', id: 'member', after: { status: 'merged', mergedIntoId: 'lead' } },
      { entity: 'pair', id: 'pair', after: { state: 'merged' } },
    ]);
  });

  it('takes each part from the side that was chosen', () => {
    const changes = changesOf(merge(side('lead'), side('member'), { ...all('lead'), title: 'member', body: 'member' }));
    const lead = changes.find((change) => change.id === 'lead');
    expect(lead?.after).toEqual({ title: 'Title member', bodyFromId: 'member' });
    expect(lead?.before).toEqual({ title: 'Title lead', bodyFromId: null });
  });

  it('unites the topics, each once', () => {
    const changes = changesOf(merge(side('lead', { topicIds: ['t1'] }), side('member', { topicIds: ['t1', 't2'] })));
    expect(changes.filter((change) => change.entity === 'topic').map((change) => change.after?.topicId)).toEqual([
      't2',
    ]);
  });

  it('leads what was merged into the member before to the lead', () => {
    const changes = changesOf(merge(side('lead'), side('member', { memberIds: ['old'] })));
    expect(changes.find((change) => change.id === 'old')).toMatchObject({
      before: { mergedIntoId: 'member' },
      after: { mergedIntoId: 'lead' },
    });
  });

  it('never takes out a published article, and says what to do', () => {
    const result = merge(side('lead'), side('member', { status: 'published' }));
    expect(result.ok ? '' : result.error.message).toContain('let it be the lead, or withdraw it first');
  });

  it('is refused for a part chosen from a third article, and for a pair that is decided', () => {
    expect(merge(side('lead'), side('member'), { ...all('lead'), title: 'other' }).ok).toBe(false);
    const decided = planMerge(
      side('lead'),
      side('member'),
      [{ ...pair, state: 'dismissed' }],
      revisions,
      all('lead'),
      topicRow,
    );
    expect(decided).toMatchObject({ error: { code: 'not-a-pair' } });
  });
});

describe('saying that two are not duplicates', () => {
  const one = { id: 'a', title: 'A' };
  const other = { id: 'b', title: 'B' };
  it('raises neither revision, so that nobody who is editing is interrupted', () => {
    const plan = planDismiss({ ...pair, a: { ...one, reprintOfId: null }, b: { ...other, reprintOfId: null } });
    expect(plan).toMatchObject({ ok: true, value: { revisions: [], about: ['a', 'b'] } });
  });
  it('puts what was taken for a reprint of the other into review, and of a third not', () => {
    const changes = (reprintOfId: string) => {
      const plan = planDismiss({ ...pair, a: { ...one, reprintOfId: null }, b: { ...other, reprintOfId } });
      return plan.ok ? plan.value.changes.map(({ id, after }) => ({ id, after })) : [];
    };
    expect(changes('a')).toContainEqual({ id: 'b', after: { reprintOfId: null } });
    expect(changes('third')).toEqual([{ id: 'pair', after: { state: 'dismissed' } }]);
  });
});
