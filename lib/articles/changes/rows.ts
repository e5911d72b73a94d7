import type { Entity, Json } from '../../audit/changes';

/** The columns of each entity that a change may carry; everything else is derived or fixed at import. */
const CHANGEABLE = {
  article: [
    'status',
    'rejectCode',
    'rejectNote',
    'title',
    'dek',
    'byline',
    'dateline',
    'publishedAt',
    'lang',
    'dir',
    'caption',
    'credit',
    'canonicalUrl',
    'imageUrl',
    'mergedIntoId',
    'bodyFromId',
    'reprintOfId',
  ],
  block: [
    'articleId',
    'documentId',
    'position',
    'start',
    'end',
    'kind',
    'foundKind',
    'verdict',
    'decidedBy',
    'deciderName',
    'residue',
    'reason',
    'evidence',
    'editedText',
    'links',
    'image',
    'layout',
  ],
  topic: ['articleId', 'topicId', 'assignedAs', 'byName', 'ruleId', 'at'],
  refusal: ['articleId', 'topicId', 'byName', 'at'],
  concept: ['parentId', 'labels', 'aliases', 'note', 'active', 'mergedIntoId'],
  scheme: ['name', 'active'],
  topicRule: ['name', 'topicId', 'conditions', 'note', 'active', 'byName'],
  pair: ['state'],
  rule: ['sourceId', 'name', 'match', 'words', 'scope', 'residue', 'note', 'active', 'byName'],
  memory: ['state'],
  source: ['usesMemory', 'weight'],
  correction: ['publicationId', 'note', 'byName', 'at'],
  feed: ['name', 'filter', 'revokedAt'],
  setting: ['value'],
  view: ['name', 'filter', 'shared', 'ownerId', 'byName', 'at'],
  assignment: ['userId', 'note', 'byName', 'at'],
  comment: ['articleId', 'byId', 'byName', 'text', 'mentions', 'at'],
} as const satisfies Record<Entity, readonly string[]>;

/**
 * Gives a row's changeable columns as JSON, as changes and undo compare them.
 * @param row a row of the entity's table; dates become ISO 8601 strings
 */
export function asJson(entity: Entity, row: Record<string, unknown>): Record<string, Json> {
  return Object.fromEntries(
    CHANGEABLE[entity].map((name) => {
      const value = row[name];
      return [name, value instanceof Date ? value.toISOString() : ((value ?? null) as Json)];
    }),
  );
}

const DATE_COLUMNS: ReadonlySet<string> = new Set(['publishedAt', 'at', 'revokedAt']);

/**
 * Gives a change's fields as the columns to write.
 * @throws when a field is not changeable (a bug in a plan)
 */
export function asColumns(entity: Entity, fields: Record<string, Json>): Record<string, unknown> {
  const allowed: readonly string[] = CHANGEABLE[entity];
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (!allowed.includes(name)) throw new Error(`${entity}.${name} cannot be changed`);
      return [name, DATE_COLUMNS.has(name) && typeof value === 'string' ? new Date(value) : value];
    }),
  );
}
