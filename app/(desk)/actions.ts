'use server';

import { redirect } from 'next/navigation';
import { actorOrRefusal, endSession } from '@/lib/auth/session';
import { ok } from '@/lib/result';
import { turnBatch, undo, undoLast } from '@/lib/review/commands';
import type { BatchTurn } from '@/lib/review/input';
import { stepsOf } from '@/lib/review/steps/queries';
import { actQuietly } from './act';

export async function undoAction(eventId: string) {
  return actQuietly((actor) => undo(actor, eventId));
}

export async function undoLastAction() {
  return actQuietly(undoLast);
}

export async function turnBatchAction(turn: BatchTurn) {
  return actQuietly((actor) => turnBatch(actor, turn));
}

export async function readStepsAction() {
  const person = await actorOrRefusal();
  return person.ok ? ok(await stepsOf(person.value.actor.id)) : person;
}

export async function signOutAction() {
  await endSession();
  redirect('/sign-in');
}
