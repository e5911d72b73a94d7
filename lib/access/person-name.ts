import { capMarks } from '../text/marks';

/** Long enough for any name on a byline, short enough for a table. */
export const MAX_NAME_LENGTH = 100;

/**
 * Brings a person's name into the form that history shows: NFC, no control characters, single spaces.
 * @returns null where nothing is left, or more than `MAX_NAME_LENGTH` characters
 */
export function normalName(typed: string): string | null {
  const name = capMarks(typed)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return name !== '' && [...name].length <= MAX_NAME_LENGTH ? name : null;
}
