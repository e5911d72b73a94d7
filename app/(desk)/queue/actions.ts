'use server';

import type { Bulk, BulkOutcomes } from '@/components/review/actions';
import { actorOrRefusal } from '@/lib/auth/session';
import { publishAll } from '@/lib/publish/commands';
import { ok } from '@/lib/result';
import { decideMany } from '@/lib/review/bulk/commands';
import { matchingArticles } from '@/lib/review/bulk/queries';
import { readFilter } from '@/lib/review/filters';
import { handOverMany } from '@/lib/review/together/commands';
import { changeTopicOfMany } from '@/lib/topics/bulk/commands';
import { actQuietly } from '../act';

export async function bulkAction({ act, batchId, articles }: Bulk) {
  return actQuietly<BulkOutcomes>((actor) => {
    if (act.kind === 'publish') return publishAll(actor, articles, batchId);
    if (act.kind === 'approve' || act.kind === 'reject') return decideMany(actor, { act, batchId, articles });
    if (act.kind === 'handOver') {
      const articleIds = articles.map(({ articleId }) => articleId);
      return handOverMany(actor, { batchId, to: act.to, note: act.note, articleIds });
    }
    return changeTopicOfMany(actor, { act: act.kind, topicId: act.topicId, batchId, articles });
  });
}

export async function matchingAction(filter: string) {
  const person = await actorOrRefusal();
  if (!person.ok) return person;
  return ok(await matchingArticles(readFilter(Object.fromEntries(new URLSearchParams(filter)))));
}
