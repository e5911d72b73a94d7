import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: not to be guessed, so that a fast hash of it is enough (it needs no salt and no stretching). */
const TOKEN_BYTES = 32;
/** So that people, and programs that search for leaked secrets, know what it is. */
const PREFIX = 'copydesk_';

/** Makes a token. Shown once; only its hash is kept. */
export const newApiToken = (): string => PREFIX + randomBytes(TOKEN_BYTES).toString('base64url');

/** What is kept of a token: its SHA-256, hexadecimal. */
export const apiTokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The token of an `Authorization` header (RFC 6750), or null. */
export function bearerToken(header: string | null): string | null {
  return /^Bearer\s+([A-Za-z0-9_.~+/=-]{20,200})\s*$/i.exec(header ?? '')?.[1] ?? null;
}
