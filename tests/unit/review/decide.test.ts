import { describe, expect, it } from 'vitest';
import {
  type DecidableArticle,
  type DecidableBlock,
  excerptOf,
  planApprove,
  planFieldEdit,
  planReject,
  planReopen,
  planVerdict,
} from '../../../lib/review/decide';

const NO_TOPICS = { topicIds: [], confirmedIds: [] };
const article: DecidableArticle = {
  id: 'a',
  status: 'pending',
  title: 'Dam reopens',
  rejectCode: null,
  rejectNote: null,
};
const block: DecidableBlock = {
  ...{ id: 'b', articleId: 'a', kind: 'paragraph', verdict: 'keep', decidedBy: 'machine', deciderName: null },
  ...{ residue: null, reason: null, editedText: null, text: 'The dam reopened.' },
};
const planned = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

describe('decisions on an article', () => {
  it('approve what is pending, on the revision that was seen', () => {
    const plan = planned(planApprove(article, 7, NO_TOPICS));
    expect(plan.revisions).toEqual([{ articleId: 'a', revision: 7 }]);
    expect(plan.changes).toEqual([
      { entity: 'article', id: 'a', articleId: 'a', before: { status: 'pending' }, after: { status: 'approved' } },
    ]);
  });

  it('refuse to approve what is published', () => {
    expect(planApprove({ ...article, status: 'published' }, 1, NO_TOPICS)).toMatchObject({
      ok: false,
      error: { code: 'wrong-status' },
    });
  });

  it('keep the reason of a rejection, and drop it when the article is taken up again', () => {
    const rejected = planned(planReject(article, 1, { code: 'outdated', words: 'Out of date' }, 'From last year'));
    expect(rejected.changes[0]?.after).toEqual({
      status: 'rejected',
      rejectCode: 'outdated',
      rejectNote: 'From last year',
    });
    const reopened = planned(
      planReopen({ ...article, status: 'rejected', rejectCode: 'outdated', rejectNote: 'x' }, 2),
    );
    expect(reopened.changes[0]?.after).toEqual({ status: 'pending', rejectCode: null, rejectNote: null });
    expect(reopened.changes[0]?.before).toEqual({ status: 'rejected', rejectCode: 'outdated', rejectNote: 'x' });
  });
});

describe('an edit of fields', () => {
  const fields = { title: 'Dam reopens', dek: null, byline: 'By Ada' };

  it('carries only what differs', () => {
    const plan = planned(planFieldEdit({ ...article, fields }, 1, { title: 'Dam reopens early', byline: 'By Ada' }));
    expect(plan.changes[0]).toMatchObject({ before: { title: 'Dam reopens' }, after: { title: 'Dam reopens early' } });
    expect(plan.event).toMatchObject({ data: { fields: ['title'] } });
  });

  it('is refused where nothing differs, and on a merged article', () => {
    expect(planFieldEdit({ ...article, fields }, 1, { title: 'Dam reopens' }).ok).toBe(false);
    expect(planFieldEdit({ ...article, fields, status: 'merged' }, 1, { title: 'x' })).toMatchObject({
      error: { code: 'wrong-status' },
    });
  });
});

describe("a person's verdict on a block", () => {
  it('removes with the name as the reason where the machine had none', () => {
    const plan = planned(planVerdict(article, 1, block, 'remove', 'Ada'));
    expect(plan.changes[0]?.after).toMatchObject({ verdict: 'remove', decidedBy: 'person', reason: 'Removed by Ada' });
  });

  it("restores residue as a paragraph, with the machine's reason kept beside it", () => {
    const removed: DecidableBlock = {
      ...block,
      ...{ kind: 'caption', verdict: 'remove', residue: 'repeated-caption', reason: 'Repeats the caption above' },
    };
    const plan = planned(planVerdict(article, 1, removed, 'keep', 'Ada'));
    expect(plan.changes[0]?.after).toEqual({
      verdict: 'keep',
      decidedBy: 'person',
      deciderName: 'Ada',
      kind: 'paragraph',
    });
    expect(plan.event).toMatchObject({ action: 'block.restore', data: { residue: 'repeated-caption' } });
  });

  it('does not remove the headline, which is a field', () => {
    const result = planVerdict(article, 1, { ...block, kind: 'title' }, 'remove', 'Ada');
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it('is refused where the block already is so', () => {
    expect(planVerdict(article, 1, block, 'keep', 'Ada').ok).toBe(false);
  });

  it('raises the revision of the member whose text a merged story shows', () => {
    const plan = planned(planVerdict(article, 3, { ...block, articleId: 'member' }, 'remove', 'Ada'));
    expect(plan.revisions).toEqual([
      { articleId: 'a', revision: 3 },
      { articleId: 'member', revision: null },
    ]);
  });
});

describe('excerptOf', () => {
  it('cuts long words at 80 characters and never inside one', () => {
    expect(excerptOf('short')).toBe('short');
    const excerpt = excerptOf('🌊'.repeat(200));
    expect([...excerpt]).toHaveLength(80);
    expect(excerpt).not.toMatch(/\p{Surrogate}/u);
  });
});
