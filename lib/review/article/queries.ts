import type { Link } from '../../articles/blocks/words';
import { bodyBlocks, placeInBlocks, readerText, spanText } from '../../articles/body';
import { labelOf } from '../../articles/topic-label';
import type { BlockImage, BlockKind, BlockLayout, Direction, Evidence } from '../../articles/types';
import { articleHistory } from '../../audit/queries';
import { db } from '../../db/client';
import type { Block, Prisma } from '../../db/generated/client';
import { withNames } from '../../duplicates/verdict/naming';
import type { DecodedDocument } from '../../import/document';
import { readVocabulary, suggestionsFor } from '../../topics/queries';
import { pathLabel } from '../../topics/vocabulary';
import { findingsOf } from '../gate/find';
import { gatePolicy } from '../gate/queries';
import { hasSource } from '../gate/store';
import { deskReasons } from '../reasons/queries';
import { wordsOf } from '../reasons/reasons';
import { reprintsAround } from '../reprints/queries';
import { togetherOn } from '../together/queries';
import type { ArticleView, AssignedTopicView, BlockView, DuplicateView } from '../view';

const OTHER = { select: { id: true, title: true, status: true, source: { select: { name: true } } } } as const;
const INCLUDE = {
  source: { select: { id: true, name: true, key: true } },
  document: {
    omit: { bytes: true, marks: true },
    include: {
      supersededBy: { select: { id: true } },
      articles: {
        select: { id: true, ordinal: true, title: true, status: true, mergedIntoId: true },
        orderBy: { ordinal: 'asc' },
      },
    },
  },
  topics: { include: { topic: { select: { labels: true } } }, orderBy: { at: 'asc' } },
  pairsAsA: { include: { b: OTHER } },
  pairsAsB: { include: { a: OTHER } },
  bodyFrom: { select: { source: { select: { id: true, name: true } } } },
  mergedInto: { select: { id: true, title: true } },
  merged: { select: { id: true, title: true, canonicalUrl: true, source: { select: { name: true } } } },
  publication: true,
} as const satisfies Prisma.ArticleInclude;

/** What the document had, with the date in the form in which articles have theirs: pages write the hour of their own clock. */
const foundFields = ({ publishedAt, ...found }: Record<string, string | null>): Record<string, string | null> => ({
  ...found,
  publishedAt: publishedAt ? new Date(publishedAt).toISOString() : null,
});

/**
 * Reads everything that the article page shows.
 * @returns null where there is no such article
 */
export async function articleView(id: string): Promise<ArticleView | null> {
  const row = await db().article.findUnique({ where: { id }, omit: { sketch: true }, include: INCLUDE });
  if (!row) return null;
  const [blocks, furniture, history, suggestions, vocabulary, reprints, policy, together] = await Promise.all([
    readBlocks(row.bodyFromId ?? id),
    db().block.findMany({ where: { documentId: row.documentId, articleId: null }, orderBy: { position: 'asc' } }),
    articleHistory(id),
    suggestionsFor(row),
    readVocabulary(),
    reprintsAround(id),
    gatePolicy(),
    togetherOn(id),
  ]);
  const { revision, status, title, dek, byline, dateline, lang, caption, credit, canonicalUrl, imageUrl } = row;
  const { wordCount, splitReason, document, mergedInto, publication } = row;
  const source = { id: row.source.id, name: row.source.name };
  const gate =
    status === 'pending' || status === 'approved'
      ? findingsOf(
          {
            ...{ title, lang, publishedAt: row.publishedAt, topics: row.topics.length },
            lines: bodyBlocks(blocks).map(({ id: blockId, text }) => ({ blockId, text })),
            hasSource: hasSource(row.source.key, canonicalUrl ?? document.url),
          },
          policy,
          new Date(),
        )
      : [];
  return {
    textSource: row.bodyFrom?.source ?? source,
    ...{ id, revision, status, source, wordCount, splitReason, blocks, history, mergedInto, gate },
    ...reprints,
    ...together,
    rejection: row.rejectCode ? { reason: wordsOf(await deskReasons(), row.rejectCode), note: row.rejectNote } : null,
    fields: {
      ...{ title, dek, byline, dateline, lang, caption, credit, canonicalUrl, imageUrl },
      publishedAt: row.publishedAt?.toISOString() ?? null,
      dir: row.dir as Direction | null,
    },
    found: foundFields(row.found as Record<string, string | null>),
    createdAt: row.createdAt.toISOString(),
    document: {
      id: document.id,
      origin: document.origin,
      url: document.url,
      mediaType: document.mediaType,
      charset: document.charset,
      receivedAt: document.receivedAt.toISOString(),
      timesSeen: document.timesSeen,
      mended: (document.fields as DecodedDocument['fields']).mended ?? 0,
      text: document.text,
      superseded: document.supersededBy !== null,
    },
    furniture: furniture.map((block) => blockView(block, document.text)),
    siblings: document.articles.filter((sibling) => sibling.id !== id),
    storyBefore: storyBefore(document.articles, id),
    topics: row.topics.map(({ topicId, topic, assignedAs, byName, ruleId, at }) => ({
      id: topicId,
      label: labelOf(topic.labels),
      path: pathLabel(vocabulary, topicId),
      note: vocabulary.byId.get(topicId)?.note ?? null,
      ...{ by: byName, as: assignedAs as AssignedTopicView['as'], ruleId, at: at.toISOString() },
    })),
    suggestions: suggestions.map(({ evidence, ...suggestion }) => ({
      ...suggestion,
      evidence: evidence.flatMap(({ where, text, ...place }) => {
        const found = where === 'title' ? { ...place, blockId: null } : placeInBlocks(blocks, place);
        return found ? { ...found, text } : [];
      }),
      path: pathLabel(vocabulary, suggestion.id),
      note: vocabulary.byId.get(suggestion.id)?.note ?? null,
    })),
    duplicates: duplicatesOf(row),
    members: row.merged.map((member) => ({
      id: member.id,
      title: member.title,
      sourceName: member.source.name,
      url: member.canonicalUrl,
      bodyOfLead: member.id === row.bodyFromId,
    })),
    publication: publication && {
      guid: publication.guid,
      firstPublishedAt: publication.firstPublishedAt.toISOString(),
      changedAt: publication.changedAt.toISOString(),
      withdrawnAt: publication.withdrawnAt?.toISOString() ?? null,
    },
  };
}

type Story = { id: string; title: string; status: string; mergedIntoId: string | null };

/** The story that this one would be joined to: the nearest before it that was not itself joined to another of the document. */
function storyBefore(stories: readonly Story[], id: string): { id: string; title: string } | null {
  const ids = new Set(stories.map((story) => story.id));
  const own = stories.findIndex((story) => story.id === id);
  const before = stories.slice(0, own).findLast(({ mergedIntoId }) => mergedIntoId === null || !ids.has(mergedIntoId));
  return before && before.status !== 'merged' ? { id: before.id, title: before.title } : null;
}

async function readBlocks(articleId: string): Promise<BlockView[]> {
  const rows = await db().block.findMany({ where: { articleId }, orderBy: { position: 'asc' } });
  const [first] = rows;
  if (!first) return [];
  const { text } = await db().document.findUniqueOrThrow({ where: { id: first.documentId }, select: { text: true } });
  return rows.map((block) => blockView(block, text));
}

function blockView(block: Block, documentText: string): BlockView {
  const { id, start, end, verdict, decidedBy, deciderName, residue, reason, editedText } = block;
  const kind = block.kind as BlockKind;
  const originalText = spanText(documentText, { start, end, kind });
  return {
    ...{ id, start, end, kind, verdict, decidedBy, deciderName, residue, reason, originalText },
    evidence: block.evidence as Evidence | null,
    text: readerText(documentText, { ...block, kind }),
    links: (block.links ?? []) as Link[],
    image: block.image as BlockImage | null,
    layout: block.layout as BlockLayout | null,
    foundKind: block.foundKind as BlockKind | null,
    edited: editedText !== null,
  };
}

type WithPairs = Prisma.ArticleGetPayload<{ include: Pick<typeof INCLUDE, 'pairsAsA' | 'pairsAsB'> }>;

const HERE_THERE = ['this one', 'that one'] as const;
const THERE_HERE = ['that one', 'this one'] as const;

/** Open proposals first, then by how much of this article the other one has. */
function duplicatesOf(row: Pick<WithPairs, 'pairsAsA' | 'pairsAsB'>): DuplicateView[] {
  const seen = [
    ...row.pairsAsA.map(({ b: other, aInB: here, bInA: there, ...pair }) => ({
      other,
      here,
      there,
      pair,
      names: HERE_THERE,
    })),
    ...row.pairsAsB.map(({ a: other, bInA: here, aInB: there, ...pair }) => ({
      other,
      here,
      there,
      pair,
      names: THERE_HERE,
    })),
  ];
  const views = seen.map(({ other, here, there, names, pair: { id, verdict, state, reason } }) => ({
    ...{ pairId: id, verdict, state, reason: withNames(reason, names), here, there },
    other: { id: other.id, title: other.title, sourceName: other.source.name, status: other.status },
  }));
  return views.sort((x, y) => rankOf(x) - rankOf(y) || y.here + y.there - x.here - x.there);
}

const rankOf = (view: DuplicateView) => (view.state === 'proposed' ? 0 : 2) + (view.verdict === 'duplicate' ? 0 : 1);
