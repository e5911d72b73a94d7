import { ok, type Result, refuse } from '../../result';
import { COMMON_WORDS } from './common-words';

/** Between the 8 characters that NIST SP 800-63B-3 (5.1.1.2) asks for and the 15 of its revision 4, because guessing is limited here. */
export const MIN_PASSWORD_LENGTH = 12;

/** Room for any passphrase (NIST asks for at least 64); more would only be work for the server. */
export const MAX_PASSWORD_LENGTH = 256;

/** What must be left of a password once common words, runs and the person's own names are taken out. Lets "letmein tiger 42" through. */
const MIN_UNEXPECTED_CHARACTERS = 6;

/** `aaaaaaaaaaaa` and `abababababab` have fewer different characters than any password made by chance. */
const MIN_DIFFERENT_CHARACTERS = 5;

const RUNS = ['01234567890', '09876543210', 'abcdefghijklmnopqrstuvwxyz', 'zyxwvutsrqponmlkjihgfedcba'];
const MIN_RUN_LENGTH = 3;

/** Brings a password into the form that is hashed, so that the same keys give the same password everywhere (NIST SP 800-63B: NFKC). */
export const normalPassword = (typed: string): string => typed.normalize('NFKC');

/**
 * Decides whether a password is good enough: long, not common, not the person's own name or address. No rules on its composition
 * (NIST SP 800-63B). Lengths count characters (code points).
 * @param own what the person is known by: e-mail address and name
 * @returns `weak-password` with the reason
 */
export function checkPassword(typed: string, own: { email: string; name: string }): Result<void> {
  const password = normalPassword(typed);
  const length = [...password].length;
  if (length < MIN_PASSWORD_LENGTH)
    return weak(`This password has ${length} ${length === 1 ? 'character' : 'characters'}.`);
  if (length > MAX_PASSWORD_LENGTH) return weak(`This password has more than ${MAX_PASSWORD_LENGTH} characters.`);
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (new Set(password).size < MIN_DIFFERENT_CHARACTERS) return weak('This password repeats the same few characters.');
  const knownBy = [own.email, ...own.email.split(/[^\p{L}\p{N}]+/u), ...own.name.split(/[^\p{L}\p{N}]+/u)];
  const symbols = new Set(password.replace(/[\p{L}\p{N}]/gu, '')).size;
  const isUnexpected = (words: readonly string[]) =>
    symbols + [...withoutRuns(without(plain, words))].length >= MIN_UNEXPECTED_CHARACTERS;
  if (!isUnexpected(COMMON_WORDS)) return weak('This password is one of the first that others would guess.');
  if (!isUnexpected([...COMMON_WORDS, ...knownBy])) return weak('This password is made of your own name or address.');
  return ok(undefined);
}

const weak = (about: string) => refuse('weak-password', { about });

/** Takes words out, longest first; those under three characters would take every password apart. */
function without(text: string, words: readonly string[]): string {
  const plain = words
    .map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word.length >= 3);
  return plain.toSorted((a, b) => b.length - a.length).reduce((rest, word) => rest.replaceAll(word, ''), text);
}

/** Takes out what counts up or down, or repeats one character: `1234`, `cba`, `!!!!`. */
function withoutRuns(text: string): string {
  const pieces = RUNS.flatMap((run) =>
    Array.from({ length: run.length - MIN_RUN_LENGTH + 1 }, (_, i) => run.slice(i, i + MIN_RUN_LENGTH)),
  );
  const parts = [...text];
  const inRun = parts.map(() => false);
  for (let i = 0; i + MIN_RUN_LENGTH <= parts.length; i++) {
    const piece = parts.slice(i, i + MIN_RUN_LENGTH);
    if (pieces.includes(piece.join('')) || new Set(piece).size === 1) inRun.fill(true, i, i + MIN_RUN_LENGTH);
  }
  return parts.filter((_, i) => !inRun[i]).join('');
}
