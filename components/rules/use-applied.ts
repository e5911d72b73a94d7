'use client';

import type { Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';
import { countOf } from '../ui/count';

/** What became of the stored articles that a rule was applied to. */
export type Applied = {
  batchId: string;
  outcomes: { articleId: string; title: string; outcome: Result<{ eventId: string }> }[];
  publishedLeft: number;
};

/** Takes a batch back; an outcome for each of its acts. */
export type UndoBatch = (batchId: string) => Promise<Result<{ outcome: Result<{ eventId: string }> }[]>>;

/** Gives what tells of a rule applied to stored articles, with Undo for all of it; it hands back the articles that were refused. */
export function useApplied(undoBatch: UndoBatch): (applied: Applied, before: string) => Applied['outcomes'] {
  const { run, say } = useActs();
  return ({ batchId, outcomes, publishedLeft }, before) => {
    const refused = outcomes.filter(({ outcome }) => !outcome.ok);
    const done = `${before}${countOf(outcomes.length - refused.length, 'article')} changed`;
    const parts = [
      done,
      ...(refused.length > 0 ? [`${refused.length} refused`] : []),
      ...(publishedLeft > 0
        ? [`${publishedLeft} published left as ${publishedLeft === 1 ? 'it is' : 'they are'}`]
        : []),
    ];
    const takeBack = async () => {
      const result = await run(() => undoBatch(batchId));
      if (!result) return;
      const left = result.ok ? result.value.filter(({ outcome }) => !outcome.ok).length : outcomes.length;
      if (left === 0) say({ text: 'All of it taken back.' });
      else say({ text: `${left} could not be taken back: changed since.`, tone: 'refused' });
    };
    say({
      text: `${sentenceCase(parts.join(', '))}.`,
      tone: refused.length > 0 ? 'refused' : 'done',
      undo: { of: done, run: takeBack },
    });
    return refused;
  };
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
