'use server';

import { changeView, removeView, saveView } from '@/lib/review/views/commands';
import type { ViewAt, ViewChange, ViewInput } from '@/lib/review/views/input';
import { act } from '../act';

export async function saveViewAction(input: ViewInput) {
  return act((actor) => saveView(actor, input));
}

export async function changeViewAction(input: ViewChange) {
  return act((actor) => changeView(actor, input));
}

export async function removeViewAction(input: ViewAt) {
  return act((actor) => removeView(actor, input));
}
