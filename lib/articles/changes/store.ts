import { type Change, type Entity, type Json, rowKey } from '../../audit/changes';
import { Prisma } from '../../db/generated/client';
import type { Tx } from '../../db/transaction';
import { asColumns, asJson } from './rows';

/** Reads the rows that the changes are about as they are now, as JSON by `rowKey`; rows that are not there are missing. */
export async function currentRows(tx: Tx, changes: readonly Change[]): Promise<Map<string, Record<string, Json>>> {
  const rows = new Map<string, Record<string, Json>>();
  for (const entity of [
    'article',
    'block',
    'topic',
    'refusal',
    'concept',
    'scheme',
    'topicRule',
    'pair',
    'rule',
    'memory',
    'source',
    'correction',
    'feed',
    'view',
    'setting',
    'assignment',
    'comment',
  ] as const) {
    const ids = changes.filter((change) => change.entity === entity).map((change) => change.id);
    for (const row of await readRows(tx, entity, ids)) rows.set(rowKey({ entity, id: row.id }), asJson(entity, row));
  }
  return rows;
}

function readRows(tx: Tx, entity: Entity, ids: string[]): Promise<({ id: string } & Record<string, unknown>)[]> {
  const query = { where: { id: { in: ids } } };
  if (entity === 'article') return tx.article.findMany(query);
  if (entity === 'block') return tx.block.findMany(query);
  if (entity === 'topic') return tx.articleTopic.findMany(query);
  if (entity === 'refusal') return tx.refusedTopic.findMany(query);
  if (entity === 'concept') return tx.topic.findMany(query);
  if (entity === 'scheme') return readSchemeRows(tx, ids);
  if (entity === 'topicRule') return tx.topicRule.findMany(query);
  if (entity === 'rule') return tx.cleaningRule.findMany(query);
  if (entity === 'memory') return tx.seenLine.findMany(query);
  if (entity === 'source') return tx.source.findMany(query);
  if (entity === 'correction') return tx.correction.findMany(query);
  if (entity === 'feed') return tx.feed.findMany(query);
  if (entity === 'setting') return tx.deskSetting.findMany(query);
  if (entity === 'view') return tx.savedView.findMany(query);
  if (entity === 'assignment') return tx.assignment.findMany(query);
  if (entity === 'comment') return tx.comment.findMany(query);
  return tx.duplicatePair.findMany(query);
}

/** A scheme is known by its key. */
async function readSchemeRows(tx: Tx, ids: string[]) {
  const rows = await tx.vocabulary.findMany({ where: { scheme: { in: ids } } });
  return rows.map((row) => ({ ...row, id: row.scheme }));
}

/** Writes one change into its row, which is made or removed where the change says so. */
export async function apply(tx: Tx, { entity, id, before, after }: Change): Promise<void> {
  const where = { id };
  if (entity === 'topic' && before === null && after) {
    await tx.articleTopic.create({
      data: { id, ...asColumns(entity, after) } as Prisma.ArticleTopicUncheckedCreateInput,
    });
  } else if (entity === 'topic' && after === null) await tx.articleTopic.delete({ where });
  else if (entity === 'refusal') await applyToRefusal(tx, id, after);
  else if (entity === 'correction') await applyToCorrection(tx, id, after);
  else if (entity === 'view') await applyToView(tx, id, before, after);
  else if (entity === 'setting') await applyToSetting(tx, id, after);
  else if (entity === 'assignment') await applyToAssignment(tx, id, after);
  else if (entity === 'comment') await applyToComment(tx, id, after);
  else if (entity === 'block') await applyToBlock(tx, id, before, after);
  else if (entity === 'rule') await applyToRule(tx, id, before, after);
  else if (entity === 'topicRule') await applyToTopicRule(tx, id, before, after);
  else if (!after) throw new Error(`A row of ${entity} is never removed`);
  else if (entity === 'article') await tx.article.update({ where, data: asColumns(entity, after) });
  else if (entity === 'topic') await tx.articleTopic.update({ where, data: asColumns(entity, after) });
  else if (entity === 'concept')
    await tx.topic.update({ where, data: { ...asColumns(entity, after), revision: { increment: 1 } } });
  else if (entity === 'scheme') {
    const data = { ...asColumns(entity, after), revision: { increment: 1 } };
    await tx.vocabulary.update({ where: { scheme: id }, data });
  } else if (entity === 'feed')
    await tx.feed.update({ where, data: { ...asColumns(entity, after), revision: { increment: 1 } } });
  else if (entity === 'memory') await tx.seenLine.update({ where, data: asColumns(entity, after) });
  else if (entity === 'source') await tx.source.update({ where, data: asColumns(entity, after) });
  else await tx.duplicatePair.update({ where, data: asColumns(entity, after) });
}

/** A block of the document is always there; one that an editor wrote came with an act, and goes where that is taken back. */
async function applyToBlock(tx: Tx, id: string, before: Change['before'], after: Change['after']): Promise<void> {
  const columns = withDatabaseNull(asColumns('block', after ?? {}));
  if (after === null) await tx.block.delete({ where: { id } });
  else if (before === null) await tx.block.create({ data: { id, ...columns } as Prisma.BlockUncheckedCreateInput });
  else await tx.block.update({ where: { id }, data: columns });
}

/** A refusal of a suggestion is there or is not; it never changes. */
async function applyToRefusal(tx: Tx, id: string, after: Change['after']): Promise<void> {
  if (after === null) await tx.refusedTopic.delete({ where: { id } });
  else {
    await tx.refusedTopic.create({
      data: { id, ...asColumns('refusal', after) } as Prisma.RefusedTopicUncheckedCreateInput,
    });
  }
}

/** A correction is said or is not; it never changes. */
async function applyToCorrection(tx: Tx, id: string, after: Change['after']): Promise<void> {
  if (after === null) await tx.correction.delete({ where: { id } });
  else {
    await tx.correction.create({
      data: { id, ...asColumns('correction', after) } as Prisma.CorrectionUncheckedCreateInput,
    });
  }
}

/** An article is somebody's or nobody's. */
async function applyToAssignment(tx: Tx, id: string, after: Change['after']): Promise<void> {
  if (after === null) await tx.assignment.delete({ where: { id } });
  else {
    const row = { id, ...asColumns('assignment', after) } as Prisma.AssignmentUncheckedCreateInput;
    await tx.assignment.upsert({ where: { id }, create: row, update: row });
  }
}

/** A comment is said or is not; it never changes. */
async function applyToComment(tx: Tx, id: string, after: Change['after']): Promise<void> {
  if (after === null) await tx.comment.delete({ where: { id } });
  else await tx.comment.create({ data: { id, ...asColumns('comment', after) } as Prisma.CommentUncheckedCreateInput });
}

/** A rule has a revision of its own, which every change raises. */
async function applyToRule(tx: Tx, id: string, before: Change['before'], after: Change['after']): Promise<void> {
  if (before === null && after) {
    const data = { id, ...asColumns('rule', after) } as Prisma.CleaningRuleUncheckedCreateInput;
    await tx.cleaningRule.create({ data });
  } else if (after === null) await tx.cleaningRule.delete({ where: { id } });
  else
    await tx.cleaningRule.update({ where: { id }, data: { ...asColumns('rule', after), revision: { increment: 1 } } });
}

/** A setting that is taken back to what the program has is no row. */
async function applyToSetting(tx: Tx, id: string, after: Change['after']): Promise<void> {
  if (after === null) await tx.deskSetting.delete({ where: { id } });
  else {
    const { value } = asColumns('setting', after) as { value: Prisma.InputJsonValue };
    await tx.deskSetting.upsert({ where: { id }, create: { id, value }, update: { value } });
  }
}

/** As `applyToRule`, of a saved view. */
async function applyToView(tx: Tx, id: string, before: Change['before'], after: Change['after']): Promise<void> {
  if (after === null) await tx.savedView.delete({ where: { id } });
  else if (before === null) {
    const data = { id, ...asColumns('view', after) } as Prisma.SavedViewUncheckedCreateInput;
    await tx.savedView.create({ data });
  } else {
    await tx.savedView.update({ where: { id }, data: { ...asColumns('view', after), revision: { increment: 1 } } });
  }
}

/** As `applyToRule`, of a rule that gives topics. */
async function applyToTopicRule(tx: Tx, id: string, before: Change['before'], after: Change['after']): Promise<void> {
  if (after === null) await tx.topicRule.delete({ where: { id } });
  else if (before === null) {
    const data = { id, ...asColumns('topicRule', after) } as Prisma.TopicRuleUncheckedCreateInput;
    await tx.topicRule.create({ data });
  } else {
    const data = { ...asColumns('topicRule', after), revision: { increment: 1 } };
    await tx.topicRule.update({ where: { id }, data });
  }
}

const JSON_COLUMNS: ReadonlySet<string> = new Set(['evidence', 'links', 'image', 'layout']);

/** Prisma takes a JSON column's absence only by its own name. */
const withDatabaseNull = (columns: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      JSON_COLUMNS.has(name) && value === null ? Prisma.DbNull : value,
    ]),
  );
