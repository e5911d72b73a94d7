import { spanText } from '../../articles/body';
import { asJson } from '../../articles/changes/rows';
import { LIVE } from '../../articles/store';
import type { BlockKind, Evidence } from '../../articles/types';
import { lastActsOnSource } from '../../audit/store';
import type { Prisma } from '../../db/generated/client';
import type { Tx } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import type { ChangeableStory } from './apply';
import type { RuleFields } from './plan';
import { asRule, type Rule } from './rule';
import type { StoredStory } from './trial';

/** Stored articles that a rule is tried on and applied to, the latest first: more than a year of a busy outlet. */
export const MAX_STORIES = 2_000;

/** Kinds that are fields of the article and no rule's. */
const FIELD_KINDS = ['title', 'dek', 'byline', 'caption'];

type StoryRow = Omit<StoredStory, 'lines'> & { documentId: string; lines: LineRow[] | null };
type LineRow = [
  id: string,
  start: number,
  end: number,
  kind: BlockKind,
  kept: boolean,
  byPerson: boolean,
  ruleId: string | null,
];

/**
 * Reads the stored stories of a source as rules see them, latest first: each that an article shows, its own or one that was merged.
 * Two statements, since the bench reads all of it at every pause in typing, and a document of many stories is read once.
 */
export async function readStories(client: Prisma.TransactionClient, sourceId: string): Promise<StoredStory[]> {
  const rows = await client.$queryRaw<StoryRow[]>`
    SELECT coalesce(lead.id, o.id) AS "articleId", o.id AS "ownerId", coalesce(lead.revision, o.revision) AS revision,
      coalesce(lead.status, o.status)::text AS status, coalesce(lead.title, o.title) AS title, o."documentId",
      (SELECT json_agg(json_build_array(b.id, b.start, b."end", b.kind, b.verdict = 'keep',
          b."decidedBy" = 'person' OR b."editedText" IS NOT NULL, CASE b."decidedBy" WHEN 'rule' THEN b.evidence->>'rule' END) ORDER BY b.position)
        FROM "Block" b WHERE b."articleId" = o.id AND b.kind <> ALL(${FIELD_KINDS}::text[])) AS lines
    FROM "Article" o
    LEFT JOIN LATERAL (SELECT id, revision, status, title FROM "Article" r WHERE r."bodyFromId" = o.id AND r.status <> 'merged' LIMIT 1) lead
      ON o.status = 'merged'
    WHERE o."sourceId" = ${sourceId}::uuid AND (lead.id IS NOT NULL OR o.status <> 'merged' AND o."bodyFromId" IS NULL)
    ORDER BY o."createdAt" DESC, o.id DESC LIMIT ${MAX_STORIES}`;
  const documents = await client.document.findMany({
    where: { id: { in: [...new Set(rows.map(({ documentId }) => documentId))] } },
    select: { id: true, text: true },
  });
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  return rows.map(({ documentId, lines, ...story }) => ({
    ...story,
    lines: (lines ?? []).map(([id, start, end, kind, kept, byPerson, ruleId]) => ({
      ...{ id, kind, kept, byPerson, ruleId },
      text: spanText(texts.get(documentId) ?? '', { start, end, kind }),
    })),
  }));
}

/** Reads one story for changing it, by the article whose blocks are its text; null where it is none that an article shows. */
export async function readStory(tx: Tx, sourceId: string, ownerId: string): Promise<ChangeableStory | null> {
  const row = await tx.article.findFirst({ where: { id: ownerId, sourceId }, select: STORY });
  // After some merges the lead shows the member's text.
  const reader = row?.status === 'merged' ? row.bodyOf[0] : row?.bodyFromId === null ? row : undefined;
  if (!row || !reader) return null;
  const lines = row.blocks.map((block) => lineOf(row.document.text, block));
  const { id: articleId, revision, status, title } = reader;
  return { articleId, ownerId, revision, status, title, lines };
}

const READER = { id: true, revision: true, status: true, title: true } as const;
const STORY = {
  ...READER,
  bodyFromId: true,
  document: { select: { text: true } },
  blocks: { where: { kind: { notIn: FIELD_KINDS } }, orderBy: { position: 'asc' } },
  bodyOf: { where: LIVE, select: READER, take: 1 },
} as const satisfies Prisma.ArticleSelect;

function lineOf(text: string, row: Prisma.BlockModel): ChangeableStory['lines'][number] {
  const kind = row.kind as BlockKind;
  const { id, start, end, verdict, decidedBy, editedText } = row;
  return {
    ...{ id, kind, kept: verdict === 'keep' },
    text: spanText(text, { start, end, kind }),
    byPerson: decidedBy === 'person' || editedText !== null,
    ruleId: decidedBy === 'rule' ? ((row.evidence as Evidence | null)?.rule ?? null) : null,
    columns: asJson('block', row),
  };
}

/** A rule as a command reads it: what it says, whose it is, and the rest of its row. */
export type RuleToChange = {
  rule: Rule & { active: boolean };
  revision: number;
  fields: RuleFields;
  source: { id: string; name: string };
};

/**
 * Reads a rule for changing it, under `lockSource`.
 * @param revision the one that the editor saw; null where only the rule as it is now is wanted
 * @returns `not-found`, or `stale` with who changed what since
 */
export async function readRule(tx: Tx, ruleId: string, revision: number | null): Promise<Result<RuleToChange>> {
  const row = await tx.cleaningRule.findUnique({ where: { id: ruleId }, include: { source: true } });
  if (!row) return refuse('not-found');
  if (revision !== null && row.revision !== revision) {
    return refuse('stale', { details: await lastActsOnSource(tx, row.sourceId, ['rule.save', 'rule.switch']) });
  }
  const rule = { ...asRule(row), active: row.active };
  const { sourceId, note, byName } = row;
  const { id, name } = row.source;
  return ok({ rule, revision: row.revision, fields: { ...rule, sourceId, note, byName }, source: { id, name } });
}
