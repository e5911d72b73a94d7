import { createHash } from 'node:crypto';

const hash = (words: string): string => createHash('md5').update(words).digest('hex');

/** Hexadecimal digits of the hash that are compared: shares to a four-billionth. */
export const DIGITS = 8;
/** What a decision's number stands after when it is hashed; the database hashes alike. */
export const SALT = 'second:';

/**
 * The bound below which a decision's hash has to be for a second opinion to be asked: in text, since the database compares it so.
 * @param share of all decisions, 0 to 1
 */
export const boundOf = (share: number): string =>
  // One digit more than the hashes have, so that a share of 1 takes all of them.
  share >= 1
    ? 'g'
    : Math.floor(share * 16 ** DIGITS)
        .toString(16)
        .padStart(DIGITS, '0');

/** Whether a second opinion is asked on a decision: chosen by its number alone, so that nobody can foresee or prevent it. */
export const isChosen = (eventId: string, share: number): boolean =>
  hash(SALT + eventId).slice(0, DIGITS) < boundOf(share);

/**
 * Chooses who is asked: the editor with the highest hash together with the decision, so that everybody gets about the same number, and
 * who joins or leaves changes nothing for the others (rendezvous hashing: D. Thaler, C. Ravishankar, 1998).
 * @param firstId who decided, who is never asked; null for nobody known
 * @returns null where there is nobody else
 */
export function secondFor(eventId: string, firstId: string | null, editorIds: readonly string[]): string | null {
  const others = editorIds.filter((id) => id !== firstId);
  const ranked = others
    .map((id) => ({ id, rank: hash(`${eventId}:${id}`) }))
    .sort((a, b) => (a.rank < b.rank ? 1 : -1));
  return ranked[0]?.id ?? null;
}
