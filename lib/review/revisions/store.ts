import { asJson } from '../../articles/changes/rows';
import type { Change } from '../../audit/changes';
import { readEvent } from '../../audit/events';
import { sentenceOf } from '../../audit/sentences';
import { storedChanges } from '../../audit/store';
import type { Prisma } from '../../db/generated/client';
import { isOfContent, type State, stateBefore } from './content';

/** Acts that are looked back over, at most; older revisions are in the history, and are not restored as a whole. */
const MAX_ACTS = 400;

/** An act that changed an article, with the revision that the article had since. */
export type Act = { revision: number; at: Date; who: string; what: string; changes: Change[]; isOfContent: boolean };

/** An article as it is, with the acts on it, newest first, as far back as the history tells of every revision. */
export type Past = { revision: number; now: State; acts: Act[]; documentText: string; createdAt: Date };

/** Reads an article and its past; null where there is no such article. */
export async function readPast(client: Prisma.TransactionClient, articleId: string): Promise<Past | null> {
  const row = await client.article.findUnique({
    where: { id: articleId },
    include: { blocks: true, document: { select: { text: true } } },
  });
  if (!row) return null;
  const { blocks, document, ...article } = row;
  const events = await client.$queryRaw<EventRow[]>`
    SELECT e.at, e."actorName", e.action, e.data, e.changes, at.revision FROM "AuditEvent" e
    CROSS JOIN LATERAL (SELECT e.revisions[array_position(e."articleIds", ${articleId}::uuid)] AS revision) at
    WHERE e."articleIds" @> ARRAY[${articleId}::uuid] AND at.revision > 0 ORDER BY e.id DESC LIMIT ${MAX_ACTS}`;
  const acts: Act[] = [];
  for (const event of events) {
    // Where a revision is not told of, what was before it cannot be told either.
    if (event.revision !== article.revision - acts.length) break;
    const changes = storedChanges(event.changes);
    const what = sentenceOf(readEvent(event.action, event.data));
    const ofContent = changes.some((change) => isOfContent(change));
    acts.push({ revision: event.revision, at: event.at, who: event.actorName, what, changes, isOfContent: ofContent });
  }
  const now: State = {
    article: asJson('article', article),
    blocks: new Map(blocks.map((block) => [block.id, asJson('block', block)])),
  };
  return { revision: article.revision, now, acts, documentText: document.text, createdAt: article.createdAt };
}

type EventRow = { at: Date; actorName: string; action: string; data: unknown; changes: unknown; revision: number };

/** Gives the article as it was at a revision; null where the history does not reach back to it. */
export function stateAt({ now, acts, ...past }: Past, articleId: string, revision: number): State | null {
  if (revision > past.revision) return null;
  const since = acts.filter((act) => act.revision > revision);
  const oldest = since.at(-1)?.revision ?? revision + 1;
  if (oldest !== revision + 1) return null;
  return stateBefore(
    now,
    articleId,
    since.toReversed().flatMap(({ changes }) => changes),
  );
}

/** Gives when a revision came to be. */
export const timeOf = ({ acts, createdAt }: Past, revision: number): Date =>
  acts.find((act) => act.revision === revision)?.at ?? createdAt;
