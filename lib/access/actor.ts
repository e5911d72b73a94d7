import type { Role } from './policy';

/** Who asks for a change: a signed-in person as the session knows them, or the system by the name of its command. */
export type Actor = { kind: 'person'; id: string; sessionVersion: number } | { kind: 'system'; name: string };

/** An actor whose permission was just read from the database, inside the transaction of the change. */
export type PermittedActor = { id: string | null; name: string; role: Role | 'system' };
