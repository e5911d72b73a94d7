import type { z } from 'zod';
import type { Plan } from '../../articles/plan';
import { ok, type Result, refuse } from '../../result';
import type { REASON_CHANGE } from './input';
import { FIRST_REASONS, offeredOf, REASONS_SETTING, type Reason } from './reasons';

/** More are not read in a dialog. */
const MAX_OFFERED = 20;
/** Those that are no longer offered are kept for the articles that were rejected with them. */
const MAX_KEPT = 100;

/**
 * Plans one change of the reasons for which the desk rejects.
 * @param saved what the desk has set; null where it has set nothing yet
 * @returns `invalid-input` where there would be two of the same words, none or too many to choose from, or no change
 */
export function planReasons(saved: Reason[] | null, change: z.output<typeof REASON_CHANGE>): Result<Plan> {
  const before = saved ?? [...FIRST_REASONS];
  const changed = changedBy(before, change);
  if (!changed.ok) return changed;
  const { reasons, about } = changed.value;
  const offered = offeredOf(reasons).length;
  if (offered === 0) return invalid('Leave one at least: without a reason nothing could be rejected.');
  if (offered > MAX_OFFERED) return invalid(`${MAX_OFFERED} are enough to choose from: take one away first.`);
  if (reasons.length > MAX_KEPT) return invalid('There were too many different ones: change the words of one instead.');
  const value = { value: reasons };
  return ok({
    revisions: [],
    event: { action: 'desk.reasons', data: { act: change.act, words: about.words, offered: about.offered } },
    changes: [
      { entity: 'setting', id: REASONS_SETTING, articleId: null, before: saved && { value: saved }, after: value },
    ],
  });
}

type Changed = Result<{ reasons: Reason[]; about: Reason }>;

function changedBy(reasons: readonly Reason[], change: z.output<typeof REASON_CHANGE>): Changed {
  if (change.act === 'add') {
    const { words, note } = change;
    const about = { code: newCode(reasons, words), words, note, offered: true };
    return taken(reasons, words) ?? ok({ reasons: [...reasons, about], about });
  }
  const found = reasons.find(({ code }) => code === change.code);
  if (!found) return invalid('There is no such reason any more: load the page again.');
  if (change.act === 'move') return moved(reasons, found, change.by);
  const others = reasons.filter((reason) => reason !== found);
  const { words, note, offered } = { ...found, ...change };
  const about = { code: found.code, words, note, offered };
  if (words === found.words && note === found.note && offered === found.offered) return invalid('Nothing was changed.');
  return taken(others, words) ?? ok({ reasons: reasons.map((reason) => (reason === found ? about : reason)), about });
}

/** Trades places with the next one that is offered. */
function moved(reasons: readonly Reason[], found: Reason, by: -1 | 1): Changed {
  const offered = offeredOf(reasons);
  const other = offered[offered.indexOf(found) + by];
  if (!found.offered || !other) return invalid(by < 0 ? 'It is the first already.' : 'It is the last already.');
  const traded = (reason: Reason) => (reason === found ? other : reason === other ? found : reason);
  return ok({ reasons: reasons.map(traded), about: found });
}

function taken(others: readonly Reason[], words: string): Changed | null {
  const same = others.find((reason) => reason.words.toLowerCase() === words.toLowerCase());
  if (!same) return null;
  return invalid(same.offered ? `There is “${same.words}” already.` : `There was “${same.words}”: offer it again.`);
}

/** A code that reads like the words, in letters that addresses and CSV bear, and that nothing was ever rejected with. */
function newCode(reasons: readonly Reason[], words: string): string {
  const codes = new Set(reasons.map(({ code }) => code));
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const base = plain || 'reason';
  for (let number = 1; ; number++) {
    const code = number === 1 ? base : `${base}-${number}`;
    if (!codes.has(code)) return code;
  }
}

const invalid = (about: string) => refuse('invalid-input', { about });
