'use client';

import { type Dispatch, type RefObject, type SetStateAction, useCallback } from 'react';
import type { Refusal, Result } from '@/lib/result';
import type { ArticleView, QueueRow } from '@/lib/review/view';
import { useActs } from '../../acts/act-provider';
import type { Kept } from '../../duplicates/around';
import type { Rejection } from '../reject-dialog';
import type { AheadStore } from './ahead-store';
import { putBack, type QueueState } from './queue-state';

/** What the editor had written or chosen with a decision. */
export type Unsaved = { unsaved?: Rejection | undefined; kept?: Kept };
/** A decision that came back: why, and what had been said with it. `refusal` is null where the server was not reached. */
export type Returned = Unsaved & { refusal: Refusal | null };

/** A decision as it is shown at once and confirmed behind. */
export type Settling = Unsaved & {
  /** The article that was on the desk, to which the reason comes back where it did not go through. */
  id: string;
  /** All articles that it changes. */
  about: readonly string[];
  /** Those of them that it takes out of the queue. */
  leaving: readonly string[];
  /** How the articles are shown meanwhile, where they stay on the desk or come to it. */
  shownAs?: ReadonlyMap<string, (view: ArticleView) => ArticleView>;
  /** What it does to the queue. */
  onward: (state: QueueState) => QueueState;
  said: string;
  run: () => Promise<Result<unknown> | null>;
};

/** The rows that are in the list still as they were. */
const asBefore = (state: QueueState, rows: readonly QueueRow[]): QueueState => ({
  ...state,
  rows: state.rows.map((row) => rows.find(({ id }) => id === row.id) ?? row),
});

/** Gives what shows a decision at once and has it confirmed behind; what is refused comes back with the reason. False: unsaved words keep it. */
export function useSettle({
  drafts,
  latest,
  underWay,
  views,
  change,
  setReturned,
  onSettled,
}: {
  drafts: ReadonlyMap<string, unknown>;
  latest: RefObject<QueueState>;
  underWay: RefObject<Set<string>>;
  views: AheadStore<ArticleView>;
  change: (step: (state: QueueState) => QueueState) => void;
  setReturned: Dispatch<SetStateAction<ReadonlyMap<string, Returned>>>;
  onSettled: () => void;
}): (settling: Settling) => boolean {
  const { report, say } = useActs();
  return useCallback(
    ({ id, about, leaving, shownAs, onward, said, run, ...written }) => {
      const isWriting = (article: string | null) =>
        article !== null && [...drafts.keys()].some((key) => key.startsWith(article));
      if (about.some(isWriting)) {
        say({ text: 'You have unsaved words in this article: save or cancel them first.', tone: 'refused' });
        return false;
      }
      for (const each of leaving) underWay.current.add(each);
      setReturned((before) => new Map([...before].filter(([other]) => other !== id)));
      const rows = latest.current.rows.filter((row) => about.includes(row.id));
      const ends = [...(shownAs ?? [])].map(([each, as]) => views.amend(each, as));
      change(onward);
      void run().then(async (result) => {
        for (const each of leaving) underWay.current.delete(each);
        if (result) report(result, said);
        if (!result?.ok) {
          for (const end of ends) end(false);
          const typing = isWriting(latest.current.currentId);
          setReturned((before) => new Map(before).set(id, { refusal: result?.error ?? null, ...written }));
          change((before) => {
            // The last first: each has the place that it had when those before it had gone.
            const back = leaving.reduceRight((state, each) => putBack(state, each, false), asBefore(before, rows));
            return typing ? back : { ...back, currentId: id };
          });
        }
        // What has left the desk is read again when somebody goes back to it: the server has the next ones to read.
        const left = about.filter((each) => result?.ok && latest.current.currentId !== each);
        views.forget(left);
        await Promise.all(about.map((each) => left.includes(each) || views.reread(each).catch(() => {})));
        if (result?.ok) for (const end of ends) end(true);
        onSettled();
      });
      return true;
    },
    [drafts, latest, underWay, views, change, setReturned, onSettled, report, say],
  );
}
