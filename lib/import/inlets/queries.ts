import { db } from '../../db/client';
import { baseUrl, env } from '../../env';
import { writeOpml } from '../feed/opml';
import { HEALTHS, type Health, healthOf, type InletView, type PollView } from './view';

/** Days of the plot, and lines of the log that a page shows. */
const PLOT_DAYS = 30;
const LOG_LINES = 25;

/** Reads the inlets of a source with their health, by name. */
export async function inletsOf(sourceId: string): Promise<InletView[]> {
  const rows = await db().inlet.findMany({
    where: { sourceId },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    include: { polls: { orderBy: { id: 'desc' }, take: LOG_LINES } },
  });
  const counts = await db().$queryRaw<{ id: string; age: number; fresh: number }[]>`
    SELECT p."inletId" AS id, (current_date - p.at::date)::int AS age, sum(p.fresh)::int AS fresh
    FROM "InletPoll" p JOIN "Inlet" i ON i.id = p."inletId"
    WHERE i."sourceId" = ${sourceId}::uuid AND p.at >= current_date - ${PLOT_DAYS - 1}::int GROUP BY 1, 2`;
  return rows.map((row) => {
    const perDay = new Array<number>(PLOT_DAYS).fill(0);
    for (const { id, age, fresh } of counts) if (id === row.id) perDay[PLOT_DAYS - 1 - age] = fresh;
    const { id, revision, url, title, everyMinutes, paceMinutes, fetchesPages, failures, trouble } = row;
    return {
      ...{ id, revision, url, title, everyMinutes, paceMinutes, fetchesPages, failures, trouble, perDay },
      state: row.state as InletView['state'],
      kind: row.kind as InletView['kind'],
      nextAt: row.nextAt.toISOString(),
      lastTriedAt: row.lastTriedAt?.toISOString() ?? null,
      lastSuccessAt: row.lastSuccessAt?.toISOString() ?? null,
      isAsked: row.leaseUntil !== null && row.leaseUntil > new Date(),
      polls: row.polls.map((poll) => ({
        ...poll,
        id: String(poll.id),
        at: poll.at.toISOString(),
        outcome: poll.outcome as PollView['outcome'],
      })),
    };
  });
}

/** Reads how the inlets of some sources are, the worst of each; sources without inlets are missing. */
export async function healthBySource(sourceIds: readonly string[]): Promise<Map<string, Health>> {
  const rows = await db().inlet.findMany({
    where: { sourceId: { in: [...sourceIds] } },
    select: { sourceId: true, state: true, trouble: true, lastSuccessAt: true },
  });
  const worst = new Map<string, Health>();
  for (const { sourceId, ...inlet } of rows) {
    const [health, known] = [healthOf(inlet), worst.get(sourceId)];
    if (!known || HEALTHS.indexOf(health) < HEALTHS.indexOf(known)) worst.set(sourceId, health);
  }
  return worst;
}

/** Writes all polled feeds as OPML 2.0. */
export async function opmlOfInlets(): Promise<string> {
  const rows = await db().inlet.findMany({
    where: { state: { not: 'gone' }, kind: 'feed' },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
  });
  const feeds = rows.map(({ title, url }) => ({ title, feedUrl: url, siteUrl: new URL('/', url).href }));
  return writeOpml(`Sources of ${env().COPYDESK_NAME} (${baseUrl()})`, feeds);
}
