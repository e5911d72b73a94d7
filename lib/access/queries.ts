import { db } from '../db/client';
import { KEY_LAYOUT } from './account/input';
import type { KeyLayout } from './account/key-layout';
import type { Actor } from './actor';
import type { Role } from './policy';

/** A signed-in person, as the database has them now. */
export type SignedIn = {
  actor: Extract<Actor, { kind: 'person' }>;
  name: string;
  email: string;
  role: Role;
  /** Whether one-letter shortcuts are on (WCAG 2.1.4). */
  singleKeys: boolean;
  /** Where they have the desk's keys. */
  keyLayout: KeyLayout;
};

/**
 * Finds the person of a session.
 * @param sessionVersion the version the session was started with
 * @returns null where the account is gone or off, or the session was ended
 */
export async function findSignedIn(userId: string, sessionVersion: number): Promise<SignedIn | null> {
  const user = await db().user.findUnique({ where: { id: userId } });
  if (!user || user.disabledAt || user.sessionVersion !== sessionVersion) return null;
  const { name, email, role, singleKeys } = user;
  const keyLayout = KEY_LAYOUT.parse(user.keyLayout);
  return { actor: { kind: 'person', id: user.id, sessionVersion }, name, email, role, singleKeys, keyLayout };
}
