import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes: nobody guesses one. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token. No salt and no slow hash: there is nothing to guess from in random bytes. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
