import { labelOf } from '../../articles/topic-label';
import { STATUSES } from '../../articles/types';
import { db } from '../../db/client';
import { Prisma } from '../../db/generated/client';
import { topicsAbove } from '../../topics/below/queries';
import { type Among, lookAmong } from '../among/queries';
import type { QueueFilter } from '../filters';
import { conditions, conditionsButWords } from '../queries';
import { wordCondition } from '../search/queries';
import type { QueueFacets } from '../view';
import { COUNT_BOUND, READ_BOUND, WORDS_COUNT_BOUND } from './bound';

/** Where more than are counted fit, menus list what so many of the first have: their counts are not shown, and each topic is looked up. */
const MENU_SAMPLE = 1_000;
/** Menus list at most this many entries, the fullest first. */
const MENU_SIZE = 200;

const { sql } = Prisma;

/** Articles to be counted: where they are looked for, what they are to fit but for words, and up to how many are counted. */
type Wanted = { among: Among; fits: Prisma.Sql; bound: number };

/** Whether words are looked for in one text after another. */
const isReading = ({ settled, words }: Among): boolean => settled === null && words !== null;

const boundOf = (among: Among): number => (isReading(among) ? WORDS_COUNT_BOUND : COUNT_BOUND);

/**
 * The first articles that fit, one more than are counted, as the queries `fit` and `looked` of a WITH: whoever gets that many knows that
 * there are more, and where `looked` has a row not all were looked at.
 */
function some(columns: Prisma.Sql, { among, fits, bound }: Wanted): Prisma.Sql {
  const { articles, words } = among;
  if (words === null || !isReading(among)) {
    const all = words === null ? fits : sql`${fits} AND ${wordCondition(words)}`;
    return sql`fit AS MATERIALIZED (SELECT ${columns} FROM ${articles} WHERE ${all} LIMIT ${bound + 1}),
      looked AS (SELECT 1 WHERE FALSE)`;
  }
  return sql`a AS MATERIALIZED (SELECT ${columns}, a.search, a."wordPairs" FROM ${articles} WHERE ${fits} LIMIT ${READ_BOUND + 1}),
    fit AS MATERIALIZED (SELECT ${columns} FROM a WHERE ${wordCondition(words)} LIMIT ${bound + 1}),
    looked AS (SELECT 1 FROM a OFFSET ${READ_BOUND})`;
}

/** The count of `fit`, null where that is not the count. */
const COUNTED = (bound: number): Prisma.Sql => sql`
  (SELECT CASE WHEN count(*) > ${bound} OR NOT EXISTS (SELECT 1 FROM looked) THEN count(*)::int END FROM fit)`;

/**
 * Counts the articles that a filter shows, up to a bound: one more than it means more.
 * @returns null where too many texts would have to be looked at
 */
export async function countMatching(filter: QueueFilter, bound = COUNT_BOUND): Promise<number | null> {
  const among = await lookAmong(filter);
  return countWanted({ among, fits: await conditionsButWords(filter, among), bound });
}

async function countWanted(wanted: Wanted): Promise<number | null> {
  const [row] = await db().$queryRaw<
    { count: number | null }[]
  >`WITH ${some(sql`a.id`, wanted)} SELECT ${COUNTED(wanted.bound)} AS count`;
  return row?.count ?? null;
}

/** Counts likewise for several filters with the same topic and search; of few articles all in one look at them. */
async function countEach(filters: readonly QueueFilter[], among: Among): Promise<(number | null)[]> {
  if (among.settled === null) {
    const bound = boundOf(among);
    return Promise.all(
      filters.map(async (filter) => countWanted({ among, fits: await conditionsButWords(filter, among), bound })),
    );
  }
  const fitting = await Promise.all(filters.map((filter) => conditions(filter, among)));
  const counts = fitting.map((fits) => sql`count(*) FILTER (WHERE ${fits})::int`);
  const [row] = await db().$queryRaw<
    { counts: number[] }[]
  >`SELECT ARRAY[${Prisma.join(counts)}] AS counts FROM ${among.articles}`;
  return row?.counts ?? [];
}

/** The menus of the filter; `of`: the articles that fit, up to one more than `bound`, null where they were not counted. */
type Menus = {
  of: number | null;
  bound: number;
  sources: { id: string; name: string; count: number }[];
  topics: { id: string; labels: unknown; count: number }[];
  languages: { code: string; count: number }[];
};
type MenuName = Exclude<keyof Menus, 'of' | 'bound'>;

/** The field of the filter that each menu sets. */
const FIELD_OF = { sources: 'source', topics: 'topic', languages: 'lang' } as const satisfies Record<
  MenuName,
  keyof QueueFilter
>;
const MENU_NAMES = Object.keys(FIELD_OF) as MenuName[];

/** What each menu counts, of the first articles that fit; most first. */
const MENU_QUERIES: Record<MenuName, Prisma.Sql> = {
  sources: sql`
    SELECT s.id, s.name, count(*)::int AS count FROM few JOIN "Source" s ON s.id = few."sourceId"
    GROUP BY s.id ORDER BY count DESC, s.name LIMIT ${MENU_SIZE}`,
  topics: sql`
    SELECT t.id, t.labels, count(DISTINCT had."articleId")::int AS count
    FROM had JOIN above USING ("topicId") JOIN "Topic" t ON t.id = above.id
    GROUP BY t.id ORDER BY count DESC, t.id LIMIT ${MENU_SIZE}`,
  languages: sql`
    SELECT few.lang AS code, count(*)::int AS count FROM few WHERE few.lang IS NOT NULL
    GROUP BY 1 ORDER BY count DESC, 1 LIMIT ${MENU_SIZE}`,
};

/** The topics of the article `few.id`, looked up one article at a time: the planner, which does not know how few they are, would read all. */
const TOPICS_OF_ONE = sql`(SELECT had."topicId" FROM "ArticleTopic" had WHERE had."articleId" = few.id OFFSET 0)`;

/** Reads menus from one look at the articles that fit, which is what costs: each has to be fetched. */
async function readMenus(wanted: Wanted, names: readonly MenuName[]): Promise<Menus> {
  const listed = (name: MenuName) =>
    names.includes(name)
      ? sql`(SELECT coalesce(json_agg(menu), '[]') FROM (${MENU_QUERIES[name]}) menu)`
      : sql`'[]'::json`;
  const [menus] = await db().$queryRaw<Omit<Menus, 'bound'>[]>`
    WITH RECURSIVE ${some(sql`a.id, a."sourceId", a.lang`, wanted)},
      few AS MATERIALIZED (
        SELECT * FROM fit LIMIT CASE WHEN (SELECT count(*) FROM fit) > ${wanted.bound} THEN ${MENU_SAMPLE}::int END),
      had AS MATERIALIZED (SELECT few.id AS "articleId", t."topicId" FROM few CROSS JOIN LATERAL ${TOPICS_OF_ONE} t),
      above AS (${topicsAbove(sql`had`)})
    SELECT ${COUNTED(wanted.bound)} AS of,
      ${listed('sources')} AS sources, ${listed('topics')} AS topics, ${listed('languages')} AS languages`;
  if (!menus) throw new Error('A query of one row gave none.');
  return { ...menus, bound: wanted.bound };
}

/**
 * Counts what each choice of the filter menus would show under the rest of the filter; a topic shows what has it or one below it. Where
 * more articles fit than are counted, a menu lists what the first of them have, without counts.
 * @param userId who looks: what is theirs to take care of is counted for them
 */
export async function queueFacets(filter: QueueFilter, userId: string): Promise<QueueFacets> {
  const free = MENU_NAMES.filter((name) => filter[FIELD_OF[name]] === undefined);
  const among = await lookAmong(filter);
  const bound = boundOf(among);
  const shared = conditionsButWords(filter, among).then((fits) => readMenus({ among, fits, bound }, free));
  const alone = async (name: MenuName) => {
    if (free.includes(name)) return counted(await shared);
    const field = FIELD_OF[name];
    const wider = field === 'topic' ? await lookAmong({ ...filter, topic: undefined }) : among;
    const fits = await conditionsButWords(filter, wider, field);
    return counted(await readMenus({ among: wider, fits, bound: boundOf(wider) }, [name]));
  };
  const others = STATUSES.filter((status) => status !== filter.status);
  const flags = [{ residue: true }, { duplicate: true }, { reprint: true }, { assignee: filter.assignee ?? userId }];
  const choices = [...others.map((status) => ({ status })), ...flags].map((choice) => ({ ...filter, ...choice }));
  const [{ of: here }, { sources }, { topics }, { languages }, counts] = await Promise.all([
    shared,
    ...([alone('sources'), alone('topics'), alone('languages')] as const),
    countEach(choices, among),
  ]);
  const [residue = null, duplicate = null, reprint = null, mine = null] = counts.slice(others.length);
  const ofOthers = Object.fromEntries(others.map((status, at) => [status, counts[at] ?? null]));
  return {
    statuses: { ...(ofOthers as QueueFacets['statuses']), [filter.status]: here },
    ...{ bound, sources, languages, residue, duplicate, reprint, mine },
    topics: topics.map(({ labels, ...topic }) => ({ ...topic, label: labelOf(labels) })),
  };
}

/** Menus with counts only where they are of all that fits. */
function counted({ of, bound, sources, topics, languages }: Menus) {
  const exact = <T extends { count: number }>(entries: T[]) =>
    entries.map((entry) => ({ ...entry, count: of === null || of > bound ? null : entry.count }));
  return { sources: exact(sources), topics: exact(topics), languages: exact(languages) };
}

/** Counts what waits to be reviewed and what waits to be published, for the navigation; bounded as `countMatching`. */
export async function waitingCounts(): Promise<{ pending: number; approved: number }> {
  const [pending, approved] = await Promise.all([
    countMatching({ status: 'pending' }),
    countMatching({ status: 'approved' }),
  ]);
  return { pending: pending ?? 0, approved: approved ?? 0 };
}
