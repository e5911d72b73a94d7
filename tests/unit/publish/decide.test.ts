import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../../lib/articles/types';
import { planApproveAndPublish, planPublish, planWithdraw } from '../../../lib/publish/decide';

const at = (status: (typeof STATUSES)[number]) => ({
  id: 'a',
  past: [],
  status,
  title: 'A title',
  confirmedIds: [],
  topicIds: ['desk:1'],
});

describe('publishing decisions', () => {
  test.each(STATUSES)('from %s', (status) => {
    expect(planPublish(at(status), 1).ok).toBe(status === 'approved');
    expect(planApproveAndPublish(at(status), 1).ok).toBe(status === 'pending' || status === 'withdrawn');
    expect(planWithdraw(at(status), 1, null).ok).toBe(status === 'published');
  });

  test('a plan names its revision, what changes, and what history will say', () => {
    expect(planApproveAndPublish(at('pending'), 7)).toEqual({
      ok: true,
      value: {
        revisions: [{ articleId: 'a', revision: 7 }],
        event: {
          action: 'article.publish',
          data: { title: 'A title', approvedToo: true, topicIds: ['desk:1'], confirmedIds: [] },
        },
        changes: [
          { entity: 'article', id: 'a', articleId: 'a', before: { status: 'pending' }, after: { status: 'published' } },
        ],
      },
    });
  });
});
