import type { Link } from '../articles/blocks/words';
import { readerText, type TextBlock } from '../articles/body';
import { labelOf } from '../articles/topic-label';
import type { BlockImage, BlockKind, BlockLayout, Direction } from '../articles/types';
import { db } from '../db/client';
import type { Prisma } from '../db/generated/client';
import type { SourceSeen } from './credits';
import type { ItemRow } from './item';

const BODY = {
  document: { select: { text: true } },
  blocks: {
    where: { verdict: 'keep' },
    orderBy: { position: 'asc' },
    select: {
      kind: true,
      verdict: true,
      start: true,
      end: true,
      editedText: true,
      links: true,
      image: true,
      layout: true,
    },
  },
} as const satisfies Prisma.ArticleSelect;

const ITEM = {
  id: true,
  title: true,
  dek: true,
  byline: true,
  dateline: true,
  lang: true,
  dir: true,
  publishedAt: true,
  caption: true,
  credit: true,
  imageUrl: true,
  ...BODY,
  bodyFrom: { select: BODY },
  topics: { select: { topicId: true, topic: { select: { labels: true } } } },
} as const satisfies Prisma.ArticleSelect;

/** Reads publications with all that is published of them, in the order of the ids; unknown ones are passed over. */
export async function readItemRows(publicationIds: readonly string[]): Promise<ItemRow[]> {
  const found = await db().publication.findMany({
    where: { id: { in: [...publicationIds] } },
    select: {
      ...{ id: true, guid: true, firstPublishedAt: true, changedAt: true, article: { select: ITEM } },
      corrections: { select: { at: true, note: true }, orderBy: [{ at: 'desc' }, { id: 'desc' }] },
    },
  });
  const sources = await readSources(found.map(({ article }) => article.id));
  const byId = new Map(found.map((row) => [row.id, row]));
  return publicationIds.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { guid, firstPublishedAt, changedAt, corrections, article } = row;
    return itemRow(article, { guid, firstPublishedAt, changedAt }, corrections, sources.get(article.id) ?? []);
  });
}

/** Reads an article as if it were published now, for a look at its item beforehand; null where there is no such article. */
export async function readPreviewRow(articleId: string, now: Date): Promise<ItemRow | null> {
  const article = await db().article.findUnique({ where: { id: articleId }, select: ITEM });
  if (!article) return null;
  const sources = await readSources([articleId]);
  const publication = { guid: `urn:uuid:${articleId}`, firstPublishedAt: now, changedAt: now };
  return itemRow(article, publication, [], sources.get(articleId) ?? []);
}

const itemRow = (
  { bodyFrom, document, blocks, topics, ...article }: Prisma.ArticleGetPayload<{ select: typeof ITEM }>,
  publication: ItemRow['publication'],
  corrections: ItemRow['corrections'],
  sources: SourceSeen[],
): ItemRow => ({
  ...{ ...article, dir: article.dir as Direction | null, publication, corrections, sources },
  blocks: textBlocks(bodyFrom ?? { document, blocks }),
  topics: topics.map(({ topicId, topic }) => ({ id: topicId, label: labelOf(topic.labels) })),
});

type BodyRow = Prisma.ArticleGetPayload<{ select: typeof BODY }>;

const textBlocks = ({ document, blocks }: BodyRow): TextBlock[] =>
  blocks.map((row) => {
    const block = { ...row, kind: row.kind as BlockKind };
    const links = (row.links ?? []) as Link[];
    return {
      kind: block.kind,
      verdict: block.verdict,
      text: readerText(document.text, block),
      links,
      image: row.image as BlockImage | null,
      layout: row.layout as BlockLayout | null,
    };
  });

/** Reads the sources of articles and of all that was merged into them, at whatever depth: the article's own first. */
async function readSources(articleIds: string[]): Promise<Map<string, SourceSeen[]>> {
  const rows = await db().$queryRaw<(SourceSeen & { lead: string })[]>`
    WITH RECURSIVE family AS (
      SELECT id AS lead, id, 0 AS depth FROM "Article" WHERE id = ANY(${articleIds}::uuid[])
      UNION ALL
      SELECT family.lead, member.id, family.depth + 1 FROM "Article" member JOIN family ON member."mergedIntoId" = family.id
    )
    SELECT family.lead, s.key, s.name, coalesce(a."canonicalUrl", d.url) AS url
    FROM family JOIN "Article" a ON a.id = family.id JOIN "Source" s ON s.id = a."sourceId" JOIN "Document" d ON d.id = a."documentId"
    ORDER BY family.depth, a."createdAt", a.id`;
  const byLead = new Map<string, SourceSeen[]>();
  for (const { lead, ...source } of rows) byLead.set(lead, [...(byLead.get(lead) ?? []), source]);
  return byLead;
}

/** Finds the publication that speaks for an article now: its own, or that of the lead it was merged into at whatever remove. */
export async function readSpeaker(articleId: string): Promise<{ guid: string } | null> {
  const [lead] = await db().$queryRaw<{ guid: string }[]>`
    WITH RECURSIVE up AS (
      SELECT id, "mergedIntoId", status FROM "Article" WHERE id = ${articleId}::uuid
      UNION ALL
      SELECT lead.id, lead."mergedIntoId", lead.status FROM "Article" lead JOIN up ON lead.id = up."mergedIntoId"
    )
    SELECT p.guid FROM up JOIN "Publication" p ON p."articleId" = up.id
    WHERE up."mergedIntoId" IS NULL AND up.status = 'published' AND p."firstPublishedAt" <= now()`;
  return lead ?? null;
}
