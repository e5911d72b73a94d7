import type { ArticleAt } from '@/lib/articles/input';
import type { Result } from '@/lib/result';

type Turn = { revision: number; last: Promise<unknown> };

/**
 * Runs acts on an article one after another, each on the revision that the one before it left. Pressing keys faster than the server
 * answers is thus no conflict with oneself, and a change by somebody else in between still is one. It outlives the article's page: a
 * decision waits for the edits before it although the next article is already shown.
 */
export class Turns {
  private readonly turns = new Map<string, Turn>();

  /** Takes note of the revision that the editor sees. */
  seen(articleId: string, revision: number): void {
    const turn = this.of(articleId);
    turn.revision = Math.max(turn.revision, revision);
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
    const turn = this.of(articleId);
    const outcome = turn.last.then(async () => {
      const at = { articleId, revision: turn.revision };
      const result = await act(at);
      if (result?.ok && raises) turn.revision = Math.max(turn.revision, at.revision + 1);
      return result;
    });
    turn.last = outcome;
    return outcome;
  }

  private of(articleId: string): Turn {
    const known = this.turns.get(articleId);
    if (known) return known;
    const turn = { revision: 0, last: Promise.resolve() };
    this.turns.set(articleId, turn);
    return turn;
  }
}
