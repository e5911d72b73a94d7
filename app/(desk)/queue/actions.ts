'use server';

import type { Bulk } from '@/components/review/actions';
import { actorOrRefusal } from '@/lib/auth/session';
import { publishAll } from '@/lib/publish/commands';
import { ok } from '@/lib/result';
import { decideMany } from '@/lib/review/bulk/commands';
import { matchingArticles } from '@/lib/review/bulk/queries';
import { readFilter } from '@/lib/review/filters';
import { actQuietly } from '../act';

export async function bulkAction({ act, batchId, articles }: Bulk) {
  return actQuietly((actor) =>
    act.kind === 'publish' ? publishAll(actor, articles, batchId) : decideMany(actor, { act, batchId, articles }),
  );
}

export async function matchingAction(filter: string) {
  const person = await actorOrRefusal();
  if (!person.ok) return person;
  return ok(await matchingArticles(readFilter(Object.fromEntries(new URLSearchParams(filter)))));
}
