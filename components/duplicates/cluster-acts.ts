'use client';

import { useMemo } from 'react';
import type { MergeChoices } from '@/lib/duplicates/merge/merge';
import type { ParagraphPicks } from '@/lib/duplicates/paragraphs/paragraphs';
import type { ClusterView } from '@/lib/duplicates/view';
import type { Result } from '@/lib/result';
import { useActs } from '../acts/act-provider';

/** A cluster, or a part of it, as the person saw it: what is to remain, what goes into it, and the revisions of all. */
export type ClusterInput = { leadId: string; memberIds: string[]; revisions: Record<string, number> };
/** With what the merged article takes from whom; without `choices` what it lacks comes from the first that has it. */
export type ClusterMerge = ClusterInput & { choices?: MergeChoices; paragraphs?: MixedParagraphs | undefined };
/** Single paragraphs taken from one member, by the row of its comparison with the lead. */
export type MixedParagraphs = { memberId: string; picks: ParagraphPicks };
export type BatchDone = { batchId: string; eventIds: string[] };
type UndoneAct = { title: string; outcome: Result<unknown> };

/** What is asked of the server about clusters. */
export type ClusterActions = {
  merge: (input: ClusterMerge) => Promise<Result<BatchDone>>;
  takeOut: (articleId: string) => Promise<Result<BatchDone>>;
};
export type UndoBatch = (batchId: string) => Promise<Result<UndoneAct[]>>;

/** The whole cluster, to be merged into one of its articles. */
export function clusterInput({ members }: ClusterView, leadId: string, left: ReadonlySet<string>): ClusterInput {
  const chosen = members.filter(({ id }) => id === leadId || !left.has(id));
  return {
    leadId,
    memberIds: chosen.map(({ id }) => id).filter((id) => id !== leadId),
    revisions: Object.fromEntries(chosen.map(({ id, revision }) => [id, revision])),
  };
}

/** Gives what tells of a batch that was done, with the Undo that takes all of it back. */
export function useBatchSaid(undoBatch: UndoBatch): (batchId: string, said: string) => void {
  const { run, say } = useActs();
  return useMemo(() => {
    const takeBack = async (batchId: string, said: string) => {
      const result = await run(() => undoBatch(batchId));
      if (!result) return;
      if (!result.ok) return say({ text: result.error.message, tone: 'refused' });
      const refused = result.value.flatMap(({ title, outcome }) => (outcome.ok ? [] : [{ title, ...outcome.error }]));
      const [first] = refused;
      if (!first) return say({ text: `Taken back: ${said}` });
      say({
        text: `${result.value.length - refused.length} of ${result.value.length} taken back. “${first.title}”: ${first.message}`,
        tone: 'refused',
      });
    };
    return (batchId, said) => say({ text: said, undo: { of: said, run: () => takeBack(batchId, said) } });
  }, [run, say, undoBatch]);
}
