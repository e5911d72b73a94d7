'use server';

import { createToken, revokeToken } from '@/lib/import/api/commands';
import { act } from '../../act';

export async function createTokenAction(name: string) {
  return act((actor) => createToken(actor, { name }));
}

export async function revokeTokenAction(tokenId: string) {
  return act((actor) => revokeToken(actor, tokenId));
}
