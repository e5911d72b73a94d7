'use client';

import type { Route } from 'next';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '@/lib/result';
import type { ArticleView } from '@/lib/review/view';
import { useActs } from '../../acts/act-provider';
import type { Around, Merging, Parting } from '../../duplicates/around';
import { useMyName } from '../../live/live-provider';
import { useFlow } from '../flow/flow-provider';
import { painted } from '../flow/painted';
import type { QueueState } from '../flow/queue-state';
import type { Comparison } from '../flow/read';
import { type Foretold, foretellLead, foretellMember, rowOf } from './foretell';
import { unite } from './unite';

const GONE = 'There is nothing to compare any more: somebody has merged these articles, or said that they are none.';
const UNREACHABLE = 'What is compared could not be read.';

/** What the row of an article says that nothing is like, where no more is known of it. */
const ALONE = { duplicate: null };

/**
 * What stands around a comparison that lies over the queue: a decision is shown at once and confirmed behind (docs/adr/0034-merging-over-the-queue.md).
 * What is shown stays as it was read, whatever others do meanwhile: the revision decides.
 */
export function useOverQueue(address: Route, back: () => void) {
  const { comparisons, compare, returned, state, settle, turns, views } = useFlow();
  const { run, report, onUndone } = useActs();
  const by = useMyName();
  const [at, setAt] = useState<{ shown: Comparison | null; pending: boolean; trouble: string | null }>(() => ({
    ...{ shown: comparisons.get(address), pending: false, trouble: null },
  }));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [turn, setTurn] = useState(0);
  const id = state.currentId ?? '';

  const show = useCallback(
    async (next: Route, anew = false) => {
      setAt((before) => ({ ...before, pending: true, trouble: null }));
      if (anew) comparisons.forget([next]);
      const reached = await (anew ? comparisons.reread(next) : comparisons.wanted(next)).then(
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

  const latest = useRef(at.shown);
  latest.current = at.shown;
  // What was taken back may be of what is compared: it is read anew, and begun anew where it says something else.
  useEffect(
    () =>
      onUndone(async () => {
        const before = latest.current;
        const compared = before?.id ?? address;
        await show(compared, true);
        const after = comparisons.get(compared);
        if (after && JSON.stringify(after.of) !== JSON.stringify(before?.of)) setTurn((turns) => turns + 1);
      }),
    [onUndone, comparisons, address, show],
  );

  const leadId = at.shown && ('cluster' in at.shown.of ? at.shown.of.a.id : at.shown.of.suggestedLeadId);
  useEffect(() => {
    if (leadId) views.ahead(leadId);
  }, [views, leadId]);

  /** What is shown of articles at once where these are like each other no longer. */
  const apart = (ids: readonly string[]) => {
    const each = (view: ArticleView) => foretellMember(view, new Set(ids));
    return new Map(ids.map((article) => [article, each]));
  };
  const rowApart = (before: QueueState, article: string, _: number, ids: readonly string[]): QueueState => {
    const view = views.get(article);
    const { duplicate } = view ? rowOf(foretellMember(view, new Set(ids))) : ALONE;
    const rows = before.rows.map((row) => (row.id === article ? { ...row, duplicate: duplicate ?? null } : row));
    return { ...before, rows };
  };
  const merge = (merging: Merging) => {
    const { leadId, members, revisions, said, kept, run: command } = merging;
    const memberIds = members.map((member) => member.id);
    const ids = [leadId, ...memberIds];
    for (const [article, revision] of Object.entries(revisions)) turns.seen(article, revision);
    const raises = { ...Object.fromEntries(memberIds.map((member) => [member, 1])), [leadId]: memberIds.length };
    const known = new Map(ids.flatMap((article) => views.get(article) ?? []).map((view) => [view.id, view]));
    const foretold: Foretold = { ...merging, by, at: new Date().toISOString(), views: known };
    const lead = known.get(leadId);
    const row = lead && {
      ...rowOf(foretellLead(lead, foretold)),
      revision: lead.revision + memberIds.length,
    };
    settle({
      ...{ id, said, about: ids, leaving: memberIds },
      shownAs: apart(ids).set(leadId, (view) => foretellLead(view, foretold)),
      kept: { ...kept, address: at.shown?.id ?? address },
      onward: (before) => unite(before, leadId, memberIds, row ?? ALONE),
      run: () => turns.runOn(raises, (now) => painted().then(() => run(() => command(now)))),
    });
    compare(null);
  };
  const part = async ({ about, pairIds, said, rest, run: command }: Parting) => {
    const act = () =>
      turns.runOn(Object.fromEntries(about.map((article) => [article, 0])), async () => {
        const result = await run(command);
        if (result?.ok) turns.parted(pairIds, about);
        return result;
      });
    if (!rest) {
      const shownAs = apart(about);
      const onward = (before: QueueState) => about.reduce(rowApart, before);
      settle({ id, said, about, leaving: [], shownAs, onward, run: act });
      return compare(null);
    }
    setRefusal(null);
    setAt((before) => ({ ...before, pending: true }));
    const result = await act();
    setAt((before) => ({ ...before, pending: false }));
    if (result && !result.ok) return setRefusal(result.error);
    if (!result) return;
    report(result, said);
    views.reread(id).catch(() => {});
    await show(rest, true);
  };
  const kept = returned.get(id)?.kept ?? null;
  return {
    ...{ overQueue: true, back, show, merge, part, pending: at.pending, refusal, turn },
    ...{ shown: at.shown, trouble: at.trouble, again: () => void show(address) },
    kept: kept?.address === at.shown?.id ? kept : null,
  } satisfies Around & Record<string, unknown>;
}
