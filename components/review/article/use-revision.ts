'use client';

import { type TransitionStartFunction, useCallback, useEffect, useTransition } from 'react';
import type { ArticleAt } from '@/lib/articles/input';
import type { Result } from '@/lib/result';
import type { ArticleView } from '@/lib/review/view';
import { useActs } from '../../acts/act-provider';
import { useFlow } from '../flow/flow-provider';

/**
 * Runs an act on the article at its revision, which it raises unless `raises` says otherwise; gives the outcome, or null where the server
 * could not be reached.
 */
export type Act = <T>(
  run: (at: ArticleAt) => Promise<Result<T>>,
  said: string,
  raises?: boolean,
) => Promise<Result<T> | null>;
/**
 * The same for words that were written on the article as it was at a revision, which is told by how it is now: what others changed since
 * is merged or refused, never written over.
 */
export type SaveWords = <T>(
  writtenOn: (now: ArticleView | null) => number,
  run: (at: ArticleAt) => Promise<Result<T>>,
  said: string,
) => Promise<Result<T> | null>;

/** Runs acts on one article in turn (`Turns`), and reads it anew after each: also after a refusal, which shows what changed. */
export function useRevision(article: { id: string; revision: number }): {
  act: Act;
  save: SaveWords;
  pending: boolean;
  start: TransitionStartFunction;
} {
  const { run, report } = useActs();
  const { turns, views } = useFlow();
  const [pending, start] = useTransition();
  const { id, revision } = article;
  useEffect(() => turns.seen(id, revision), [turns, id, revision]);

  const act = useCallback<Act>(
    async (command, said, raises) => {
      const result = await turns.run(id, (at) => run(() => command(at)), raises);
      if (result) report(result, said);
      await views.reread(id).catch(() => {});
      return result;
    },
    [id, run, report, turns, views],
  );
  const save = useCallback<SaveWords>(
    async (writtenOn, command, said) => {
      const result = await turns.run(id, async (at) => {
        // What this editor did before may not have been read back yet.
        if ((views.get(id)?.revision ?? 0) < at.revision) await views.reread(id).catch(() => {});
        return run(() => command({ ...at, revision: writtenOn(views.get(id)) }));
      });
      if (result?.ok) report(result, said);
      await views.reread(id).catch(() => {});
      return result;
    },
    [id, run, report, turns, views],
  );
  return { act, save, pending, start };
}
