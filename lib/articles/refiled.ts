import type { Change } from '../audit/changes';

/** What a story is no longer listed under: its feeds lost it. `languages` are tags as the article had them, `sources` ids. */
export type Left = { topics: string[]; languages: string[]; sources: string[] };

/**
 * Tells whether a story's topics are others after some changes: no news to its readers, whose `updated` stays, but to the feeds and to the
 * programs that sort by them.
 * @param changes of the one article
 */
export function isRefiled(changes: readonly Change[]): boolean {
  const { before, after } = topicsOf(changes);
  return before.size !== after.size || [...before].some((id) => !after.has(id));
}

/** Names the topics and languages that a story left by some changes of it. */
export function leftBy(changes: readonly Change[]): Omit<Left, 'sources'> {
  const { before, after } = topicsOf(changes);
  const languages = changes.flatMap((change) =>
    change.entity === 'article' && change.after && 'lang' in change.after ? (change.before?.lang ?? []) : [],
  );
  return {
    topics: [...before].filter((id) => !after.has(id)),
    languages: languages.filter((tag) => typeof tag === 'string'),
  };
}

/** The topics of the rows that were changed, before and after; a row that keeps its topic is in neither. */
function topicsOf(changes: readonly Change[]): { before: Set<string>; after: Set<string> } {
  const topics = changes.filter(({ entity }) => entity === 'topic');
  const named = (side: 'before' | 'after') =>
    new Set(topics.map((change) => change[side]?.topicId).filter((id) => typeof id === 'string'));
  return { before: named('before'), after: named('after') };
}
