import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor, PermittedActor } from '../../access/actor';
import { permit } from '../../access/store';
import { ARTICLE_AT, readInput } from '../../articles/input';
import type { Done } from '../../articles/plan';
import { lockArticles, readLocked } from '../../articles/store';
import { type Tx, transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import { MERGE_CHOICES, type MergeChoices, planDismiss, planMerge, planReviewReprint } from '../merge/merge';
import { defaultChoices, sideOf, topicRowMaker } from '../merge/merge-side';
import { PARAGRAPHS } from '../paragraphs/picks';
import { commitWithSketch, planMixedBody, readPairLocked } from '../store';
import { withNames } from '../verdict/naming';
import { clustersOf, doubtsAbout } from './cluster';
import { MAX_BATCH } from './limits';
import { pairsAround, readLockedForMerge } from './store';

const CLUSTER = z.object({
  leadId: z.uuid(),
  memberIds: z.array(z.uuid()).min(1).max(200),
  /** Of every article named, as seen. */
  revisions: z.record(z.uuid(), z.int().positive()),
});
type ClusterInput = z.infer<typeof CLUSTER>;
const MERGE = CLUSTER.extend({
  choices: z.record(z.enum(MERGE_CHOICES), z.uuid()).optional(),
  /** Of one member, as compared with the lead at these revisions, the lead first. */
  paragraphs: z.object({ memberId: z.uuid(), picks: PARAGRAPHS }).optional(),
});
const TAKE_OUT = z.object({ articleId: z.uuid() });
const SURE = z.object({ clusters: z.array(CLUSTER).min(1).max(MAX_BATCH) });

/** What a merge of several articles left behind: an event for each, which takes that one out again, and the batch of them all. */
export type ClusterDone = { batchId: string; eventIds: string[] };

/**
 * Merges the members of a cluster into its lead, all or none. Every member is an act of its own in one batch, so that each can be taken
 * out alone.
 * @param input lead, members, revisions as seen, and where a part is not to come from the lead the article that it is taken from;
 *   without choices the lead's own parts stay, and what it lacks of caption, byline and date comes from the first that has it; of the
 *   lead and one member single paragraphs can be mixed
 * @returns refuses `stale`, `not-a-pair` where they are no cluster (any more), `wrong-status`, `forbidden`, `invalid-input`
 */
export async function mergeCluster(actor: Actor, input: unknown): Promise<Result<ClusterDone>> {
  const parsed = readInput(MERGE, input);
  if (!parsed.ok) return parsed;
  const batchId = randomUUID();
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'merge');
    return permitted.ok ? mergeInto(tx, permitted.value, { ...parsed.value, batchId }) : permitted;
  });
}

/**
 * Merges clusters of which nothing speaks against merging them unseen, as one batch that `undoBatch` takes back. Each is a transaction
 * of its own, in which it is looked at again: what is no longer sure stays as it is.
 * @returns an outcome for each cluster, in the order given; refuses as a whole only `forbidden` and `invalid-input`
 */
export async function mergeSure(
  actor: Actor,
  input: unknown,
): Promise<Result<{ batchId: string; outcomes: { leadId: string; outcome: Result<ClusterDone> }[] }>> {
  const parsed = readInput(SURE, input);
  if (!parsed.ok) return parsed;
  const permitted = await transaction((tx) => permit(tx, actor, 'merge'));
  if (!permitted.ok) return permitted;
  const batchId = randomUUID();
  const outcomes: { leadId: string; outcome: Result<ClusterDone> }[] = [];
  for (const cluster of parsed.value.clusters) {
    const outcome = await transaction(async (tx) => {
      const still = await permit(tx, actor, 'merge');
      return still.ok ? mergeInto(tx, still.value, { ...cluster, batchId, onlySure: true }) : still;
    });
    outcomes.push({ leadId: cluster.leadId, outcome });
  }
  return ok({ batchId, outcomes });
}

/**
 * Says that an article is no duplicate of any that stand in one cluster with it, for good: one act a pair, in one batch.
 * @returns refuses `not-a-pair` where it is in no cluster (any more), `forbidden`, `invalid-input`
 */
export async function takeOut(actor: Actor, input: unknown): Promise<Result<ClusterDone>> {
  const parsed = readInput(TAKE_OUT, input);
  if (!parsed.ok) return parsed;
  const { articleId } = parsed.value;
  const batchId = randomUUID();
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'merge');
    if (!permitted.ok) return permitted;
    const around = await pairsAround(tx, [articleId]);
    await lockArticles(
      tx,
      around.flatMap(({ heldBy }) => heldBy),
    );
    const cluster = clustersOf(await pairsAround(tx, [articleId])).find(({ articleIds }) =>
      articleIds.includes(articleId),
    );
    const own = cluster?.pairs.filter(({ aId, bId }) => aId === articleId || bId === articleId) ?? [];
    if (own.length === 0) return refuse('not-a-pair', { about: 'It is in no cluster.' });
    const eventIds: string[] = [];
    for (const { id } of own) {
      const read = await readPairLocked(tx, id);
      if (!read.ok) return read;
      const planned = planDismiss(read.value);
      const committed = planned.ok
        ? await commitWithSketch(tx, permitted.value, { ...planned.value, batchId })
        : planned;
      if (!committed.ok) return committed;
      eventIds.push(committed.value.eventId);
    }
    return ok({ batchId, eventIds });
  });
}

/**
 * Merges an article into the decided story that it reprints. What the story says stays as it is, but for parts that it lacks.
 * @param input the reprint, at the revision seen
 * @returns refuses as `mergeCluster`, and `wrong-status` where it is no reprint
 */
export async function joinReprint(actor: Actor, input: unknown): Promise<Result<ClusterDone>> {
  const parsed = readInput(ARTICLE_AT, input);
  if (!parsed.ok) return parsed;
  const batchId = randomUUID();
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'merge');
    if (!permitted.ok) return permitted;
    const read = await readLocked(tx, parsed.value);
    if (!read.ok) return read;
    const lead = await leadOf(tx, read.value.reprintOfId);
    if (!lead) return refuse('wrong-status', { about: 'It is no reprint.' });
    const revisions = { [read.value.id]: read.value.revision, [lead.id]: lead.revision };
    return mergeInto(tx, permitted.value, { leadId: lead.id, memberIds: [read.value.id], revisions, batchId });
  });
}

/** Puts an article that was taken for a reprint into review like any other. Refuses `stale`, `wrong-status`, `forbidden`. */
export async function reviewReprint(actor: Actor, input: unknown): Promise<Result<Done>> {
  const parsed = readInput(ARTICLE_AT, input);
  if (!parsed.ok) return parsed;
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'merge');
    if (!permitted.ok) return permitted;
    const read = await readLocked(tx, parsed.value);
    if (!read.ok) return read;
    const of = await leadOf(tx, read.value.reprintOfId);
    const planned = planReviewReprint(read.value, of?.title ?? '', read.value.revision);
    return planned.ok ? commitWithSketch(tx, permitted.value, planned.value) : planned;
  });
}

async function leadOf(tx: Tx, articleId: string | null) {
  if (articleId === null) return null;
  const row = await tx.article.findUniqueOrThrow({ where: { id: articleId }, include: { mergedInto: true } });
  return row.mergedInto ?? row;
}

type Wanted = ClusterInput &
  Pick<z.infer<typeof MERGE>, 'choices' | 'paragraphs'> & { batchId: string; onlySure?: boolean };

async function mergeInto(tx: Tx, actor: PermittedActor, wanted: Wanted): Promise<Result<ClusterDone>> {
  const { leadId, revisions, batchId } = wanted;
  const memberIds = [...new Set(wanted.memberIds)].filter((id) => id !== leadId);
  const checked = await lockAtRevisions(tx, [leadId, ...memberIds], revisions);
  if (!checked.ok) return checked;
  const mixed = wanted.paragraphs && [leadId, wanted.paragraphs.memberId];
  if (mixed && !mixed.includes(wanted.choices?.body ?? leadId)) {
    return refuse('invalid-input', { about: 'Paragraphs were chosen of two texts, and as the text a third.' });
  }
  const doubt = await whatSpeaksAgainst(tx, wanted);
  if (doubt !== null) return refuse('not-a-pair', { about: doubt });
  const eventIds: string[] = [];
  let waiting = memberIds;
  while (waiting.length > 0) {
    // Read anew each time: a pair of a merged article is its lead's from then on, so a chain of likenesses is followed link by link.
    const pairs = await pairsAround(tx, [leadId]);
    const open = pairs.filter(({ state, verdict }) => state === 'proposed' && verdict === 'duplicate');
    const between = (id: string) =>
      open.filter(({ aId, bId }) => aId + bId === leadId + id || aId + bId === id + leadId);
    const memberId = waiting.find((id) => between(id).length > 0);
    if (!memberId) return refuse('not-a-pair');
    waiting = waiting.filter((id) => id !== memberId);
    const rows = await readLockedForMerge(tx, [leadId, memberId]);
    const lead = rows.find(({ id }) => id === leadId);
    const member = rows.find(({ id }) => id === memberId);
    if (!lead || !member) return refuse('not-found');
    const [leadSide, memberSide] = [sideOf(lead), sideOf(member)];
    const asked = Object.entries(wanted.choices ?? {}).filter(([, id]) => id === memberId);
    const choices = {
      ...(wanted.choices ? leadsOwn(leadId) : defaultChoices(leadSide, memberSide)),
      ...Object.fromEntries(asked),
    };
    const seen = { lead: lead.revision, member: member.revision };
    const planned = planMerge(
      leadSide,
      memberSide,
      between(memberId),
      seen,
      choices,
      topicRowMaker(leadId, actor.name),
    );
    if (!planned.ok) return planned;
    const withPicks = await planMixedBody(tx, planned.value, {
      ...{ sides: [lead, member], bodyId: choices.body, byName: actor.name },
      picks: wanted.paragraphs?.memberId === memberId ? wanted.paragraphs.picks : {},
    });
    if (!withPicks.ok) return withPicks;
    const committed = await commitWithSketch(tx, actor, { ...withPicks.value, batchId });
    if (!committed.ok) return committed;
    eventIds.push(committed.value.eventId);
  }
  return ok({ batchId, eventIds });
}

const leadsOwn = (leadId: string): MergeChoices =>
  Object.fromEntries(MERGE_CHOICES.map((choice) => [choice, leadId])) as MergeChoices;

/** Locks all in one order first: two editors who merge overlapping clusters wait for each other instead of deadlocking. */
async function lockAtRevisions(tx: Tx, ids: string[], revisions: Record<string, number>): Promise<Result<void>> {
  await lockArticles(tx, ids);
  for (const articleId of ids) {
    const revision = revisions[articleId];
    if (!revision) return refuse('invalid-input', { about: 'A revision is missing.' });
    const read = await readLocked(tx, { articleId, revision });
    if (!read.ok) return read;
  }
  return ok(undefined);
}

/** Looks at the cluster as it is now; null where nothing speaks against merging it so. */
async function whatSpeaksAgainst(tx: Tx, { leadId, memberIds, onlySure }: Wanted): Promise<string | null> {
  const wanted = new Set([leadId, ...memberIds]);
  const clusters = clustersOf(await pairsAround(tx, [leadId]));
  const cluster = clusters.find(({ articleIds }) => articleIds.includes(leadId));
  if (!cluster || ![...wanted].every((id) => cluster.articleIds.includes(id))) return 'They are no cluster.';
  if (!onlySure) return null;
  const pairs = cluster.pairs.filter(({ aId, bId }) => wanted.has(aId) && wanted.has(bId));
  const published = await tx.article.findMany({
    where: { id: { in: [...wanted] }, status: 'published' },
    select: { id: true },
  });
  const doubts = doubtsAbout({ articleIds: [...wanted], pairs }, leadId, new Set(published.map(({ id }) => id)));
  return doubts[0] === undefined ? null : withNames(doubts[0], ['one', 'another']);
}
