import { type Change, rowKey } from '../../audit/changes';

/** What decides over an article as a whole: an edit made before such a change is not an edit of what it is now. */
const GATES = ['status', 'mergedIntoId', 'bodyFromId'] as const;

/**
 * Tells whether an edit can be laid over what others changed since the editor looked: three-way, with the revision seen as the base. Of
 * an article each field stands for itself, of its blocks each block as a whole and its place for itself; a row that was made or removed
 * is changed as a whole.
 * @param mine what the edit would change
 * @param theirs everything that was changed of the article since that revision
 * @returns false where both changed the same, or where the article was decided on or merged since
 */
export function areDisjoint(mine: readonly Change[], theirs: readonly Change[]): boolean {
  if (theirs.some((change) => change.entity === 'article' && GATES.some((name) => name in (change.after ?? {}))))
    return false;
  const taken = new Map<string, Set<string> | 'all'>();
  for (const change of theirs) {
    const key = keyOf(change);
    const before = taken.get(key);
    if (isWhole(change) || before === 'all') taken.set(key, 'all');
    else taken.set(key, new Set([...(before ?? []), ...Object.keys(change.after ?? {})]));
  }
  return mine.every((change) => {
    const names = taken.get(keyOf(change));
    if (names === undefined) return true;
    return names !== 'all' && !isWhole(change) && !Object.keys(change.after ?? {}).some((name) => names.has(name));
  });
}

/** Where a block stands is apart from what it says: one may move what another mends. */
const keyOf = (change: Change): string => (isPlace(change) ? `${rowKey(change)} position` : rowKey(change));

const isPlace = ({ entity, before, after }: Change): boolean =>
  entity === 'block' && before !== null && after !== null && Object.keys(after).join() === 'position';

const isWhole = ({ entity, before, after }: Change): boolean => entity === 'block' || before === null || after === null;
