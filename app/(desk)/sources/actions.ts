'use server';

import { addOpml } from '@/lib/import/inlets/commands';
import { addFeedAt } from '@/lib/jobs/ask';
import { act } from '../act';

export async function addFeedAction(url: string, asPage: boolean) {
  return act((actor) => addFeedAt(actor, { url, asPage }));
}

export async function addListAction(text: string) {
  return act((actor) => addOpml(actor, text));
}
