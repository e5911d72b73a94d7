import type { Actor } from '../../access/actor';
import { permit } from '../../access/store';
import { readInput } from '../../articles/input';
import type { Done } from '../../articles/plan';
import { record } from '../../audit/store';
import { transaction } from '../../db/transaction';
import { ok, type Result, refuse } from '../../result';
import { readChosenReason } from '../reasons/store';
import { changeSetting } from '../settings/store';
import { OPINION, WANTED_SHARE } from './input';
import { planShare } from './share';
import { askedOf, readShare } from './store';

/**
 * Gives a second opinion on a decision, without changing anything of the article.
 * @returns `not-found` where this person is not asked, or the opinion was given or the decision taken back
 */
export async function giveOpinion(actor: Actor, input: unknown): Promise<Result<void>> {
  const parsed = readInput(OPINION, input);
  if (!parsed.ok) return parsed;
  const { verdict, topicIds } = parsed.value;
  const code = verdict === 'reject' ? parsed.value.code : null;
  if (verdict === 'reject' && code === null) return refuse('invalid-input', { about: 'Choose a reason.' });
  return transaction(async (tx) => {
    const permitted = await permit(tx, actor, 'approve');
    if (!permitted.ok) return permitted;
    const { id: byId, name: byName } = permitted.value;
    const [asked] = byId ? await askedOf(tx, byId, BigInt(parsed.value.eventId)) : [];
    if (!asked || !byId) return refuse('not-found');
    const reason = code === null ? ok(null) : await readChosenReason(tx, code);
    if (!reason.ok) return reason;
    const { eventId, articleId, title } = asked;
    const opinion = { verdict, code, topicIds: verdict === 'approve' ? [...new Set(topicIds)] : [] };
    // Of two tabs that answer at once, one does.
    const made = await tx.secondOpinion.createMany({
      data: [{ eventId, articleId, byId, byName, ...opinion }],
      skipDuplicates: true,
    });
    if (made.count === 0) return refuse('not-found');
    await record(
      tx,
      permitted.value,
      { action: 'opinion.give', data: { title, eventId: String(eventId) } },
      { articleIds: [articleId], revisions: [0] },
    );
    return ok(undefined);
  });
}

/**
 * Sets the share of decisions on which a second opinion is asked from now on; 0 asks none.
 * @returns the event; refuses `forbidden`, `invalid-input`
 */
export const setShare = (actor: Actor, input: unknown): Promise<Result<Done>> =>
  changeSetting(actor, WANTED_SHARE, input, async (tx, { share }, { name: byName }) =>
    planShare(await readShare(tx), { share, since: new Date().toISOString(), byName }),
  );
