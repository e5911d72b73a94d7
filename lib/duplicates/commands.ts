import { z } from 'zod';
import type { Actor } from '../access/actor';
import { permit } from '../access/store';
import { readInput } from '../articles/input';
import type { Done } from '../articles/plan';
import { transaction } from '../db/transaction';
import { type Result, refuse } from '../result';
import { MERGE_CHOICES, planDismiss, planMerge } from './merge/merge';
import { sideOf, topicRowMaker } from './merge/merge-side';
import { PARAGRAPHS } from './paragraphs/picks';
import { commitWithSketch, planMixedBody, readPairLocked } from './store';

const PAIR = z.object({ pairId: z.uuid() });
const MERGE = PAIR.extend({
  leadId: z.uuid(),
  revisions: z.record(z.uuid(), z.int().positive()),
  choices: z.record(z.enum(MERGE_CHOICES), z.uuid()),
  paragraphs: PARAGRAPHS.optional(),
});

/**
 * Merges the two articles of a pair into the one that is to lead.
 * @param input the pair, the lead, the revision of each article as seen, and for each part the article it is taken from;
 *   for single paragraphs which side's words, or neither's, the merged text has
 * @returns the event, whose undo is the unmerging; refuses `stale`, `not-a-pair`, `wrong-status`, `forbidden`, `invalid-input`
 */
export async function merge(actor: Actor, input: unknown): Promise<Result<Done>> {
  const parsed = readInput(MERGE, input);
  if (!parsed.ok) return parsed;
  const { pairId, leadId, revisions, choices, paragraphs = {} } = parsed.value;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'merge');
    if (!permitted.ok) return permitted;
    const read = await readPairLocked(tx, pairId);
    if (!read.ok) return read;
    const { a, b } = read.value;
    if (leadId !== a.id && leadId !== b.id) return refuse('not-a-pair');
    const [lead, member] = leadId === a.id ? [a, b] : [b, a];
    const seen = { lead: revisions[lead.id], member: revisions[member.id] };
    if (!seen.lead || !seen.member) return refuse('invalid-input', { about: 'A revision is missing.' });
    const planned = planMerge(
      sideOf(lead),
      sideOf(member),
      [read.value],
      { lead: seen.lead, member: seen.member },
      choices,
      topicRowMaker(lead.id, permitted.value.name),
    );
    if (!planned.ok) return planned;
    const mixed = await planMixedBody(tx, planned.value, {
      ...{ sides: [a, b], bodyId: choices.body },
      ...{ picks: paragraphs, byName: permitted.value.name },
    });
    return mixed.ok ? commitWithSketch(tx, permitted.value, mixed.value) : mixed;
  });
}

/** Says that the two articles of a pair are not duplicates, for good. */
export async function dismissPair(actor: Actor, input: unknown): Promise<Result<Done>> {
  const parsed = readInput(PAIR, input);
  if (!parsed.ok) return parsed;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'merge');
    if (!permitted.ok) return permitted;
    const read = await readPairLocked(tx, parsed.value.pairId);
    if (!read.ok) return read;
    const planned = planDismiss(read.value);
    return planned.ok ? commitWithSketch(tx, permitted.value, planned.value) : planned;
  });
}
