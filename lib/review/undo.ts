import type { Permission } from '../access/policy';
import type { Plan } from '../articles/plan';
import { type Change, changedSince, invert, type Json } from '../audit/changes';
import { type EventBody, titleOf } from '../audit/events';
import { sentenceOf } from '../audit/sentences';
import { ok, type RefusalDetail, type Result, refuse } from '../result';

/** What taking these changes back needs: what readers of the feeds would notice is for publishers, a source's settings for admins. */
export function undoPermission(changes: readonly Change[]): Permission {
  if (changes.some((change) => change.before?.status === 'published' || change.after?.status === 'published')) {
    return 'publish';
  }
  if (changes.some((change) => change.entity === 'correction')) return 'publish';
  if (changes.some((change) => change.entity === 'feed')) return 'feeds';
  if (changes.some((change) => change.entity === 'source')) return 'sources';
  if (changes.some(({ entity }) => entity === 'concept' || entity === 'scheme')) return 'vocabularies';
  if (changes.some((change) => change.entity === 'setting')) return 'settings';
  return changes.some(({ entity }) => entity === 'rule' || entity === 'topicRule' || entity === 'memory')
    ? 'rules'
    : 'undo';
}

/** A stored event as undo sees it. */
export type UndoableEvent = {
  id: bigint;
  body: EventBody;
  articleIds: string[];
  sourceId: string | null;
  changes: Change[];
  batchId: string | null;
  undone: boolean;
};

/**
 * Plans taking one act back: its changes the other way round, on whatever revision the articles have now, unless a row is no longer
 * as the act left it.
 * @param current the rows concerned as they are now, by `rowKey`
 * @param later who touched these rows since, for the refusal
 */
export function planUndo(
  event: UndoableEvent,
  current: ReadonlyMap<string, Record<string, Json>>,
  later: RefusalDetail[],
): Result<Plan> {
  if (event.undone) return refuse('already-undone');
  if (event.changes.length === 0) return refuse('not-undoable');
  if (changedSince(event.changes, current).length > 0) {
    const last = later[0];
    return refuse('changed-since', { ...(last ? { about: `${last.who} ${last.what}.` } : {}), details: later });
  }
  return ok({
    revisions: event.articleIds.map((articleId) => ({ articleId, revision: null })),
    event: {
      action: 'undo',
      data: { undone: sentenceOf(event.body), eventId: String(event.id), title: titleOf(event.body) },
    },
    changes: invert(event.changes),
    sourceId: event.sourceId,
    undoesId: event.id,
  });
}
