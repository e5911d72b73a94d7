'use server';

import { seeInbox } from '@/lib/review/together/commands';
import { act } from '../act';

export async function seeAction(articleId: string | null) {
  return act((actor) => seeInbox(actor, { articleId }));
}
