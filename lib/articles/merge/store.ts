import type { Change } from '../../audit/changes';
import { storedChanges } from '../../audit/store';
import type { Tx } from '../../db/transaction';

/** Acts since the editor looked, at most: whoever is further behind looks again. */
const MAX_ACTS = 100;

/**
 * Reads what was changed of an article since a revision, from the history.
 * @param seen the revision that the editor saw
 * @param now the article's revision, locked
 * @returns null where the history does not tell of every revision in between
 */
export async function changesSince(tx: Tx, articleId: string, seen: number, now: number): Promise<Change[] | null> {
  const rows = await tx.$queryRaw<{ changes: unknown; revision: number }[]>`
    SELECT e.changes, at.revision FROM "AuditEvent" e
    CROSS JOIN LATERAL (SELECT e.revisions[array_position(e."articleIds", ${articleId}::uuid)] AS revision) at
    WHERE e."articleIds" @> ARRAY[${articleId}::uuid] AND at.revision > ${seen} ORDER BY e.id DESC LIMIT ${MAX_ACTS}`;
  const revisions = new Set(rows.map(({ revision }) => revision));
  return revisions.size === now - seen ? rows.flatMap(({ changes }) => storedChanges(changes)) : null;
}
