import { hash, verify } from '@node-rs/argon2';
import { MAX_PASSWORD_LENGTH, normalPassword } from './rules';

/** Argon2id with 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet, "Argon2id", its second configuration of equal strength. */
export const ARGON2 = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** `Algorithm.Argon2id`; the package's enum exists for the compiler only. */
const ARGON2ID = 2;

/**
 * The hash of 32 random bytes that nobody kept. An unknown account is checked against it, so that it takes as long as a known one.
 * Made with `ARGON2`; a test holds the two together.
 */
export const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$sxDAp59cIEqroNm/LzhF0g$b1/C4vlzxYMTT+6llC1ZBPeiwcgW215tFbi0eR7x+54';

/** Hashes a password for keeping, in PHC form with a random salt. */
export const hashPassword = (password: string): Promise<string> =>
  hash(normalPassword(password), { ...ARGON2, algorithm: ARGON2ID });

/**
 * Checks a password. Takes as long where there is no hash to check against.
 * @param kept the hash in PHC form, null for no account or one without a password
 */
export async function passwordMatches(kept: string | null, password: string): Promise<boolean> {
  // Nobody has such a password, and hashing megabytes is work a stranger must not be able to ask for.
  if (password.length > 4 * MAX_PASSWORD_LENGTH) return false;
  const matches = await verify(kept ?? NOBODYS_HASH, normalPassword(password));
  return kept !== null && matches;
}
