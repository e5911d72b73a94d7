import type pg from 'pg';
import { type Change, type Json, rowKey, sameJson } from '../../lib/audit/changes';
import type { Taken } from './editor';

type Event = { id: string; action: string; articleIds: string[]; revisions: number[]; changes: Change[] };
export type Findings = { events: number; decided: number; problems: string[] };
type Row = Record<string, Json>;

const TABLES = { article: 'Article', block: 'Block' } as const;

/** Rows as they were before the work began. */
export async function snapshot(database: pg.Client): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  for (const [entity, table] of Object.entries(TABLES)) {
    const found = await database.query<Row & { id: string }>(
      `SELECT to_jsonb(t) - 'search' - 'wordPairs' - 'sketch' - 'updatedAt' AS row, id FROM "${table}" t`,
    );
    for (const { id, row } of found.rows) rows.set(`${entity}:${id}`, row as Row);
  }
  return rows;
}

/**
 * Replays the history over the rows as they were: every change must find what it says it found, the end must be what the database has,
 * no article may be decided twice, and nothing that the desk took may have been written over unseen.
 */
export async function check(database: pg.Client, before: Map<string, Row>, taken: Taken[]): Promise<Findings> {
  const { rows: events } = await database.query<Event>(
    `SELECT id::text, action, "articleIds"::text[], revisions, changes FROM "AuditEvent" ORDER BY "AuditEvent".id`,
  );
  const problems: string[] = [];
  const state = new Map([...before].map(([key, row]) => [key, { ...row }]));
  for (const event of events) {
    for (const change of event.changes) {
      const row = state.get(rowKey(change));
      if (!row || !change.before || !change.after) continue;
      for (const [name, value] of Object.entries(change.before)) {
        if (!sameJson(row[name] ?? null, value))
          problems.push(`event ${event.id} found another ${name} than the history`);
      }
      Object.assign(row, change.after);
    }
    for (const [at, id] of event.articleIds.entries()) {
      const row = state.get(`article:${id}`);
      const revision = event.revisions[at] ?? 0;
      if (!row || revision === 0) continue;
      if (revision !== Number(row.revision) + 1) problems.push(`event ${event.id} skipped a revision`);
      row.revision = revision;
    }
  }
  const after = await snapshot(database);
  const derived = new Set(['text', 'wordCount', 'residueCount']);
  for (const [key, row] of after) {
    for (const [name, value] of Object.entries(row)) {
      if (!derived.has(name) && !sameJson(state.get(key)?.[name] ?? null, value))
        problems.push(`${key} ${name} is not what its history leads to`);
    }
  }
  problems.push(...writtenOver(events, taken));
  const decided = [...after].filter(([key, row]) => key.startsWith('article:') && row.status !== 'pending').length;
  return { events: events.length, decided, problems };
}

/** An edit that was taken must be in the history, and nobody may have changed its place between what its editor saw and it. */
function writtenOver(events: Event[], taken: Taken[]): string[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const ofArticle = new Map<string, Event[]>();
  for (const event of events)
    for (const id of event.articleIds) ofArticle.set(id, [...(ofArticle.get(id) ?? []), event]);
  return taken.flatMap(({ articleId, place, words, seen, eventId }) => {
    const own = byId.get(eventId);
    if (!own) return [`an edit of ${place} was taken and is not in the history`];
    const [row, field] = place.split('.');
    const revisionIn = (event: Event) => event.revisions[event.articleIds.indexOf(articleId)] ?? 0;
    const touches = (event: Event) =>
      event.changes.some((change) => rowKey(change) === row && (field === undefined || field in (change.after ?? {})));
    const kept = own.changes.some(({ after }) => words === null || Object.values(after ?? {}).includes(words));
    const unseen = (ofArticle.get(articleId) ?? []).filter((event) => {
      const revision = revisionIn(event);
      return revision > seen && revision < revisionIn(own) && touches(event);
    });
    return [
      ...(kept ? [] : [`the history has other words for ${place}`]),
      ...(unseen.length > 0 ? [`event ${eventId} wrote over event ${unseen[0]?.id} unseen`] : []),
    ];
  });
}
