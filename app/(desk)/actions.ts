'use server';

import { redirect } from 'next/navigation';
import { endSession } from '@/lib/auth/session';
import { undo, undoLast } from '@/lib/review/commands';
import { act } from './act';

export async function undoAction(eventId: string) {
  return act((actor) => undo(actor, eventId));
}

export async function undoLastAction() {
  return act(undoLast);
}

export async function signOutAction() {
  await endSession();
  redirect('/sign-in');
}
