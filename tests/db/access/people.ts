import type { Actor } from '@/lib/access/actor';
import { hashPassword } from '@/lib/access/password/hash';
import type { Role } from '@/lib/access/policy';
import { db } from '@/lib/db/client';

let made = 0;

/** Puts a person into the test's database, with the actor of a session that just began. */
export async function addPerson(role: Role, over: { email?: string; name?: string; password?: string } = {}) {
  made += 1;
  const { email = `person${made}@desk.example`, name = `Person ${made}`, password } = over;
  const passwordHash = password ? await hashPassword(password) : null;
  const { id, sessionVersion } = await db().user.create({ data: { email, name, role, passwordHash } });
  const actor: Extract<Actor, { kind: 'person' }> = { kind: 'person', id, sessionVersion };
  return { id, email, name, actor };
}

/** What history says about people so far, oldest first: action and who did it. */
export async function history(): Promise<{ action: string; by: string }[]> {
  const rows = await db().auditEvent.findMany({ where: { action: { startsWith: 'person.' } }, orderBy: { id: 'asc' } });
  return rows.map(({ action, actorName }) => ({ action, by: actorName }));
}

/** Clears the people, so that each test begins with an empty desk; history stays, as it must. */
export async function removeEverybody(): Promise<void> {
  await db().invitation.deleteMany();
  await db().signInFailure.deleteMany();
  await db().user.deleteMany();
}
