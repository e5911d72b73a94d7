'use server';

import { redirect } from 'next/navigation';
import { actorOrRefusal, endSession } from '@/lib/auth/session';
import { ok } from '@/lib/result';
import { turnBatch, undo, undoLast } from '@/lib/review/commands';
import type { BatchTurn } from '@/lib/review/input';
import { stepsOf } from '@/lib/review/steps/queries';
import { act } from './act';

export async function undoAction(eventId: string) {
  return act((actor) => undo(actor, eventId));
}

export async function undoLastAction() {
  return act(undoLast);
}

export async function turnBatchAction(turn: BatchTurn) {
  return act((actor) => turnBatch(actor, turn));
}

export async function readStepsAction() {
  const person = await actorOrRefusal();
  return person.ok ? ok(await stepsOf(person.value.actor.id)) : person;
}

export async function signOutAction() {
  await endSession();
  redirect('/sign-in');
}
