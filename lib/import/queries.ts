import type { ImportKind } from '../audit/events';
import { db } from '../db/client';
import type { RefusalCode } from '../result';
import type { ImportView } from './view';

const RECENT = 12;
/** Outcomes listed of one import; the counts are of all. */
const MAX_LISTED = 200;

/** Reads the latest imports with their outcomes, newest first. */
export async function recentImports(): Promise<ImportView[]> {
  const rows = await db().import.findMany({
    orderBy: { startedAt: 'desc' },
    take: RECENT,
    include: {
      startedBy: { select: { name: true } },
      outcomes: {
        orderBy: { id: 'asc' },
        take: MAX_LISTED,
        include: {
          document: { select: { articles: { select: { id: true, title: true }, orderBy: { ordinal: 'asc' } } } },
        },
      },
    },
  });
  const counted = await db().importOutcome.groupBy({
    by: ['importId', 'outcome'],
    where: { importId: { in: rows.map(({ id }) => id) } },
    _count: { _all: true },
  });
  return rows.map((row) => {
    const counts = { imported: 0, known: 0, refused: 0 };
    for (const { importId, outcome, _count } of counted) if (importId === row.id) counts[outcome] = _count._all;
    return {
      ...{ id: row.id, kind: row.kind as ImportKind, startedBy: row.startedBy?.name ?? null, counts },
      startedAt: row.startedAt.toISOString(),
      isStopped: row.stoppedAt !== null,
      outcomes: row.outcomes.map(({ id, name, outcome, code, message, document }) => ({
        ...{ id, name, outcome, articles: document?.articles ?? [] },
        refusal: code === null ? null : { code: code as RefusalCode, message: message ?? '' },
      })),
    };
  });
}
