'use server';

import type { RuleInput, TrialInput } from '@/components/sources/actions';
import type { InletAt, InletEdit } from '@/components/sources/inlets/actions';
import { actorOrRefusal } from '@/lib/auth/session';
import { confirmLine, recountMemory, refuseLine, switchMemory } from '@/lib/clean/memory/commands';
import { benchView } from '@/lib/clean/queries';
import { saveRule, switchRule } from '@/lib/clean/rules/commands';
import { editInlet, removeInlet, switchInlet } from '@/lib/import/inlets/commands';
import { askForPoll } from '@/lib/jobs/ask';
import { undoBatch } from '@/lib/review/commands';
import { weighSource } from '@/lib/review/order/commands';
import { applyRule, saveAndApplyRule } from '@/lib/review/rules/commands';
import { act } from '../../act';

export async function tryRuleAction(input: TrialInput) {
  const person = await actorOrRefusal();
  return person.ok ? benchView(person.value.actor, input) : person;
}

export async function saveRuleAction(input: RuleInput) {
  return act((actor) => saveRule(actor, input));
}

export async function saveAndApplyAction(input: RuleInput, published: boolean) {
  return act((actor) => saveAndApplyRule(actor, input, published));
}

export async function applyRuleAction(input: { ruleId: string; revision: number; published: boolean }) {
  return act((actor) => applyRule(actor, input));
}

export async function switchRuleAction(input: { ruleId: string; revision: number; active: boolean }) {
  return act((actor) => switchRule(actor, input));
}

export async function confirmLineAction(lineId: string) {
  return act((actor) => confirmLine(actor, { lineId }));
}

export async function refuseLineAction(lineId: string) {
  return act((actor) => refuseLine(actor, { lineId }));
}

export async function switchMemoryAction(sourceId: string, on: boolean) {
  return act((actor) => switchMemory(actor, { sourceId, on }));
}

export async function weighSourceAction(sourceId: string, weight: number) {
  return act((actor) => weighSource(actor, { sourceId, weight }));
}

export async function recountAction(sourceId: string) {
  return act((actor) => recountMemory(actor, { sourceId }));
}

export async function undoBatchAction(batchId: string) {
  return act((actor) => undoBatch(actor, batchId));
}

export async function editInletAction(input: InletEdit) {
  return act((actor) => editInlet(actor, input));
}

export async function switchInletAction(input: InletAt & { active: boolean }) {
  return act((actor) => switchInlet(actor, input));
}

export async function removeInletAction(input: InletAt) {
  return act((actor) => removeInlet(actor, input));
}

export async function pollNowAction(inletId: string) {
  return act((actor) => askForPoll(actor, inletId));
}
