'use server';

import type { ArticleAt } from '@/lib/articles/input';
import { correct, publish, publishAll, withdraw } from '@/lib/publish/commands';
import { undoBatch } from '@/lib/review/commands';
import { act } from '../act';

export async function publishAllAction(articles: ArticleAt[]) {
  return act((actor) => publishAll(actor, articles));
}

export async function publishLaterAction(publishing: ArticleAt & { at: string }) {
  return act((actor) => publish(actor, publishing));
}

export async function correctAction(correction: ArticleAt & { note: string }) {
  return act((actor) => correct(actor, correction));
}

export async function undoBatchAction(batchId: string) {
  return act((actor) => undoBatch(actor, batchId));
}

export async function withdrawAction(withdrawal: ArticleAt & { note: string | null }) {
  return act((actor) => withdraw(actor, withdrawal));
}
