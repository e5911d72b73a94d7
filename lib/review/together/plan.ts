import type { Plan } from '../../articles/plan';
import type { Change, Json } from '../../audit/changes';
import { ok, type Result, refuse } from '../../result';
import { excerptOf } from '../decide';
import type { Colleague } from './mentions';

type Story = { id: string; title: string };
type Row = Record<string, Json>;

/**
 * Plans giving an article to somebody, or to nobody. It does not raise the revision: nobody's look at the text is older for it.
 * @param current the assignment as it is, null where there is none
 * @param to who gets it
 * @returns `invalid-input` where nothing would change
 */
export function planHandOver(
  story: Story,
  current: Row | null,
  to: Colleague | null,
  { note, byName, at }: { note: string | null; byName: string; at: string },
): Result<Plan> {
  if (!current && !to) return refuse('invalid-input', { about: 'Nobody has it already.' });
  if (current && to && current.userId === to.id && current.note === note) {
    return refuse('invalid-input', { about: `${to.name} has it already.` });
  }
  const after = to && { userId: to.id, note, byName, at };
  const change: Change = { entity: 'assignment', id: story.id, articleId: story.id, before: current, after };
  return ok({
    revisions: [],
    about: [story.id],
    event: { action: 'article.assign', data: { title: story.title, to: to?.name ?? null, note } },
    changes: [change],
  });
}

/** Plans a comment on an article. */
export function planComment(
  story: Story,
  id: string,
  row: Row & { text: string },
  mentioned: readonly Colleague[],
): Plan {
  return {
    revisions: [],
    about: [story.id],
    event: {
      action: 'article.comment',
      data: { title: story.title, excerpt: excerptOf(row.text), mentioned: mentioned.map(({ name }) => name) },
    },
    changes: [{ entity: 'comment', id, articleId: story.id, before: null, after: row }],
  };
}
