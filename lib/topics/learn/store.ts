import { setTimeout as sleep } from 'node:timers/promises';
import { readEvent } from '../../audit/events';
import { completeUpTo } from '../../audit/store';
import { db } from '../../db/client';
import type { Prisma } from '../../db/generated/client';
import { type Tx, transaction } from '../../db/transaction';
import { ok } from '../../result';
import { type Lesson, type Lessons, lessonsOf, type PastEvent, TEACHING_ACTIONS, undoneAmong } from './decisions';
import type { Features } from './features';
import { type Example, learnt, NEW_MODEL, rehearsedAt, type TopicModel, teaches, type Weight } from './model';
import { describeArticle } from './suggest';

/** Number of the advisory lock under which one process learns at a time. */
const LEARNING = 7_102;
const TEACHING = { in: [...TEACHING_ACTIONS] };
/** How often, and how long apart, one looks whether the history is complete; else the next one who looks learns. */
const TRIES = 10;
const PAUSE_MS = 15;

/**
 * Learns what the history has taught since it was last looked at, unless somebody is at it: nobody waits for another's learning. What
 * comes out depends on the history alone: who looks, when, and in how many steps makes no difference.
 */
export async function learnFromHistory(): Promise<void> {
  const [state, last] = await Promise.all([
    db().learningState.findUnique({ where: { id: 1 } }),
    db().auditEvent.findFirst({ where: { action: TEACHING }, orderBy: { id: 'desc' }, select: { id: true } }),
  ]);
  if (!last || last.id <= (state?.upToEventId ?? 0n)) return;
  const upTo = await waitForComplete();
  if (upTo === null) return;
  await transaction(async (tx) => {
    const [lock] = await tx.$queryRaw<
      { free: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${LEARNING}::int, 0) AS free`;
    if (lock?.free) await learnUpTo(tx, upTo);
    return ok(null);
  });
}

/** How long whoever looks at an article waits for what is being learned; the rest goes on without them. */
const PATIENCE_MS = 150;
/** After learning it rests so many times as long as it took: with many topics each decision is a second's work for one core. */
const REST = 9;
let learning: Promise<void> | null = null;
let restsUntil = 0;

/**
 * Learns what the history has taught, for whoever wants suggestions now: waits a moment for it, and has them by what is known where it
 * takes longer or rests.
 */
export async function learnInPassing(): Promise<void> {
  if (learning === null && performance.now() >= restsUntil) {
    const began = performance.now();
    learning = learnFromHistory()
      .catch((error: unknown) => console.error('Learning from the decisions failed; the next look tries again.', error))
      .finally(() => {
        learning = null;
        restsUntil = performance.now() + REST * (performance.now() - began);
      });
  }
  if (learning) await Promise.race([learning, sleep(PATIENCE_MS, undefined, { ref: false })]);
}

async function waitForComplete(): Promise<bigint | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    const upTo = await transaction(async (tx) => ok(await completeUpTo(tx)));
    if (upTo.ok && upTo.value !== null) return upTo.value;
    await sleep(PAUSE_MS);
  }
  return null;
}

async function learnUpTo(tx: Tx, upTo: bigint): Promise<void> {
  const state = await tx.learningState.findUnique({ where: { id: 1 } });
  const from = state?.upToEventId ?? 0n;
  if (from >= upTo) return;
  const events = await readPast(tx, from, upTo);
  const known = await tx.topicModel.findMany({ select: { topicId: true } });
  const knownIds = known.map(({ topicId }) => topicId).sort();
  const again = await topicsToLearnAgain(tx, events, from, knownIds);
  const taught = lessonsOf(events, undoneAmong(events), knownIds);
  for (const topicId of again) taught.delete(topicId);
  await teachAll(tx, taught, upTo);
  if (again.size > 0) {
    const all = await readPast(tx, 0n, upTo);
    const whole = lessonsOf(all, undoneAmong(all), []);
    await tx.topicModel.deleteMany({ where: { topicId: { in: [...again] } } });
    await teachAll(tx, new Map([...whole].filter(([topicId]) => again.has(topicId))), upTo);
  }
  await tx.learningState.upsert({ where: { id: 1 }, create: { upToEventId: upTo }, update: { upToEventId: upTo } });
}

async function readPast(tx: Tx, after: bigint, upTo: bigint): Promise<PastEvent[]> {
  const rows = await tx.auditEvent.findMany({
    where: { id: { gt: after, lte: upTo }, action: TEACHING },
    select: { id: true, action: true, data: true, articleIds: true, undoesId: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ action, data, ...row }) => ({ ...row, body: readEvent(action, data) }));
}

/** The topics of acts that were learned from already and have been taken back, or brought back, since. */
async function topicsToLearnAgain(
  tx: Tx,
  events: readonly PastEvent[],
  learnedUpTo: bigint,
  known: readonly string[],
): Promise<Set<string>> {
  const again = new Set<string>();
  for (const event of events) {
    for (let undoneId = event.undoesId; undoneId !== null && undoneId <= learnedUpTo; ) {
      const row = await tx.auditEvent.findUnique({ where: { id: undoneId } });
      if (!row) break;
      const { action, data } = readEvent(row.action, row.data);
      if (action === 'article.approve' || action === 'article.publish') for (const id of known) again.add(id);
      else if (action === 'topic.merge') again.add(data.intoId);
      else if ('topicId' in data) again.add(data.topicId);
      undoneId = row.undoesId;
    }
  }
  return again;
}

/** A topic's model after its lessons; `at`: those that it had before them. */
type Taught = { topicId: string; model: TopicModel; lessons: readonly Lesson[]; at: number };

/**
 * Teaches topics their lessons. Of most decisions most topics are sure: theirs are counted in one statement, and only what has changed
 * is written, and read by the other processes.
 */
async function teachAll(tx: Tx, lessonsBy: ReadonlyMap<string, Lessons>, upTo: bigint): Promise<void> {
  const anew = [...lessonsBy].filter(([, { startsAnew }]) => startsAnew).map(([topicId]) => topicId);
  if (anew.length > 0) await tx.topicModel.deleteMany({ where: { topicId: { in: anew } } });
  const before = await readModelsOf(tx, { topicId: { in: [...lessonsBy.keys()] } });
  const featuresBy = new Map<string, Features>();
  await readFeatures(
    tx,
    [...lessonsBy.values()].flatMap(({ lessons }) => lessons),
    featuresBy,
  );
  const counted: Taught[] = [];
  const all: Taught[] = [];
  for (const [topicId, { lessons }] of lessonsBy) {
    const model = before.get(topicId);
    const taught = await teach(tx, { topicId, model: model ?? NEW_MODEL, lessons, featuresBy });
    all.push(taught);
    if (model && taught.model.weights === model.weights) counted.push(taught);
    else await writeModel(tx, taught, upTo);
  }
  await writeCounts(tx, counted);
  const rows = all.flatMap(({ topicId, lessons, at }) =>
    lessons.map(({ eventId, articleId, fits }, index) => ({ topicId, place: at + index, eventId, articleId, fits })),
  );
  for (const data of parted(rows)) await tx.topicLesson.createMany({ data });
}

async function teach(
  tx: Tx,
  about: { topicId: string; model: TopicModel; lessons: readonly Lesson[]; featuresBy: Map<string, Features> },
): Promise<Taught> {
  const { topicId, model, lessons, featuresBy } = about;
  const at = model.fits + model.doesNotFit;
  const exampleOf = (lesson: Lesson | undefined): Example => {
    const features = lesson && featuresBy.get(keyOf(lesson));
    if (!features) throw new Error(`A lesson of ${topicId} is missing.`);
    return { features, fits: lesson.fits };
  };
  const places = new Map(lessons.map((lesson, index) => [at + index, lesson]));
  const first = lessons.findIndex((lesson) => teaches(model, exampleOf(lesson)));
  if (first !== -1) {
    const rehearsed = [...places.keys()]
      .slice(first)
      .flatMap(rehearsedAt)
      .filter((place) => place < at);
    for (const part of parted([...new Set(rehearsed)])) {
      const earlier = await tx.topicLesson.findMany({ where: { topicId, place: { in: part } } });
      for (const row of earlier) places.set(row.place, row);
      await readFeatures(tx, earlier, featuresBy);
    }
  }
  return { topicId, lessons, at, model: learnt(model, at + lessons.length, (place) => exampleOf(places.get(place))) };
}

async function writeModel(tx: Tx, { topicId, model }: Taught, upTo: bigint): Promise<void> {
  // As text: the client walks through every number of a JSON value, a hundred thousand of them.
  const weights = JSON.stringify(Object.fromEntries(model.weights));
  await tx.$executeRaw`
    INSERT INTO "TopicModel" ("topicId", weights, fits, "doesNotFit", version)
    VALUES (${topicId}, ${weights}::jsonb, ${model.fits}, ${model.doesNotFit}, ${upTo})
    ON CONFLICT ("topicId") DO UPDATE SET (weights, fits, "doesNotFit", version) =
      (EXCLUDED.weights, EXCLUDED.fits, EXCLUDED."doesNotFit", EXCLUDED.version)`;
  // What the history up to an event teaches is the same whoever works it out, also where this transaction comes to nothing.
  held.set(topicId, { version: upTo, weights: model.weights });
}

async function writeCounts(tx: Tx, counted: readonly Taught[]): Promise<void> {
  if (counted.length === 0) return;
  await tx.$executeRaw`
    UPDATE "TopicModel" m SET fits = now.fits, "doesNotFit" = now.against
    FROM unnest(${counted.map(({ topicId }) => topicId)}::text[], ${counted.map(({ model }) => model.fits)}::int[],
      ${counted.map(({ model }) => model.doesNotFit)}::int[]) AS now(id, fits, against)
    WHERE m."topicId" = now.id`;
}

/** The weights that this process has read or worked out, by topic, with the version that they are. */
const held = new Map<string, { version: bigint; weights: TopicModel['weights'] }>();

/** Reads all models; weights that have not changed since are not read again. */
export const readModels = (): Promise<Map<string, TopicModel>> => readModelsOf(db(), {});

async function readModelsOf(
  connection: Prisma.TransactionClient,
  where: Prisma.TopicModelWhereInput,
): Promise<Map<string, TopicModel>> {
  const select = { topicId: true, version: true, fits: true, doesNotFit: true } as const;
  const now = await connection.topicModel.findMany({ where, select });
  const changed = now.filter(({ topicId, version }) => held.get(topicId)?.version !== version);
  if (changed.length > 0)
    await readWeights(
      connection,
      changed.map(({ topicId }) => topicId),
    );
  return new Map(
    now.flatMap(({ topicId, fits, doesNotFit }) => {
      const weights = held.get(topicId)?.weights;
      return weights ? [[topicId, { weights, fits, doesNotFit }] as const] : [];
    }),
  );
}

async function readWeights(connection: Pick<Tx, '$queryRaw'>, topicIds: readonly string[]): Promise<void> {
  const rows = await connection.$queryRaw<{ topicId: string; weights: string; version: bigint }[]>`
    SELECT "topicId", weights::text AS weights, version FROM "TopicModel" WHERE "topicId" = ANY(${[...topicIds]})`;
  for (const { topicId, weights, version } of rows) {
    const read = JSON.parse(weights) as Record<string, Weight>;
    held.set(topicId, { version, weights: new Map(Object.entries(read)) });
  }
}

const keyOf = ({ eventId, articleId }: Pick<Lesson, 'eventId' | 'articleId'>) => `${eventId} ${articleId}`;

/** Reads into `featuresBy` what the articles of lessons showed; of new lessons that is looked at now, and kept. */
async function readFeatures(tx: Tx, lessons: readonly Lesson[], featuresBy: Map<string, Features>): Promise<void> {
  const unread = new Map(lessons.map((lesson) => [keyOf(lesson), lesson]));
  for (const key of featuresBy.keys()) unread.delete(key);
  for (const part of parted([...unread.values()])) {
    const stored = await tx.lessonText.findMany({ where: { eventId: { in: part.map(({ eventId }) => eventId) } } });
    for (const row of stored) featuresBy.set(keyOf(row), row.features as unknown as Features);
    const missing = part.filter((lesson) => !featuresBy.has(keyOf(lesson)));
    const articles = await tx.article.findMany({
      where: { id: { in: missing.map(({ articleId }) => articleId) } },
      select: { id: true, title: true, text: true, lang: true },
    });
    const texts = new Map(articles.map((article) => [article.id, article]));
    const looked = missing.map(({ eventId, articleId }) => {
      const article = texts.get(articleId);
      if (!article) throw new Error(`Article ${articleId} of a decision is not there.`);
      const { features } = describeArticle(article);
      featuresBy.set(keyOf({ eventId, articleId }), features);
      return { eventId, articleId, features: features as unknown as Prisma.InputJsonArray };
    });
    await tx.lessonText.createMany({ data: looked, skipDuplicates: true });
  }
}

/** Rows of one statement: PostgreSQL takes some 32,000 parameters. */
const PART = 2_000;

function parted<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / PART) }, (_, at) => items.slice(at * PART, (at + 1) * PART));
}
