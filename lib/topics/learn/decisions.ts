import type { EventBody } from '../../audit/events';

/** An event of the history as learning reads it, with its articles. */
export type PastEvent = { id: bigint; body: EventBody; articleIds: readonly string[]; undoesId: bigint | null };

/** A decision that teaches: whether the topic fits an article. */
export type Lesson = { eventId: bigint; articleId: string; fits: boolean };

/** What events taught of a topic; `startsAnew`: what was learned before them does not count any more. */
export type Lessons = { startsAnew: boolean; lessons: Lesson[] };

/** The actions that teach, and those that take a teaching act back. */
export const TEACHING_ACTIONS = [
  'topic.assign',
  'topic.remove',
  'topic.refuse',
  'topic.create',
  'topic.merge',
  'topic.forget',
  'article.approve',
  'article.publish',
  'undo',
] as const satisfies readonly EventBody['action'][];

/**
 * Reads from the history which decisions teach what of which topic, in their order. Assigning a topic says that it fits; removing and
 * refusing it say that it does not, and so does approving an article without it, for every topic that has been met before.
 * Merging a topic into another says of its articles that the other fits them. What a rule does teaches nothing until an article is
 * approved with it.
 * @param events oldest first; those in `undone` count as never having happened
 * @param known topics met before these events
 */
export function lessonsOf(
  events: readonly PastEvent[],
  undone: ReadonlySet<bigint>,
  known: Iterable<string>,
): Map<string, Lessons> {
  const taught = new Map<string, Lessons>();
  const met = new Set(known);
  const of = (topicId: string): Lessons => {
    met.add(topicId);
    const lessons = taught.get(topicId) ?? { startsAnew: false, lessons: [] };
    taught.set(topicId, lessons);
    return lessons;
  };
  for (const { id: eventId, body, articleIds } of events) {
    if (undone.has(eventId)) continue;
    if (body.action === 'topic.forget') {
      met.add(body.data.topicId);
      taught.set(body.data.topicId, { startsAnew: true, lessons: [] });
    }
    if (body.action === 'topic.create') of(body.data.topicId);
    if (body.action === 'topic.merge') {
      const { lessons } = of(body.data.intoId);
      lessons.push(...articleIds.map((articleId) => ({ eventId, articleId, fits: true })));
      continue;
    }
    const [articleId] = articleIds;
    if (!articleId) continue;
    // A rule's act is nobody's decision; approving what it gave is.
    if ('rule' in body.data && body.data.rule !== undefined) continue;
    if (body.action === 'topic.assign' || body.action === 'topic.remove' || body.action === 'topic.refuse') {
      of(body.data.topicId).lessons.push({ eventId, articleId, fits: body.action === 'topic.assign' });
    } else {
      const carried = topicsApproved(body);
      if (!carried) continue;
      for (const topicId of carried.confirmedIds ?? []) of(topicId).lessons.push({ eventId, articleId, fits: true });
      for (const topicId of met) {
        if (!carried.topicIds.includes(topicId)) of(topicId).lessons.push({ eventId, articleId, fits: false });
      }
    }
  }
  return taught;
}

/** The topics with which an act approved its article, or null where it approved none. */
function topicsApproved(body: EventBody): { topicIds: string[]; confirmedIds?: string[] | undefined } | null {
  const approves = body.action === 'article.approve' || (body.action === 'article.publish' && body.data.approvedToo);
  if (!approves || body.data.topicIds === undefined) return null;
  return { topicIds: body.data.topicIds, confirmedIds: body.data.confirmedIds };
}

/**
 * Finds the events that are taken back: undone, and that undo not itself undone.
 * @param events events with the undos that follow them, in any order
 */
export function undoneAmong(events: readonly { id: bigint; undoesId: bigint | null }[]): Set<bigint> {
  const undone = new Set<bigint>();
  // An undo comes after what it takes back, so that going from the newest each undo's own fate is known when it is met.
  for (const { id, undoesId } of events.toSorted((a, b) => (a.id > b.id ? -1 : 1))) {
    if (undoesId !== null && !undone.has(id)) undone.add(undoesId);
  }
  return undone;
}
