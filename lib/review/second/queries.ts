import { bodyBlocks, readerText } from '../../articles/body';
import { labelOf } from '../../articles/topic-label';
import type { BlockKind, BlockLayout } from '../../articles/types';
import { db } from '../../db/client';
import { compare, type Opinion } from './compare';
import type { Share } from './share';
import { askedOf, opinionOf, readShare, STANDING_DECISION } from './store';
import type { BlindView, OpinionsView } from './view';

/** Opinions compared, the newest: enough for a rate, and read in a moment. */
const COMPARED = 5_000;
const DISAGREEMENTS_SHOWN = 60;

/** Counts on how many decisions a person is asked, and reads the first of them without anything that was decided about it. */
export async function nextBlind(userId: string): Promise<{ waiting: number; next: BlindView | null }> {
  const asked = await askedOf(db(), userId);
  const [first] = asked;
  if (!first) return { waiting: 0, next: null };
  const row = await db().article.findUniqueOrThrow({
    where: { id: first.articleId },
    select: {
      ...{ title: true, dek: true, byline: true, lang: true, bodyFromId: true, id: true },
      source: { select: { name: true } },
    },
  });
  const blocks = await db().block.findMany({
    where: { articleId: row.bodyFromId ?? row.id },
    orderBy: { position: 'asc' },
    include: { document: { select: { text: true } } },
  });
  const kept = bodyBlocks(blocks.map((block) => ({ ...block, kind: block.kind as BlockKind })));
  const { title, dek, byline, lang, source } = row;
  return {
    waiting: asked.length,
    next: {
      ...{ eventId: String(first.eventId), title, dek, byline, lang, sourceName: source.name },
      blocks: kept.map(({ document, ...block }) => ({
        ...{ id: block.id, kind: block.kind, text: readerText(document.text, block) },
        layout: block.layout as BlockLayout | null,
      })),
    },
  };
}

type Row = {
  articleId: string;
  title: string;
  action: string;
  data: unknown;
  firstBy: string;
  secondBy: string;
  verdict: string;
  code: string | null;
  topicIds: string[];
  at: Date;
};

/** Compares what first and second editors said, and lists where they differ. */
export async function readOpinions(): Promise<OpinionsView> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT o."articleId", a.title, e.action, e.data, e."actorName" AS "firstBy", o."byName" AS "secondBy", o.verdict, o.code, o."topicIds", o.at
    FROM "SecondOpinion" o JOIN "AuditEvent" e ON e.id = o."eventId" JOIN "Article" a ON a.id = o."articleId"
    WHERE ${STANDING_DECISION} ORDER BY o.at DESC, o."eventId" DESC LIMIT ${COMPARED}`;
  const pairs = rows.flatMap(({ articleId, title, at, ...row }) => {
    const first = opinionOf(row.action, row.data);
    if (!first) return [];
    const second: Opinion = { verdict: row.verdict as Opinion['verdict'], code: row.code, topicIds: row.topicIds };
    return {
      articleId,
      title,
      at: at.toISOString(),
      first: { ...first, by: row.firstBy },
      second: { ...second, by: row.secondBy },
    };
  });
  const comparison = compare(pairs);
  const disagreements = pairs.filter(
    ({ first, second }) => first.verdict !== second.verdict || first.code !== second.code,
  );
  const topics = await db().topic.findMany({
    where: { id: { in: comparison.topics.map(({ topicId }) => topicId) } },
    select: { id: true, labels: true },
  });
  return {
    ...comparison,
    disagreements: disagreements.slice(0, DISAGREEMENTS_SHOWN),
    labels: Object.fromEntries(topics.map(({ id, labels }) => [id, labelOf(labels)])),
  };
}

/** Reads the share of decisions on which a second opinion is asked; null until one was set. */
export const shareNow = (): Promise<Share | null> => readShare(db());
