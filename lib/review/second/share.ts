import { z } from 'zod';
import type { Plan } from '../../articles/plan';
import { ok, type Result, refuse } from '../../result';

/** The setting's row: one for the whole desk. */
export const SHARE_SETTING = 'second-opinions';

/** The share of decisions (0 to 1) on which a second opinion is asked, of those made since; `since`: ISO 8601. */
export const SHARE = z.object({ share: z.number(), since: z.iso.datetime(), byName: z.string() });
export type Share = z.infer<typeof SHARE>;

/**
 * Plans another share; `invalid-input` where nothing would change.
 * @param saved what the desk has set; null where it has set nothing yet
 */
export function planShare(saved: Share | null, value: Share): Result<Plan> {
  const from = saved?.share ?? 0;
  if (from === value.share) return refuse('invalid-input', { about: 'Nothing was changed.' });
  return ok({
    revisions: [],
    event: { action: 'opinion.share', data: { from, to: value.share } },
    changes: [
      { entity: 'setting', id: SHARE_SETTING, articleId: null, before: saved && { value: saved }, after: { value } },
    ],
  });
}
