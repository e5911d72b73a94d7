import { z } from 'zod';

/** RFC 5321, 4.5.3.1.3: a path has at most 256 octets with its angle brackets. */
const MAX_EMAIL_LENGTH = 254;

/** What browsers take for an address in a form (HTML standard, "valid email address"), so that form and server agree. */
const EMAIL = z
  .string()
  .max(MAX_EMAIL_LENGTH)
  .pipe(z.email({ pattern: z.regexes.html5Email }));

/**
 * Brings an e-mail address into the one form that accounts are kept under: trimmed, lower case.
 * @returns null where it is not an address
 */
export function normalEmail(typed: string): string | null {
  const parsed = EMAIL.safeParse(typed.trim().toLowerCase());
  return parsed.success ? parsed.data : null;
}
