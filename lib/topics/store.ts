import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { permit } from '../access/store';
import { readInput } from '../articles/input';
import type { Done, Plan } from '../articles/plan';
import { commit, lockTopics } from '../articles/store';
import { labelOf } from '../articles/topic-label';
import type { ArticleTopic } from '../db/generated/client';
import { type Tx, transaction } from '../db/transaction';
import { ok, type Result, refuse } from '../result';
import type { Assignment, Refused, TopicsHad } from './assign';
import type { Vocabulary } from './vocabulary';

/** Reads a topic by its id (`medtop:…`); `not-found` where there is none. */
export async function readTopic(tx: Tx, id: string): Promise<Result<{ label: string; active: boolean }>> {
  const row = await tx.topic.findUnique({ where: { id } });
  return row ? ok({ label: labelOf(row.labels), active: row.active }) : refuse('not-found');
}

/** Reads the topics assigned to an article, oldest first. */
async function readAssignments(tx: Tx, articleId: string): Promise<Assignment[]> {
  const rows = await tx.articleTopic.findMany({ where: { articleId }, orderBy: { at: 'asc' } });
  return rows.map(asAssignment);
}

/** Reads a stored assignment. */
export const asAssignment = (row: ArticleTopic): Assignment => ({
  ...row,
  assignedAs: row.assignedAs as Assignment['assignedAs'],
  at: row.at.toISOString(),
});

/** Reads what was said of an article's topics: those that it has, oldest first, and those refused for it. */
export async function readTopicsHad(tx: Tx, articleId: string): Promise<TopicsHad> {
  const rows = await tx.refusedTopic.findMany({ where: { articleId }, orderBy: { at: 'asc' } });
  const refused = rows.map((row): Refused => ({ ...row, at: row.at.toISOString() }));
  return { existing: await readAssignments(tx, articleId), refused };
}

/**
 * Writes a release of a vocabulary over the stored one; topics that it no longer has are kept but retired.
 * @returns how many topics the release has, or 0 when this release is there already
 */
export async function storeVocabulary(tx: Tx, vocabulary: Vocabulary, attribution: string): Promise<number> {
  const { scheme, version } = vocabulary;
  // Two processes that start at once load one after the other; the second finds it done.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('copydesk vocabulary'))`;
  const stored = await tx.vocabulary.findUnique({ where: { scheme } });
  if (stored?.version === version) return 0;
  await tx.vocabulary.upsert({
    where: { scheme },
    create: { scheme, version, attribution },
    update: { version, attribution, loadedAt: new Date() },
  });
  const topics = [...vocabulary.byId.values()].map(({ id, parent, label, active }) => ({
    id,
    parent,
    labels: label,
    active,
  }));
  // The parents are checked at the end of the statement, so that the order of the rows does not matter.
  await tx.$executeRaw`
    INSERT INTO "Topic" (id, scheme, "parentId", labels, active)
    SELECT t.id, ${scheme}, t.parent, t.labels, t.active
    FROM jsonb_to_recordset(${JSON.stringify(topics)}::jsonb) AS t(id text, parent text, labels jsonb, active boolean)
    ON CONFLICT (id) DO UPDATE SET "parentId" = excluded."parentId", labels = excluded.labels, active = excluded.active`;
  await tx.topic.updateMany({
    where: { scheme, id: { notIn: topics.map(({ id }) => id) } },
    data: { active: false },
  });
  return topics.length;
}

/**
 * Gives the shape of every change of the desk's own topics and schemes, in one transaction: permission, the desk's topics locked, what it
 * is planned from, plan, rows and history.
 * @param read reads all that a plan looks at, under the lock
 */
export const vocabularyChange =
  <Read>(read: (tx: Tx) => Promise<Read>) =>
  async <S extends z.ZodType>(
    actor: Actor,
    schema: S,
    input: unknown,
    plan: (tx: Tx, input: z.output<S>, all: Read) => Promise<Result<Plan>>,
  ): Promise<Result<Done>> => {
    const parsed = readInput(schema, input);
    if (!parsed.ok) return parsed;
    return transaction(async (tx) => {
      const permitted = await permit(tx, actor, 'vocabularies');
      if (!permitted.ok) return permitted;
      await lockTopics(tx);
      const planned = await plan(tx, parsed.value, await read(tx));
      if (!planned.ok) return planned;
      const committed = await commit(tx, permitted.value, planned.value);
      return committed.ok ? ok({ eventId: committed.value.eventId }) : committed;
    });
  };
