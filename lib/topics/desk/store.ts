import { labelOf } from '../../articles/topic-label';
import type { Prisma } from '../../db/generated/client';
import type { Tx } from '../../db/transaction';
import type { Assignment } from '../assign';
import { asAssignment } from '../store';
import type { DeskTopic, TopicTerms } from './plan';

/** The scheme of the topics that a desk makes for itself. */
export const DESK_SCHEME = 'desk';
const CODE_DIGITS = 4;

/** Reads the desk's own topics, retired ones too, in the order of their codes. */
export async function readDeskTopics(connection: Pick<Prisma.TransactionClient, 'topic'>): Promise<DeskTopic[]> {
  const rows = await connection.topic.findMany({ where: { scheme: DESK_SCHEME }, orderBy: { id: 'asc' } });
  return rows.map(({ labels, id, revision, parentId, aliases, note, active, mergedIntoId }) => ({
    ...{ id, revision, parentId, aliases, note, active, mergedIntoId },
    label: labelOf(labels),
  }));
}

/**
 * Stores a new topic of the desk under the next code, not yet active: the event that makes it so can be taken back. Call under
 * `lockTopics`.
 */
export async function insertTopic(tx: Tx, { label, parentId, aliases, note }: TopicTerms): Promise<DeskTopic> {
  await tx.vocabulary.upsert({
    where: { scheme: DESK_SCHEME },
    create: { scheme: DESK_SCHEME, version: '1', attribution: '' },
    update: {},
  });
  const parent =
    parentId === null ? null : await tx.topic.findUnique({ where: { id: parentId }, select: { id: true } });
  const count = await tx.topic.count({ where: { scheme: DESK_SCHEME } });
  const id = `${DESK_SCHEME}:${String(count + 1).padStart(CODE_DIGITS, '0')}`;
  const columns = { id, scheme: DESK_SCHEME, parentId: parent?.id ?? null, aliases, note, active: false };
  const { revision } = await tx.topic.create({ data: { ...columns, labels: { en: label, fr: null } } });
  return { id, revision, label, parentId: columns.parentId, aliases, note, active: false, mergedIntoId: null };
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
