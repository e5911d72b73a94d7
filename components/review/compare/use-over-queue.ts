'use client';

import type { Route } from 'next';
import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from '@/lib/result';
import type { ArticleView } from '@/lib/review/view';
import { useActs } from '../../acts/act-provider';
import type { Around, Merging, Parting } from '../../duplicates/around';
import { useFlow } from '../flow/flow-provider';
import { painted } from '../flow/painted';
import type { Comparison } from '../flow/read';
import { unite } from './unite';

const GONE = 'There is nothing to compare any more: somebody has merged these articles, or said that they are none.';
const UNREACHABLE = 'What is compared could not be read.';

/**
 * What stands around a comparison that lies over the queue: a decision is shown at once and confirmed behind (docs/adr/0034-merging-over-the-queue.md).
 * What is shown stays as it was read, whatever others do meanwhile: the revision decides.
 */
export function useOverQueue(address: Route, back: () => void) {
  const { comparisons, compare, returned, state, settle, turns, views } = useFlow();
  const { run, report } = useActs();
  const [at, setAt] = useState<{ shown: Comparison | null; pending: boolean; trouble: string | null }>(() => ({
    ...{ shown: comparisons.get(address), pending: false, trouble: null },
  }));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [said, setSaid] = useState('');
  const id = state.currentId ?? '';

  const show = useCallback(
    async (next: Route) => {
      setAt((before) => ({ ...before, pending: true, trouble: null }));
      const reached = await comparisons.wanted(next).then(
        () => true,
        () => false,
      );
      const read = comparisons.get(next);
      const trouble = reached ? GONE : UNREACHABLE;
      setAt(({ shown }) => ({ shown: read ?? shown, pending: false, trouble: read ? null : trouble }));
    },
    [comparisons],
  );
  useEffect(() => {
    if (!comparisons.get(address)) void show(address);
  }, [comparisons, address, show]);

  const leadId = at.shown && ('cluster' in at.shown.of ? at.shown.of.a.id : at.shown.of.suggestedLeadId);
  useEffect(() => {
    if (leadId) views.ahead(leadId);
  }, [views, leadId]);

  /** What was decided about is no longer offered, and what went into an article stands there at once, with what else is like it. */
  const settled = (ids: readonly string[], leadId: string | null, members: Merging['members']) => {
    const others = (view: ArticleView | null) =>
      (view?.duplicates ?? []).filter(({ other }) => !ids.includes(other.id));
    const alike = ids.flatMap((each) => others(views.get(each)));
    for (const each of ids) {
      views.amend(each, (view) => {
        if (each !== leadId) return { ...view, duplicates: others(view) };
        const known = new Map([...alike, ...others(view)].map((duplicate) => [duplicate.other.id, duplicate]));
        const before = view.members.filter((member) => !ids.includes(member.id));
        return { ...view, duplicates: [...known.values()], members: [...before, ...members] };
      });
    }
  };
  const merge = ({ leadId, members, revisions, said, kept, run: command }: Merging) => {
    const memberIds = members.map((member) => member.id);
    for (const [article, revision] of Object.entries(revisions)) turns.seen(article, revision);
    const raises = { ...Object.fromEntries(memberIds.map((member) => [member, 1])), [leadId]: memberIds.length };
    const begun = settle({
      ...{ id, said, about: [leadId, ...memberIds], leaving: memberIds },
      kept: { ...kept, address: at.shown?.id ?? address },
      onward: (before) => unite(before, leadId, memberIds),
      run: () => turns.runOn(raises, (now) => painted().then(() => run(() => command(now)))),
    });
    if (begun) settled([leadId, ...memberIds], leadId, members);
    compare(null);
  };
  const part = async ({ about, said, rest, run: command }: Parting) => {
    const act = () => turns.runOn(Object.fromEntries(about.map((article) => [article, 0])), () => run(command));
    if (!rest) {
      if (settle({ id, said, about, leaving: [], onward: (before) => before, run: act })) settled(about, null, []);
      return compare(null);
    }
    setRefusal(null);
    setAt((before) => ({ ...before, pending: true }));
    const result = await act();
    setAt((before) => ({ ...before, pending: false }));
    if (result && !result.ok) return setRefusal(result.error);
    if (!result) return;
    report(result, said);
    setSaid(said);
    views.reread(id).catch(() => {});
    comparisons.forget([rest]);
    await show(rest);
  };
  const kept = returned.get(id)?.kept ?? null;
  return {
    ...{ overQueue: true, back, show, merge, part, pending: at.pending, refusal, said },
    ...{ shown: at.shown, trouble: at.trouble, again: () => void show(address) },
    kept: kept?.address === at.shown?.id ? kept : null,
  } satisfies Around & Record<string, unknown>;
}
