import { labelOf } from '../../articles/topic-label';
import type { Prisma } from '../../db/generated/client';
import type { Tx } from '../../db/transaction';
import type { Assignment } from '../assign';
import { asAssignment } from '../store';
import { mediaTopicsVocabulary } from '../vocabulary';
import type { DeskTopic, TopicTerms } from './plan';

const CODE_DIGITS = 4;

/** Reads the desk's own topics, retired ones too, in the order of their codes. */
export async function readDeskTopics(connection: Pick<Prisma.TransactionClient, 'topic'>): Promise<DeskTopic[]> {
  const rows = await connection.topic.findMany({
    where: { scheme: { not: mediaTopicsVocabulary().scheme } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ labels, id, scheme, revision, parentId, aliases, note, active, mergedIntoId }) => ({
    ...{ id, scheme, revision, parentId, aliases, note, active, mergedIntoId },
    label: labelOf(labels),
  }));
}

/**
 * Stores a new topic of the desk under the next code of its scheme, not yet active: the event that makes it so can be taken back. Call
 * under `lockTopics`.
 */
export async function insertTopic(
  tx: Tx,
  scheme: string,
  { label, parentId, aliases, note }: TopicTerms,
): Promise<DeskTopic> {
  const parent =
    parentId === null ? null : await tx.topic.findUnique({ where: { id: parentId }, select: { id: true } });
  const count = await tx.topic.count({ where: { scheme } });
  const id = `${scheme}:${String(count + 1).padStart(CODE_DIGITS, '0')}`;
  const columns = { id, scheme, parentId: parent?.id ?? null, aliases, note, active: false };
  const { revision } = await tx.topic.create({ data: { ...columns, labels: { en: label, fr: null } } });
  return { id, scheme, revision, label, parentId: columns.parentId, aliases, note, active: false, mergedIntoId: null };
}

/** Reads every assignment of a topic. */
export async function readAssignmentsOf(tx: Tx, topicId: string): Promise<Assignment[]> {
  const rows = await tx.articleTopic.findMany({ where: { topicId }, orderBy: { articleId: 'asc' } });
  return rows.map(asAssignment);
}

/** Reads which rules give a topic. */
export async function readRuleIdsOf(tx: Tx, topicId: string): Promise<string[]> {
  const rows = await tx.topicRule.findMany({ where: { topicId }, orderBy: { id: 'asc' }, select: { id: true } });
  return rows.map(({ id }) => id);
}
