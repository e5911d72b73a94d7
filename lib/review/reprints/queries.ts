import { db } from '../../db/client';
import { KEPT_OUT } from '../queries';
import type { ReprintsView } from '../view';

/** Reprints of one story that its page names; of a text printed hundreds of times the newest. */
const MAX_LISTED = 50;

const DECIDED = { id: true, title: true, status: true } as const;

/** Reads what an article only reprints, and what came in later that only reprints it or an article merged into it. */
export async function reprintsAround(articleId: string): Promise<ReprintsView> {
  // Asked for first: an OR across the two would have every article read.
  const members = await db().article.findMany({ where: { mergedIntoId: articleId }, select: { id: true } });
  const stories = [articleId, ...members.map(({ id }) => id)];
  const waiting = { reprintOfId: { in: stories }, status: 'pending' } as const;
  const [article, reprints, reprintCount] = await Promise.all([
    db().article.findUnique({
      where: { id: articleId },
      select: { status: true, reprintOf: { select: { ...DECIDED, mergedInto: { select: DECIDED } } } },
    }),
    db().article.findMany({
      where: waiting,
      orderBy: { createdAt: 'desc' },
      take: MAX_LISTED,
      select: { id: true, title: true, createdAt: true, source: { select: { name: true } } },
    }),
    db().article.count({ where: waiting }),
  ]);
  const { mergedInto, ...earlier } = article?.reprintOf ?? { mergedInto: null };
  const of = mergedInto ?? ('id' in earlier ? earlier : null);
  return {
    reprintOf: of && { ...of, keptOut: article?.status === 'pending' && KEPT_OUT.includes(of.status) },
    reprintCount,
    reprints: reprints.map(({ createdAt, source, ...row }) => ({
      ...row,
      sourceName: source.name,
      createdAt: createdAt.toISOString(),
    })),
  };
}
