import type { ArticleAt } from '@/lib/articles/input';
import type { Result } from '@/lib/result';

type Turn = { revision: number; last: Promise<unknown>; underWay: number };
/** What was read of an article: a row of the queue has the likest pair, the desk all. */
type Read = {
  id: string;
  revision: number;
  duplicate?: { pairId: string } | null;
  duplicates?: readonly { pairId: string; state: string }[];
};

/**
 * Runs acts on an article one after another, each on the revision that the one before it left. Pressing keys faster than the server
 * answers is thus no conflict with oneself, and a change by somebody else in between still is one. It outlives the article's page: a
 * decision waits for the edits before it although the next article is already shown.
 */
export class Turns {
  private readonly turns = new Map<string, Turn>();
  /** Pairs of which this editor has said that they are none, with their articles. */
  private readonly apart = new Map<string, readonly string[]>();

  /** Takes note of the revision that the editor sees. */
  seen(articleId: string, revision: number): void {
    const turn = this.of(articleId);
    turn.revision = Math.max(turn.revision, revision);
  }

  /** Whether what was read of an article is from before an act of this page on it: one that is done, or is on its way. */
  isBehind({ id, revision, duplicate, duplicates = [] }: Read): boolean {
    const open = duplicates.filter(({ state }) => state === 'proposed');
    if ([duplicate, ...open].some((pair) => pair && this.apart.has(pair.pairId))) return true;
    const turn = this.turns.get(id);
    return turn !== undefined && (turn.underWay > 0 || revision < turn.revision);
  }

  /** Takes note that pairs of these articles are none. That raises no revision, so that nobody's writing is disturbed. */
  parted(pairIds: readonly string[], articleIds: readonly string[]): void {
    for (const pairId of pairIds) this.apart.set(pairId, articleIds);
  }

  /** Forgets it where something of these articles was taken back, or others did something to them. */
  changed(articleIds: readonly string[]): void {
    for (const [pairId, of] of this.apart) if (of.some((id) => articleIds.includes(id))) this.apart.delete(pairId);
  }

  /**
   * @param raises whether the act raises the article's revision; what editors say to each other about it does not
   * @returns the act's outcome; null where the server could not be reached
   */
  run<T>(
    articleId: string,
    act: (at: ArticleAt) => Promise<Result<T> | null>,
    raises = true,
  ): Promise<Result<T> | null> {
    const raised = { [articleId]: raises ? 1 : 0 };
    return this.runOn(raised, ({ [articleId]: revision = 0 }: Record<string, number>) => act({ articleId, revision }));
  }

  /**
   * The same for an act on several articles, which waits for its turn on each of them.
   * @param raises the articles, and by how much the act raises the revision of each
   */
  runOn<T>(
    raises: Readonly<Record<string, number>>,
    act: (revisions: Record<string, number>) => Promise<Result<T> | null>,
  ): Promise<Result<T> | null> {
    const turns = Object.keys(raises).map((id) => [id, this.of(id)] as const);
    for (const [, turn] of turns) turn.underWay += 1;
    const acted = Promise.all(turns.map(([, { last }]) => last)).then(async () => {
      const revisions = Object.fromEntries(turns.map(([id, { revision }]) => [id, revision]));
      const result = await act(revisions);
      for (const [id, turn] of result?.ok ? turns : [])
        turn.revision = Math.max(turn.revision, (revisions[id] ?? 0) + (raises[id] ?? 0));
      return result;
    });
    const outcome = acted.finally(() => {
      for (const [, turn] of turns) turn.underWay -= 1;
    });
    for (const [, turn] of turns) turn.last = outcome;
    return outcome;
  }

  private of(articleId: string): Turn {
    const known = this.turns.get(articleId);
    if (known) return known;
    const turn = { revision: 0, last: Promise.resolve(), underWay: 0 };
    this.turns.set(articleId, turn);
    return turn;
  }
}
