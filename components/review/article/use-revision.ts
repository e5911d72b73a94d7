'use client';

import { type TransitionStartFunction, useCallback, useEffect, useRef, useTransition } from 'react';
import type { ArticleAt } from '@/lib/articles/input';
import type { Result } from '@/lib/result';
import { useActs } from '../../acts/act-provider';

/** Runs an act on the article at its revision; gives the outcome, or null where the server could not be reached. */
export type Act = <T>(run: (at: ArticleAt) => Promise<Result<T>>, said: string) => Promise<Result<T> | null>;

/**
 * Runs acts on one article one after another, each on the revision that the one before it left. Pressing keys faster than the server
 * answers is thus no conflict with oneself, and a change by somebody else in between still is one.
 */
export function useRevision(article: { id: string; revision: number }): {
  act: Act;
  save: Act;
  pending: boolean;
  start: TransitionStartFunction;
} {
  const { run, report } = useActs();
  const [pending, start] = useTransition();
  const revision = useRef(article.revision);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    revision.current = Math.max(revision.current, article.revision);
  }, [article.revision]);

  const inTurn = useCallback(
    <T>(act: (at: ArticleAt) => Promise<Result<T>>): Promise<Result<T> | null> => {
      const turn = last.current.then(async () => {
        const at = { articleId: article.id, revision: revision.current };
        const result = await run(() => act(at));
        if (result?.ok) revision.current = Math.max(revision.current, at.revision + 1);
        return result;
      });
      last.current = turn;
      return turn;
    },
    [article.id, run],
  );
  const save = useCallback<Act>(
    async (act, said) => {
      const result = await inTurn(act);
      if (result?.ok) report(result, said);
      return result;
    },
    [inTurn, report],
  );
  const act = useCallback<Act>(
    async (command, said) => {
      const result = await inTurn(command);
      if (result) report(result, said);
      return result;
    },
    [inTurn, report],
  );
  return { act, save, pending, start };
}
